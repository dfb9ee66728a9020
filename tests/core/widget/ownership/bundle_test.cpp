// What a bundle is by its syntax tree where hardly any module function is left.
#include <gtest/gtest.h>

#include <string>

#include "js/parser/parser.hpp"
#include "js/scopes/scopes.hpp"
#include "js/shape.hpp"

namespace premod::js {
namespace {

/// Two letters, as minifiers count.
std::string number(int n) {
  return {static_cast<char>('a' + n / 26), static_cast<char>('a' + n % 26)};
}

/// Each `N` is the number of the copy.
std::string repeated(const std::string& form, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    std::string one = form;
    for (std::size_t at = one.find('N'); at != one.npos; at = one.find('N', at))
      one.replace(at, 1, number(i));
    out += one + '\n';
  }
  return out;
}

std::size_t modules_of(const std::string& source) { return bundled_modules(parse(source)).size(); }

TEST(Bundle, ModulesThatRunInPlace) {
  for (const char* const form : {
           "var mN={exports:{}},rN,vN=(rN||(rN=1,function(e){e.exports=window.nameN}(mN)),"
           "mN.exports);",
           "var mN={exports:{}},rN;use(rN||(rN=1,mN.exports=window.nameN,mN.exports));",
           "var mN={exports:{}},rN;var vN=function(){if(rN)return mN.exports;function e(){}"
           "return rN=1,e.prototype={on:window.nameN},mN.exports=e,mN.exports}();",
       }) {
    EXPECT_EQ(modules_of(repeated(form, 5)), 5U) << form;
    EXPECT_EQ(modules_of(repeated(form, 3)), 0U) << form;
  }
}

TEST(Bundle, PartsThatAreLoadedLater) {
  EXPECT_EQ(modules_of("'use strict';(globalThis.webpackChunk=globalThis.webpackChunk||[])"
                       ".push([[499],{123(t){t.exports=1},7:(t,e,n)=>{n(123)}}]);"),
            2U);
  EXPECT_EQ(modules_of("(self['chunks']=self['chunks']||[]).push([['a',2],{'./x.js':function(m){}},"
                       "function(r){r(1)}]);"),
            1U);
  EXPECT_EQ(modules_of("(Array.isArray(self.chunks)?self.chunks:self.chunks=[])"
                       ".push([[499],{123(t){t.exports=1},7(t,e,n){n(123)}}]);"),
            2U);
  EXPECT_EQ(modules_of("(self.chunks ||= []).push([[4], {7(module) { module.exports = 1; }}]);"),
            1U);
  for (const char* const script : {
           "(ready ? self.list : []).push([[1], {a(m) {}}]);",
           "(self.list = self.list || []).push([[1], {a: 1}]);",
           "(self.list = self.list || []).push([{}, {a(m) {}}]);",
           "(self.list = self.list || []).push({a(m) {}});",
           "(self.list = [0]).push([[1], {a(m) {}}]);",
           "self.list.push([[1], {a(m) {}}]);",
       })
    EXPECT_EQ(modules_of(script), 0U) << script;
}

TEST(Bundle, WhatPeopleRunOnceIsNoModule) {
  for (const char* const form : {
           "var rN; function startN() { rN || (rN = 1, load('N')); }",
           "var rN, vN; rN || (rN = 1, vN = load('N'), vN.length);",
           "var rN, vN = (rN || (rN = load('N')), rN.exports);",
           "var rN; function fN() { if (rN) return; paint(); rN = 1; }",
       })
    EXPECT_EQ(modules_of(repeated(form, 9)), 0U) << form;
}

bool laid(const std::string& source) {
  const Tree tree = parse(source);
  return has_bundled_scope(tree, Scopes(tree));
}

TEST(Bundle, ModulesLaidIntoOneScope) {
  const std::string names = "define(['jquery'],function(e){'use strict';";
  EXPECT_TRUE(laid(names + repeated("function qN(t){return t+1}", 600) + "return qaa});"));
  EXPECT_TRUE(laid(names + repeated("var aN=1;class bN{}", 300) + "});"));
  // Longer names: a person's.
  EXPECT_FALSE(laid(names + repeated("function reloadN(t){return t+1}", 600) + "});"));
  // Too few, or not in one scope, or no declarations.
  EXPECT_FALSE(laid(names + repeated("function qN(t){return t+1}", 300) + "});"));
  EXPECT_FALSE(laid(repeated("(function(){var a,b,c,d;return a+'N'})();", 600)));
  EXPECT_FALSE(laid("var list=[" + repeated("'N',", 600) + "];"));
  EXPECT_FALSE(laid("/*" + repeated("function fN(){}", 600) + "*/"));
  std::string parameters;
  for (int i = 0; i < 600; ++i) parameters += (i == 0 ? "p" : ",p") + std::to_string(i);
  EXPECT_FALSE(laid("function f(" + parameters + "){}"));
}

}  // namespace
}  // namespace premod::js

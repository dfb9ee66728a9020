// The fuzz target's questions without a fuzzer: thousands of broken variants of rich samples, the
// same in every run. None may crash, and places must hold in those that are still programs.
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "core/js/round_trip.hpp"
#include "js/parser/parser.hpp"

namespace premod::js {
namespace {

const std::vector<std::string> samples = {
    "define(['jquery','./a.js'],function($,a){var C=function(){var self=this;"
    "this.callbacks={render:function(){return true},init:function(){return !0}};return this};"
    "return C});",
    "async function*f({a,b:[c=1,...d]},...e){for await(const x of y)yield*await x??z?.[0]?.(1)}",
    "class A extends (B,C){static #x=1;#y;static{this.#x++}get a(){return super.a}set a(v){}"
    "static async*['b'](){}constructor(){super();new.target;#y in this}}",
    "label:for(let i=0,n=a.length;i<n;i++){if(a[i]){continue label}else if(b){break}else{c()}}",
    "try{throw`a${b+`c${d}`}e`}catch({message:m}){switch(m){case 1:default:debugger}}finally{}",
    "({a,b=1,...c}=d),[e,,f=2,...g]=h;(a,b=c,{d},[e])=>({f});async(x)=>await x;async y=>y",
    "var r=/(?<y>\\d{4})-(?<m>[a-z\\d_-]+)\\k<y>|[^\\]]/giu,s=/[\\p{L}--[a-z]]/v,t=a/b/c;",
    "import d,{default as e,'x y' as f}from'g'with{type:'json'};export{d as default};export*as h "
    "from'i'",
    "'use strict';var \\u0061b='\\x41\\u{1F600}\\\n',n=0x1F+0b1+0o7+1_000n+.5e-3;// c\n/* d "
    "*/<!--e\n",
    "if(a)function f(){}do x++;while(y--)with(z)w;var a=010,b='\\07';--> not a comment\n",
};

const std::vector<std::string> pieces = {"(",
                                         ")",
                                         "{",
                                         "}",
                                         "[",
                                         "]",
                                         "`",
                                         "${",
                                         "'",
                                         "\"",
                                         "/",
                                         "//",
                                         "/*",
                                         "*/",
                                         "=>",
                                         "=",
                                         "==",
                                         "...",
                                         ".",
                                         "?.",
                                         "?",
                                         ":",
                                         ",",
                                         ";",
                                         "\n",
                                         "async ",
                                         "await ",
                                         "yield ",
                                         "let ",
                                         "static ",
                                         "get ",
                                         "#a",
                                         "super",
                                         "new ",
                                         "of ",
                                         " in ",
                                         "function",
                                         "class ",
                                         "\\",
                                         "\\u{",
                                         "0",
                                         "1n",
                                         "\xE2\x80\xA8",
                                         "\xC3\xA9",
                                         "\xFF",
                                         "<!--",
                                         "-->",
                                         "**",
                                         "!",
                                         "delete ",
                                         "eval",
                                         "arguments"};

class Dice {
 public:
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33) % limit;
  }

 private:
  std::uint64_t state_ = 262;
};

void mutate(std::string& source, Dice& dice) {
  const std::size_t at = dice.below(source.size() + 1);
  const std::size_t length = dice.below(12);
  switch (dice.below(5)) {
    case 0:
      source.erase(at, length);
      break;
    case 1:
      source.insert(at, pieces[dice.below(pieces.size())]);
      break;
    case 2:
      source.replace(at, length, pieces[dice.below(pieces.size())]);
      break;
    case 3:
      source.insert(dice.below(source.size() + 1), source.substr(at, length));
      break;
    default: {
      const std::string& other = samples[dice.below(samples.size())];
      source = source.substr(0, at) + other.substr(dice.below(other.size()));
    }
  }
}

TEST(JsMutations, NeverCrashAndPlacesHold) {
  Dice dice;
  std::size_t programs = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string source = samples[dice.below(samples.size())];
    for (std::size_t times = dice.below(4); times-- > 0;) mutate(source, dice);
    for (const Goal goal : {Goal::script, Goal::module}) {
      ParseOptions options;
      options.goal = goal;
      const Tree tree = parse(source, options);
      if (tree.error() == nullptr) {
        ++programs;
        ASSERT_EQ(round_trip_fault(source, goal), "") << source;
      } else {
        ASSERT_LE(tree.error()->span.begin, tree.error()->span.end) << source;
        ASSERT_LE(tree.error()->span.end, source.size())
            << source << tree.error()->message.in(Language::en);
        ASSERT_FALSE(tree.error()->message.empty()) << source;
      }
    }
  }
  EXPECT_GT(programs, 5'000U);
}

}  // namespace
}  // namespace premod::js

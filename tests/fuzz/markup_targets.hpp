// What must hold for any bytes in the style, template and php front ends; shared by the libFuzzer
// targets and the short deterministic runs of the suite. A broken promise aborts.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "css/commented.hpp"
#include "css/file.hpp"
#include "css/parser.hpp"
#include "css/tokenizer.hpp"
#include "markup/file.hpp"
#include "php/file.hpp"
#include "platform/styles/scope.hpp"

namespace premod::fuzz {

inline void promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

inline bool inside(Span span, std::string_view text) {
  return span.begin <= span.end && span.end <= text.size();
}

inline void selectors_inside(const selector::Tree& tree, const selector::Complex& one, Span whole,
                             int depth = 0) {
  promise(depth <= selector::max_depth + 1, "selector depth");
  promise(one.compound_count > 0, "a selector has a compound");
  for (const selector::Compound& compound : tree.compounds(one)) {
    promise(compound.simple_count > 0, "a compound has a simple selector");
    for (const selector::Simple& simple : tree.simples(compound)) {
      promise(whole.begin <= simple.span.begin && simple.span.end <= whole.end, "selector span");
      for (const selector::Complex& inner : tree.inner(simple))
        selectors_inside(tree, inner, whole, depth + 1);
    }
  }
}

inline void css_target(std::string_view text) {
  css::Tokenizer tokens(text);
  std::uint32_t end = 0;
  for (auto token = tokens.next(); token.kind != css::TokenKind::end; token = tokens.next()) {
    promise(token.begin == end && token.end > token.begin, "tokens cover the text");
    end = token.end;
  }
  promise(end == text.size(), "tokens reach the end");
  File file;
  file.path = "style.css";
  file.bytes = text;
  const css::File style(file);
  for (const css::Rule& rule : style.rules()) {
    promise(inside(rule.span, text) && inside(rule.prelude, text) && inside(rule.block, text),
            "rule spans");
    promise(rule.parent == css::no_rule || rule.parent < style.rules().size(), "parent");
    for (const css::Declaration& found : style.declarations(rule))
      promise(found.rule == static_cast<std::uint32_t>(&rule - style.rules().data()),
              "declarations of a rule stand together");
    for (const selector::Complex& one : style.selectors(rule))
      selectors_inside(style.tree(), one, rule.prelude);
  }
  for (const css::Declaration& found : style.declarations())
    promise(inside(found.span, text) && inside(found.value, text), "declaration spans");
  for (const css::ParseError& error : style.errors())
    promise(inside(error.at, text) && inside(error.dropped, text), "error spans");
  for (const css::Url& url : style.urls()) promise(inside(url.span, text), "url span");
  const platform::Scoping scoping(style);
  for (const css::Rule& rule : style.rules())
    for (const selector::Complex& one : style.selectors(rule))
      promise(scoping.reach(rule, one).standing <= platform::ClassOwnership::system, "standing");
  (void)css::is_commented_code(text);
}

inline void selector_target(std::string_view text) {
  for (const auto dialect : {selector::Dialect::css, selector::Dialect::nested,
                             selector::Dialect::dom, selector::Dialect::jquery}) {
    const selector::Parsed parsed = selector::parse(text, dialect);
    promise(parsed.ok() == !parsed.selectors().empty(), "selectors or an error");
    if (parsed.error) promise(inside(parsed.error->at, text), "error span");
    for (const selector::Complex& one : parsed.selectors())
      selectors_inside(parsed.tree, one, {0, static_cast<std::uint32_t>(text.size())});
  }
}

inline void twig_target(std::string_view text) {
  const twig::Template parsed = twig::parse(text);
  std::uint32_t end = 0;
  for (const twig::Piece& piece : parsed.pieces) {
    promise(piece.span.begin == end && piece.span.end > piece.span.begin, "pieces cover the text");
    promise(inside(piece.inner, text), "inner span");
    end = piece.span.end;
  }
  promise(end == text.size(), "pieces reach the end");
  for (const twig::Error& error : parsed.errors) promise(inside(error.at, text), "error span");
  promise(twig::masked(text, parsed).size() == text.size(), "the mask is as long");
}

inline void html_target(std::string_view text) {
  const html::Document document = html::parse(text);
  for (std::size_t i = 0; i < document.elements.size(); ++i) {
    const html::Element& element = document.elements[i];
    promise(inside(element.tag, text) && !element.tag.empty(), "tag span");
    promise(inside(element.end_tag, text) && inside(element.content(), text), "content span");
    promise(element.parent == html::no_element || element.parent < i, "parents come first");
  }
  for (const html::Attribute& one : document.attributes)
    promise(inside(one.span, text) && inside(one.value_span, text), "attribute spans");
  for (const html::Text& one : document.texts) promise(inside(one.span, text), "text span");
  File file;
  file.path = "a.twig";
  file.bytes = text;
  const markup::File page(file);
  for (const markup::Inline& script : page.scripts())
    promise(inside(script.span, text) &&
                (script.masked.empty() || script.masked.size() == script.span.size()),
            "inline script");
  for (const markup::Inline& style : page.styles())
    const css::File sheet(file, style.span, style.masked, css::Origin::style_element);
}

inline void php_target(std::string_view text) {
  File source;
  source.path = "a.php";
  source.bytes = text;
  const php::File file(source);
  for (const php::Token& token : file.tokens()) promise(inside(token.span, text), "token span");
  for (const php::Function& function : file.functions())
    promise(inside(function.span, text) && inside(function.name_span, text), "function span");
  for (const php::Call& call : file.calls()) {
    promise(inside(call.span, text), "call span");
    for (const php::Range argument : call.arguments)
      promise(inside(file.span_of(argument), text), "argument span");
  }
}

}  // namespace premod::fuzz

// Simple selectors by Selectors Level 4: types, classes, attributes, pseudo-classes and what stands
// in their brackets. Recursion only into the brackets of a pseudo-class and never deeper than
// max_depth.
#include <algorithm>
#include <array>

#include "css/selector_reader.hpp"

namespace premod::selector {
namespace {

using css::same_name;
using css::Token;
using css::Tokenizer;
using css::TokenKind;

// Pseudo-classes (and ::slotted, ::cue) whose brackets hold selectors.
constexpr std::array<std::string_view, 17> with_selectors = {
    "is",          "where",    "not",   "has",          "matches", "any",
    "-webkit-any", "-moz-any", "host",  "host-context", "slotted", "cue",
    "current",     "global",   "local", "deep",         "v-deep"};

bool takes_selectors(std::string_view name) {
  return std::any_of(with_selectors.begin(), with_selectors.end(),
                     [&](std::string_view known) { return same_name(known, name); });
}

bool is_forgiving(std::string_view name) {
  return same_name(name, "is") || same_name(name, "where") || same_name(name, "matches");
}

bool is_legacy_element(std::string_view name) {
  return same_name(name, "before") || same_name(name, "after") || same_name(name, "first-line") ||
         same_name(name, "first-letter");
}

}  // namespace

bool Reader::simple(Simple& out, int depth, bool first) {
  const std::uint32_t begin = token_.begin;
  if (token_.kind == TokenKind::hash) {
    if (!token_.flag) return fail(ErrorKind::unexpected);
    out.kind = Kind::id;
    out.name = name(begin + 1, token_.end);
    out.span = span(begin, token_.end);
    advance();
    return true;
  }
  if (token_.is_delim('.')) {
    advance();
    // A function token here (`.a(`) is no class.
    if (token_.kind != TokenKind::ident) return fail(ErrorKind::unexpected);
    out.kind = Kind::class_name;
    out.name = name(token_.begin, token_.end);
    out.span = span(begin, token_.end);
    advance();
    return true;
  }
  if (token_.is_delim('&')) {
    out.kind = Kind::nesting;
    out.span = span(begin, token_.end);
    advance();
    return true;
  }
  if (token_.kind == TokenKind::open_square) return attribute(out);
  if (token_.kind == TokenKind::colon) return pseudo(out, depth);
  if (!first) return fail(ErrorKind::unexpected);
  return type_or_universal(out);
}

bool Reader::type_or_universal(Simple& out) {
  const std::uint32_t begin = token_.begin;
  std::uint32_t from = begin;
  if (!token_.is_delim('|')) {
    out.kind = token_.kind == TokenKind::ident ? Kind::type : Kind::universal;
    out.name = name(token_.begin, token_.end);
    out.span = span(begin, token_.end);
    advance();
    const bool bar = token_.is_delim('|') && token_.end < text_.size() &&
                     text_[token_.end] != '|' && text_[token_.end] != '=';
    if (!bar) return true;
    out.scope = out.name;
  }
  out.has_scope = true;
  advance();
  from = token_.begin;
  if (token_.kind != TokenKind::ident && !token_.is_delim('*')) return fail(ErrorKind::unexpected);
  out.kind = token_.kind == TokenKind::ident ? Kind::type : Kind::universal;
  out.name = name(from, token_.end);
  out.span = span(begin, token_.end);
  advance();
  return true;
}

bool Reader::attribute(Simple& out) {
  const std::uint32_t begin = token_.begin;
  out.kind = Kind::attribute;
  advance();
  skip_space();
  const auto is_bar = [&] {
    return token_.is_delim('|') && token_.end < text_.size() && text_[token_.end] != '=';
  };
  if (token_.is_delim('*') || is_bar()) {
    if (token_.is_delim('*')) {
      out.scope = "*";
      advance();
      if (!is_bar()) return fail(ErrorKind::unexpected);
    }
    out.has_scope = true;
    advance();
  }
  if (token_.kind != TokenKind::ident) return fail(ErrorKind::unexpected);
  out.name = name(token_.begin, token_.end);
  advance();
  if (!out.has_scope && is_bar()) {
    out.scope = out.name;
    out.has_scope = true;
    advance();
    if (token_.kind != TokenKind::ident) return fail(ErrorKind::unexpected);
    out.name = name(token_.begin, token_.end);
    advance();
  }
  skip_space();
  if (token_.kind != TokenKind::close_square && !attribute_value(out)) return false;
  if (token_.kind != TokenKind::close_square)
    return fail(token_.kind == TokenKind::end ? ErrorKind::unclosed : ErrorKind::unexpected);
  out.span = span(begin, token_.end);
  advance();
  return true;
}

bool Reader::attribute_value(Simple& out) {
  if (token_.kind != TokenKind::delim) return fail(ErrorKind::unexpected);
  switch (token_.delim) {
    case '=':
      out.match = Match::equals;
      break;
    case '~':
      out.match = Match::word;
      break;
    case '|':
      out.match = Match::dash;
      break;
    case '^':
      out.match = Match::prefix;
      break;
    case '$':
      out.match = Match::suffix;
      break;
    case '*':
      out.match = Match::contains;
      break;
    case '!':
      if (dialect_ != Dialect::jquery) return fail(ErrorKind::unexpected);
      out.match = Match::not_equals;
      break;
    default:
      return fail(ErrorKind::unexpected);
  }
  if (out.match != Match::equals) {
    const std::uint32_t end = token_.end;
    advance();
    if (!token_.is_delim('=') || token_.begin != end) return fail(ErrorKind::unexpected);
  }
  advance();
  skip_space();
  if (token_.kind == TokenKind::string) {
    const std::string_view raw = token_.of(text_);
    const bool plain = raw.size() >= 2 && !token_.unclosed && raw.find('\\') == raw.npos &&
                       raw.find('\0') == raw.npos;
    out.value = plain ? raw.substr(1, raw.size() - 2)
                      : std::string_view(tree_.decoded_.emplace_back(css::decode_string(raw)));
  } else if (token_.kind == TokenKind::ident ||
             (dialect_ == Dialect::jquery &&
              (token_.kind == TokenKind::number || token_.kind == TokenKind::dimension))) {
    out.value = name(token_.begin, token_.end);
  } else {
    return fail(ErrorKind::unexpected);
  }
  advance();
  skip_space();
  if (token_.kind == TokenKind::ident && token_.end - token_.begin == 1) {
    const char flag = static_cast<char>(text_[token_.begin] | 0x20);
    if (flag != 'i' && flag != 's') return fail(ErrorKind::unexpected);
    out.flag = flag;
    advance();
    skip_space();
  }
  return true;
}

bool Reader::pseudo(Simple& out, int depth) {
  const std::uint32_t begin = token_.begin;
  out.kind = Kind::pseudo_class;
  advance();
  if (token_.kind == TokenKind::colon) {
    out.kind = Kind::pseudo_element;
    advance();
  }
  if (token_.kind == TokenKind::ident) {
    out.name = name(token_.begin, token_.end);
    if (is_legacy_element(out.name)) out.kind = Kind::pseudo_element;
    out.span = span(begin, token_.end);
    advance();
    return true;
  }
  if (token_.kind != TokenKind::function) return fail(ErrorKind::unexpected);
  out.name = name(token_.begin, token_.end - 1);
  out.functional = true;
  out.argument = span(token_.end, token_.end);
  if (!arguments(out, depth)) return false;
  out.argument.end = base_ + token_.begin;
  out.span = span(begin, token_.end);
  advance();
  return true;
}

// From the function token to its closing bracket, which stays the current token.
bool Reader::arguments(Simple& out, int depth) {
  if (same_name(out.name, "nth-child") || same_name(out.name, "nth-last-child")) {
    if (dialect_ == Dialect::jquery) return skip_argument(out);
    return nth(out, depth);
  }
  if (!takes_selectors(out.name)) return skip_argument(out);
  advance();
  skip_space();
  Tree::List inner;
  const bool relative = same_name(out.name, "has") || dialect_ == Dialect::jquery;
  if (!list(inner, TokenKind::close_paren, depth + 1, relative, is_forgiving(out.name)))
    return false;
  out.first_inner = inner.first;
  out.inner_count = inner.count;
  return true;
}

bool Reader::skip_argument(Simple&) {
  int open = 1;
  while (true) {
    advance();
    if (token_.kind == TokenKind::end) return fail(ErrorKind::unclosed);
    if (token_.kind == TokenKind::open_paren || token_.kind == TokenKind::function) ++open;
    if (token_.kind == TokenKind::close_paren && --open == 0) return true;
  }
}

bool Reader::nth(Simple& out, int depth) {
  while (true) {
    advance();
    if (token_.kind == TokenKind::end) return fail(ErrorKind::unclosed);
    if (token_.kind == TokenKind::close_paren) return true;
    if (token_.kind == TokenKind::ident && css::is_written(token_.of(text_), "of")) break;
    const bool anb = token_.kind == TokenKind::number || token_.kind == TokenKind::dimension ||
                     token_.kind == TokenKind::ident || token_.kind == TokenKind::whitespace ||
                     token_.is_delim('+') || token_.is_delim('-');
    if (!anb) return fail(ErrorKind::unexpected);
  }
  advance();
  skip_space();
  Tree::List inner;
  if (!list(inner, TokenKind::close_paren, depth + 1, false, false)) return false;
  out.first_inner = inner.first;
  out.inner_count = inner.count;
  return true;
}

}  // namespace premod::selector

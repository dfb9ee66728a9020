// A detail of parser.cpp: what one pass over a declaration's value finds out.
#pragma once

#include <cstdint>
#include <string_view>

#include "css/tokenizer.hpp"
#include "text/span.hpp"

namespace premod::css {

// What is learned about a declaration's value while it is read: where it ends, `!important`, and
// the two mistakes that turn two declarations into one: a missing semicolon and a `//` comment.
struct ValueScan {
  ValueScan(std::string_view source, std::uint32_t from) : text(source), first(from), end(from) {}

  void feed(const Token& token, std::uint32_t component_end) {
    if (token.kind == TokenKind::whitespace) {
      if (token.of(text).find_first_of("\n\r\f") != std::string_view::npos) line_break = true;
      return;
    }
    if (last.kind == TokenKind::end) first = token.begin;
    if (token.is_delim('/') && last.is_delim('/') && last.end == token.begin && slashes == 0)
      slashes = last.begin;
    if (token.kind == TokenKind::colon && last.kind == TokenKind::ident && after_break &&
        second_name.empty() && !same_name(last.of(text), "progid"))
      second_name = {last.begin, last.end};
    if (last.is_delim('!') && token.kind == TokenKind::ident) {
      bang = last.begin;
      bang_end = is_written(token.of(text), "important") ? component_end : 0;
    }
    after_break = line_break && last.kind != TokenKind::end;
    line_break = false;
    last = token;
    end = component_end;
  }
  [[nodiscard]] bool important() const { return bang_end != 0 && bang_end == end; }

  std::string_view text;
  std::uint32_t first;
  std::uint32_t end;
  std::uint32_t bang = 0;
  std::uint32_t bang_end = 0;
  std::uint32_t slashes = 0;
  Span second_name;
  Token last{};
  bool line_break = false;
  bool after_break = false;
};

}  // namespace premod::css

// The reader of selectors, shared by selector.cpp (lists, compounds) and selector_simple.cpp (what
// a compound is made of); nobody else includes it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "css/selector.hpp"
#include "css/tokenizer.hpp"

namespace premod::selector {

using css::same_name;
using css::Token;
using css::Tokenizer;
using css::TokenKind;

class Reader {
 public:
  Reader(Tree& tree, std::string_view text, Dialect dialect, std::uint32_t base)
      : tree_(tree), text_(text), tokens_(text), dialect_(dialect), base_(base) {
    advance();
  }

  bool list(Tree::List& out, TokenKind until, int depth, bool relative, bool forgiving);
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  void advance() {
    do {
      token_ = tokens_.next();
    } while (token_.kind == TokenKind::comment);
  }
  bool skip_space() {
    const bool any = token_.kind == TokenKind::whitespace;
    while (token_.kind == TokenKind::whitespace) advance();
    return any;
  }
  [[nodiscard]] Span span(std::uint32_t begin, std::uint32_t end) const {
    return {base_ + begin, base_ + end};
  }
  bool fail(ErrorKind kind) {
    if (!error_) error_ = Error{kind, span(token_.begin, token_.end)};
    return false;
  }
  std::string_view name(std::uint32_t begin, std::uint32_t end) {
    return keep(text_.substr(begin, end - begin));
  }
  std::string_view keep(std::string_view raw) {
    if (raw.find_first_of(std::string_view("\\\0", 2)) == std::string_view::npos) return raw;
    return tree_.decoded_.emplace_back(css::decode_name(raw));
  }
  bool skip_selector(std::uint32_t begin, TokenKind until);
  bool complex(Complex& out, TokenKind until, int depth, bool relative);
  bool compound(Compound& out, int depth);
  bool simple(Simple& out, int depth, bool first);
  bool type_or_universal(Simple& out);
  bool attribute(Simple& out);
  bool attribute_value(Simple& out);
  bool pseudo(Simple& out, int depth);
  bool arguments(Simple& out, int depth);
  bool skip_argument(Simple& out);
  bool nth(Simple& out, int depth);
  [[nodiscard]] Combinator combinator();
  [[nodiscard]] bool starts_simple() const;

  Tree& tree_;
  std::string_view text_;
  Tokenizer tokens_;
  Dialect dialect_;
  std::uint32_t base_;
  Token token_;
  std::optional<Error> error_;
  // What is being read; moved into the tree when its owner is complete, so that ranges stay
  // together.
  std::vector<Simple> simples_;
  std::vector<Compound> compounds_;
  std::vector<Complex> complexes_;
};

}  // namespace premod::selector

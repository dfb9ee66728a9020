// A PHP file as the rules see it: tokens, matching brackets, functions and calls.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "php/lexer.hpp"
#include "php/names.hpp"
#include "snapshot/snapshot.hpp"

namespace premod::php {

inline constexpr std::uint32_t none = UINT32_MAX;

/// Token indexes, half open.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const { return begin >= end; }
};

struct Function {
  std::string_view name;  ///< empty for a closure
  Span span;              ///< from `function` to the closing brace
  Span name_span;
  Range parameters;          ///< between the brackets
  Range body;                ///< between the braces
  bool has_body = false;     ///< abstract methods and those of interfaces have none
  bool has_comment = false;  ///< in the body
  bool is_method = false;
  std::uint32_t parent = none;  ///< the function around
};

/// A class, interface, trait or enum.
struct Class {
  std::string_view name;  ///< empty for an anonymous one
  Range body;             ///< between the braces
};

enum class CallKind : std::uint8_t {
  function,
  method,
  static_method,
  new_object,
  language_construct
};

/// f(...), $a->f(...), A::f(...), new A(...), and the constructs that look like calls or take an
/// expression: echo, print, exit, die, eval, include, require ...
struct Call {
  CallKind kind{};
  std::string name;      ///< lower case; of a function in full; of a class as written, without a
                         ///< leading backslash; for A::f, "f"
  Span span;             ///< from the name to the end of the arguments
  std::uint32_t at = 0;  ///< token of the name
  std::vector<Range> arguments;
  std::uint32_t function = none;  ///< where it stands
};

/// Immutable after it is built; every Span is in bytes of `file()`.
class File {
 public:
  explicit File(const premod::File& file);

  [[nodiscard]] const premod::File& file() const { return *file_; }
  [[nodiscard]] std::string_view source() const { return file_->bytes; }
  /// Code tokens; comments are apart.
  [[nodiscard]] std::span<const Token> tokens() const { return tokens_; }
  [[nodiscard]] std::span<const Token> comments() const { return comments_; }
  [[nodiscard]] std::string_view text(const Token& token) const {
    return token.span.of(file_->bytes);
  }
  /// The token's text, or "" past the end.
  [[nodiscard]] std::string_view text(std::uint32_t index) const {
    return index < tokens_.size() ? text(tokens_[index]) : std::string_view();
  }
  [[nodiscard]] std::span<const Function> functions() const { return functions_; }
  [[nodiscard]] std::span<const Class> classes() const { return classes_; }
  [[nodiscard]] std::span<const Call> calls() const { return calls_; }
  /// The call whose name is the token; null without one.
  [[nodiscard]] const Call* call_at(std::uint32_t name) const;
  /// The argument at a place of the list, or behind its name: `f(value: $x)`. Empty without one, or
  /// where a list is spread there.
  [[nodiscard]] Range argument(const Call& call, std::size_t index, std::string_view name) const;
  [[nodiscard]] const Names& names() const { return names_; }
  /// The full name of the class before `::f(...)` or behind `new`, in lower case.
  [[nodiscard]] std::string class_of(const Call& call) const;
  /// The bracket that belongs to the bracket at `index`; `none` without one.
  [[nodiscard]] std::uint32_t partner(std::uint32_t index) const { return partners_[index]; }
  /// The bytes of a range of tokens.
  [[nodiscard]] Span span_of(Range range) const;
  /// The expression that begins at a token, up to its `;`, comma or closing bracket; empty for one
  /// of more than a few operands.
  [[nodiscard]] Range short_expression(std::uint32_t begin) const;
  /// The innermost function around a token.
  [[nodiscard]] std::uint32_t function_at(std::uint32_t index) const { return around_[index]; }
  /// The innermost class around a token.
  [[nodiscard]] std::uint32_t class_at(std::uint32_t index) const { return classes_around_[index]; }

 private:
  friend class Builder;
  const premod::File* file_;
  std::vector<Token> tokens_;
  std::vector<Token> comments_;
  std::vector<std::uint32_t> partners_;
  std::vector<std::uint32_t> around_;
  std::vector<std::uint32_t> classes_around_;
  std::vector<Function> functions_;
  std::vector<Class> classes_;
  std::vector<Call> calls_;
  Names names_;
};

/// Whether what stands before a name makes it a member: `->`, `?->`, `::`.
[[nodiscard]] bool is_member(std::string_view before);
[[nodiscard]] std::string lower(std::string_view text);

}  // namespace premod::php

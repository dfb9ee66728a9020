// The tokens of JavaScript. Keywords stand in the order of the first names in names.hpp, so that a
// name's id tells whether it is one.
#pragma once

#include <cstdint>

#include "premod/wording.hpp"
#include "text/span.hpp"

namespace premod::js {

// clang-format off
enum class Token : std::uint8_t {
  end_of_file,
  // Reserved words, in the order of Names.
  kw_break, kw_case, kw_catch, kw_class, kw_const, kw_continue, kw_debugger, kw_default, kw_delete,
  kw_do, kw_else, kw_enum, kw_export, kw_extends, kw_false, kw_finally, kw_for, kw_function, kw_if,
  kw_import, kw_in, kw_instanceof, kw_new, kw_null, kw_return, kw_super, kw_switch, kw_this,
  kw_throw, kw_true, kw_try, kw_typeof, kw_var, kw_void, kw_while, kw_with,
  identifier,       ///< also words that are reserved only somewhere: let, static, yield, await, async
  escaped_keyword,  ///< a reserved word written with an escape: never a keyword, never a name
  private_name,
  number, big_int, string, reg_exp,
  template_whole,   ///< `...`
  template_head,    ///< `...${
  template_middle,  ///< }...${
  template_tail,    ///< }...`
  // Punctuators.
  left_brace, right_brace, left_paren, right_paren, left_bracket, right_bracket,
  semicolon, comma, colon, dot, ellipsis, question, question_dot, arrow,
  not_, tilde, plus_plus, minus_minus,
  // Binary operators.
  less, greater, less_equal, greater_equal, equal, not_equal, strict_equal, strict_not_equal,
  plus, minus, star, slash, percent, star_star, shift_left, shift_right, shift_right_unsigned,
  and_, or_, xor_, and_and, or_or, question_question,
  // Assignment operators.
  assign, assign_plus, assign_minus, assign_star, assign_slash, assign_percent, assign_star_star,
  assign_shift_left, assign_shift_right, assign_shift_right_unsigned,
  assign_and, assign_or, assign_xor, assign_and_and, assign_or_or, assign_question_question,
  count_,
};
// clang-format on

struct TokenSpan {
  Span span;
  Token token{};
};

/// "`)`", "a string", "end of file"; for messages.
[[nodiscard]] Wording name_of(Token token);

}  // namespace premod::js

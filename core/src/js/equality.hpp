// The operators that compare two values for being the same or not.
#pragma once

#include "js/node.hpp"

namespace premod::js {

/// `==`, `===`
[[nodiscard]] constexpr bool is_equal(Operator op) {
  return op == Operator::equal || op == Operator::strict_equal;
}
/// `!=`, `!==`
[[nodiscard]] constexpr bool is_unequal(Operator op) {
  return op == Operator::not_equal || op == Operator::strict_not_equal;
}
[[nodiscard]] constexpr bool is_equality(Operator op) { return is_equal(op) || is_unequal(op); }

}  // namespace premod::js

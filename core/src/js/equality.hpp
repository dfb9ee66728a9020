// The operators that compare two values for being the same or not.
#pragma once

#include "js/node.hpp"

namespace premod::js {

/// `==`, `===`, `!=`, `!==`
[[nodiscard]] constexpr bool is_equality(Operator op) {
  return op == Operator::equal || op == Operator::strict_equal || op == Operator::not_equal ||
         op == Operator::strict_not_equal;
}

}  // namespace premod::js

// Callbacks that a function takes and that only some of its calls give.
#pragma once

#include <span>
#include <string_view>

#include "flow/script.hpp"

namespace premod::platform {

/// The calls of a function by whether they give what an expression in it stands for: a parameter
/// (`failed`), or a field of one (`options.error`). Calls of which that is not seen are in neither.
/// The calls stay where they are as long as the program.
struct GivenCallback {
  std::span<const js::At> with, without;
  js::NodeId fallback = 0;  ///< what the parameter is then: `failed = $.noop`; 0: undefined
};
/// `field`: of what the expression stands for.
[[nodiscard]] GivenCallback given_callback(const js::File& script, js::At expression,
                                           std::string_view field = {});

}  // namespace premod::platform

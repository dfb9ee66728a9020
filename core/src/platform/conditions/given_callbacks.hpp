// Callbacks that a function takes and that only some of its calls give.
#pragma once

#include <string_view>
#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

/// The calls of a function by whether they give what an expression in it stands for: a parameter
/// (`failed`), or a field of one (`options.error`). Calls of which that is not seen are in neither.
struct GivenCallback {
  std::vector<js::At> with;
  std::vector<js::At> without;
  js::NodeId fallback = 0;  ///< what the parameter is then: `failed = $.noop`; 0: undefined
};
/// `field`: of what the expression stands for.
[[nodiscard]] GivenCallback given_callback(const js::Program& program, js::At expression,
                                           std::string_view field = {});

}  // namespace premod::platform

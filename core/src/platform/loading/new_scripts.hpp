// What becomes of a script element that a script makes: whether it is given anything to run, and
// whose the file is that it loads.
#pragma once

#include "flow/script.hpp"

namespace premod::platform {

/// Uses of one new element that are looked at; what has more is taken for one that is given code.
inline constexpr int max_element_uses = 400;
/// Helpers one in another: `make('script')` calls `create(name)` calls `createElement(name)`.
inline constexpr int max_element_helpers = 3;

enum class ScriptContent : std::uint8_t {
  nothing,   ///< it is only asked about or put into the page: nothing runs
  own_file,  ///< its address begins where the running script lies, or in the widget's folder
  anything,
};

/// `call` makes the element. Where a helper makes elements of many names, it is asked of those that
/// are scripts.
[[nodiscard]] ScriptContent script_content(const js::File& script, const js::Call& call);

}  // namespace premod::platform

// What handlers of the whole page read of the keys that are pressed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

struct PressedKey {
  std::string what;  ///< "event.key"
  js::At at;
  bool is_name = false;  ///< of a pattern; else the expression that reads it
};
/// Of a call that listens to the document, the window or every field; `method` is its name.
[[nodiscard]] std::vector<PressedKey> pressed_keys(const js::File& script, const js::Call& call,
                                                   std::string_view method);

}  // namespace premod::platform

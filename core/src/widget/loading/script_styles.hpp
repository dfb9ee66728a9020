// Style text in the strings of a script that is, or may be, a sheet of the page.
#pragma once

#include <string_view>
#include <vector>

#include "css/in_script.hpp"
#include "flow/script.hpp"

namespace premod {

struct ScriptStyles {
  std::vector<css::ScriptStyle> all;
  std::string_view limit;  ///< of what becomes of some text not all was looked at; else empty
};
/// Without what only goes to shadow trees and to documents in own frames. Worked out once.
[[nodiscard]] const ScriptStyles& styles_in(const js::File& script);

}  // namespace premod

// Names of classes that a script puts together of parts, so that they stand nowhere as a whole.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

struct JoinedName {
  Span span;              ///< of what puts it together
  std::string_view name;  ///< one of those that were looked for
};
/// `'.switcher__' + state`, `['switcher', state].join('__')`, `named('switcher', 'on')`. The names
/// must outlive the result.
[[nodiscard]] std::vector<JoinedName> joined_names(const js::File& script,
                                                   std::span<const std::string_view> names);
/// Names that a regular expression looks for: `/switcher__(on|off)/`; at most one of each.
[[nodiscard]] std::vector<JoinedName> pattern_names(const js::File& script,
                                                    std::span<const std::string_view> names);

}  // namespace premod::platform

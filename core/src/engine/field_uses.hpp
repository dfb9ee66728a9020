// What a script does with an object that it keeps in a field: `this.made.src = address`.
#pragma once

#include <string_view>
#include <vector>

#include "flow/script.hpp"

namespace premod {

/// Where the script reads what `field` (`this.made`, `view['made']`) holds, by the names on the
/// way; in the order of the source.
[[nodiscard]] std::vector<js::NodeId> uses_of_field(const js::File& script, js::NodeId field);

}  // namespace premod

// What a script does with an object that it keeps in a field: `this.made.src = address`.
#pragma once

#include <string_view>
#include <vector>

#include "flow/script.hpp"

namespace premod {

/// The assignments to members of what `field` (`this.made`, `view.made`) holds, and the calls of
/// its methods, by how the field is written; in the order of the source.
[[nodiscard]] std::vector<js::NodeId> uses_of_field(const js::File& script, js::NodeId field);

}  // namespace premod

// Which scripts below the back end's folders answer users: what browsers run may lie there, too,
// and so may tests.
#pragma once

#include <vector>

#include "widget/widget.hpp"

namespace premod::platform {

/// Those of `scripts` that Node runs as far as their trees tell: a script that speaks of the page
/// or loads what only pages show is a browser's, and so is what nothing but such scripts loads. The
/// same holds for tests in a folder for tests, and for files named as tests. What lies in a folder
/// that is served as it is counts if it loads what only Node has, or another script of Node loads
/// it.
[[nodiscard]] std::vector<const js::File*> scripts_of_node(const Widget& widget,
                                                           std::vector<const js::File*> scripts);

}  // namespace premod::platform

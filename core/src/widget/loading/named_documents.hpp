// Templates and style sheets by names that say nothing of it: browsers and the platform take a file
// for what it is asked for as.
#pragma once

#include <vector>

#include "widget/widget.hpp"

namespace premod {

/// Files of the widget with markup that another file of it names, by no name of a template's own.
[[nodiscard]] std::vector<const File*> templates_by_use(const Widget& widget);

/// Files that read as style sheets, by another name, and that a file names which attaches sheets.
[[nodiscard]] std::vector<const File*> sheets_by_use(const Widget& widget);

}  // namespace premod

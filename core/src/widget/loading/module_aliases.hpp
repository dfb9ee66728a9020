// The names that `require.config` gives to folders and files of the widget.
#pragma once

#include <string>
#include <vector>

#include "widget/widget.hpp"

namespace premod {

struct ModuleAlias {
  std::string name;    ///< lower case; empty: every module is looked for below the target
  std::string target;  ///< below the widget's root, lower case: "lib" of `path + '/lib'`
};

/// Of `paths`, `packages` and `baseUrl`, in the order of the scripts; those of other hosts are left
/// out. Linear.
[[nodiscard]] std::vector<ModuleAlias> module_aliases(const Widget& widget);

}  // namespace premod

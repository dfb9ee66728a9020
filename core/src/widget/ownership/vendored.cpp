// Folders of dependencies. Whose code a file of the widget is, is decided by what it consists of
// (widget/ownership/authorship.hpp).
#include "widget/ownership/vendored.hpp"

#include <algorithm>
#include <array>

namespace premod {

bool is_foreign_folder(std::string_view path) {
  constexpr std::array<std::string_view, 6> names = {
      "node_modules", "bower_components", "jspm_packages", ".git", "__MACOSX", ".yarn"};
  while (true) {
    const std::size_t slash = path.find('/');
    if (slash == path.npos) return false;
    if (std::find(names.begin(), names.end(), path.substr(0, slash)) != names.end()) return true;
    path.remove_prefix(slash + 1);
  }
}

}  // namespace premod

// Folders of a path.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace premod {

/// Every folder above `path`, the nearest last; without the root.
[[nodiscard]] inline std::vector<std::string_view> folders_above(std::string_view path) {
  std::vector<std::string_view> out;
  for (auto slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1))
    out.push_back(path.substr(0, slash));
  return out;
}

/// `path` lies in the folder or deeper; everything lies below "".
[[nodiscard]] inline bool is_below(std::string_view path, std::string_view folder) {
  return folder.empty() ||
         (path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/');
}

/// The path of `name` in a folder; "" is the root.
[[nodiscard]] inline std::string path_in(std::string_view folder, std::string_view name) {
  return folder.empty() ? std::string(name) : std::string(folder) + "/" + std::string(name);
}

}  // namespace premod

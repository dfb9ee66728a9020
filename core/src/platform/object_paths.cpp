#include "platform/object_paths.hpp"

namespace premod::platform {

bool is_root(std::string_view path) { return path == "AMOCRM" || path == "APP"; }

std::optional<std::string_view> below_root(std::string_view path) {
  for (const std::string_view root : {"AMOCRM", "APP"}) {
    if (path == root) return std::string_view();
    if (path.starts_with(root) && path[root.size()] == '.') return path.substr(root.size() + 1);
  }
  return std::nullopt;
}

bool is_platform_data(std::string_view below) { return below.find("()") == std::string_view::npos; }

std::size_t end_of_member(std::string_view path, std::size_t from) {
  bool quoted = false;
  for (std::size_t i = from; i < path.size(); ++i) {
    if (path[i] == '\'') quoted = !quoted;
    if (path[i] == '.' && !quoted) return i;
  }
  return path.size();
}

int count_members(std::string_view path) {
  int count = 0;
  for (std::size_t at = 0; at < path.size(); at = end_of_member(path, at) + 1) ++count;
  return count;
}

}  // namespace premod::platform

// The paths of the platform's objects, APP and AMOCRM, member by member.
#pragma once

#include <optional>
#include <set>
#include <string_view>

#include "flow/script.hpp"

namespace premod::platform {

[[nodiscard]] bool is_root(std::string_view path);
/// "AMOCRM.data.x" -> "data.x"; nothing for other paths.
[[nodiscard]] std::optional<std::string_view> below_root(std::string_view path);
/// The results of calls are the widget's own, but for those of constant().
[[nodiscard]] bool is_platform_data(std::string_view below);
/// Where the member that begins at `from` ends; constant('a.b') is one.
[[nodiscard]] std::size_t end_of_member(std::string_view path, std::size_t from);
[[nodiscard]] int count_members(std::string_view path);

/// The paths a script writes itself: what it reads below them is its own.
class OwnParts {
 public:
  explicit OwnParts(const js::File& script) {
    for (const js::Access& access : script.accesses())
      if (access.use == js::Use::write && below_root(access.path)) written_.insert(access.path);
  }

  /// A part of an object that the script has put there.
  [[nodiscard]] bool hold_around(std::string_view path) const {
    for (std::size_t at = 0; at < path.size(); at = end_of_member(path, at) + 1)
      if (const std::size_t end = end_of_member(path, at);
          at > 0 && end < path.size() && written_.contains(path.substr(0, end)))
        return true;
    return false;
  }

  [[nodiscard]] bool hold(std::string_view path) const {
    if (written_.empty()) return false;
    for (std::size_t at = 0; at < path.size(); at = end_of_member(path, at) + 1)
      if (at > 0 && written_.contains(path.substr(0, end_of_member(path, at)))) return true;
    return false;
  }

 private:
  std::set<std::string_view> written_;
};

}  // namespace premod::platform

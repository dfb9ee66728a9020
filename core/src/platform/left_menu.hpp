// What the documentation forbids in left_menu of manifest.json.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "widget/manifest.hpp"

namespace premod::platform {

struct MenuFault {
  /// incomplete, sort, icon-deprecated, theme-missing, settings-hidden, no-location
  std::string_view kind;
  Span span;
  std::string item{};  ///< its code, where one is to blame
  std::string key{};   ///< what it lacks
  std::string code{};  ///< the unknown item that sort.after names
};
/// `menu`: the object left_menu. In the order of the file.
[[nodiscard]] std::vector<MenuFault> menu_faults(const Manifest& manifest, const json::Value& menu);

}  // namespace premod::platform

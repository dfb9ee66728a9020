// Where a script lets things be dropped: places of the platform, the whole page, or elements of its
// own that styles fix to the top of the screen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "css/file.hpp"
#include "flow/script.hpp"

namespace premod::platform {

/// Requirement 2.2: no drop areas in the top rectangle of this height.
inline constexpr double top_strip_pixels = 65;

struct DropArea {
  Span span;
  std::string by;      ///< ".droppable()", "drop"
  std::string target;  ///< the selector, or "document"
  bool whole_page = false;
  bool system = false;             ///< an element of the platform
  bool at_top = false;             ///< the script itself fixes it to the top strip
  bool first = false;              ///< put before all else in the page, or in what holds it
  std::vector<std::string> names;  ///< classes and ids of an own element
};
[[nodiscard]] std::vector<DropArea> drop_areas(const js::File& script);

/// Own classes and ids whose elements a style sheet fixes to the top strip.
struct FixedName {
  std::string name;
  Span span;            ///< of the selector
  bool sticky = false;  ///< it is there as far as the element comes first in the page
};
[[nodiscard]] std::vector<FixedName> fixed_to_top(const css::File& style);

}  // namespace premod::platform

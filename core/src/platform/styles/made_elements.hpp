// The elements that the widget's own markup makes, each with all its classes: in templates, and in
// texts of scripts.
#pragma once

#include <set>
#include <string>

#include "widget/widget.hpp"

namespace premod::platform {

struct MadeElement {
  /// Own classes and ids, those of the platform left out.
  std::set<std::string, std::less<>> names;
  std::string style;         ///< its style attribute
  bool may_be_away = false;  ///< a condition or a state decides whether it is seen

  auto operator<=>(const MadeElement&) const = default;
};
using MadeElements = std::set<MadeElement>;

/// Pages of their own are left out: they stand in a frame.
void add_made_elements(const markup::File& page, MadeElements& out);
/// Of all texts of the script that hold markup.
void add_made_elements(const js::File& script, MadeElements& out);
/// Of one piece of markup.
void add_made_elements(std::string_view markup, MadeElements& out);

}  // namespace premod::platform

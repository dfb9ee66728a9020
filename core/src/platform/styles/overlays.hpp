// Elements that a widget lays over the controls of the platform: bars across the top or down the
// left side of the window, layers over all of it that nothing takes away, and what lies exactly
// where a control is.
#pragma once

#include <string>
#include <vector>

#include "platform/styles/style_effects.hpp"
#include "widget/widget.hpp"

namespace premod::platform {

struct Overlay {
  Covered what{};
  const premod::File* file = nullptr;
  Span span;
  std::string selector;      ///< for a message: of the rule, or how the script does it
  std::string control = {};  ///< the one that it lies on, by its selector; then `what` is none
};
/// By sheets, scripts and markup together: a class may get its place in one rule, its layer in
/// another, and be closed by a script. Left out: what is below the widget's own place on the page,
/// what is hidden at first, what applies on paper only.
[[nodiscard]] std::vector<Overlay> find_overlays(const Widget& widget);

}  // namespace premod::platform

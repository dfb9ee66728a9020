// Whether a piece of style lays an element over the controls of the platform: a bar across the top
// or down the left side of the window, above everything else.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/script.hpp"
#include "platform/zones.hpp"

namespace premod::css {

/// From here on an element stands above the platform's menu and top bar.
inline constexpr double high_layer = 100;
/// The platform's top bar and left menu are about so thick.
inline constexpr double control_pixels = 65;

enum class Covered : std::uint8_t { none, top, left };

/// "12px", "0" as pixels; none for other units.
[[nodiscard]] std::optional<double> pixels_of(std::string_view value);

/// `value_of` gives the lower-case value of a property, empty if it is not set. What spans the
/// whole window is a dialog's backdrop and not judged here.
[[nodiscard]] Covered covered_by(const std::function<std::string(std::string_view)>& value_of);

struct Cover {
  Covered what{};
  Span span;
  std::string selector;
};
/// Rules of a style sheet that do so, but for those below the widget's own place on the page.
[[nodiscard]] std::vector<Cover> covers(const File& style);
/// `.css({position: 'fixed', ...})` and style attributes of inserted markup.
[[nodiscard]] std::vector<Cover> covers(const js::File& script);

}  // namespace premod::css

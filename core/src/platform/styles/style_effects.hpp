// What a set of properties does to an element: hides it, lifts it out of its place, lays it over
// the page. One notion for rules of sheets, .css(), style.x, cssText, style attributes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "css/file.hpp"

namespace premod::platform {

/// From here on an element stands above what the page lays out.
inline constexpr double high_layer = 10;
/// The platform's top bar and left menu are about so thick.
inline constexpr double control_pixels = 65;

/// Properties by their lower-case names, `inset` and its kin taken apart; values in lower case.
class StyleValues {
 public:
  /// A later value of the same property wins. `name` may be written as scripts do (zIndex).
  void set(std::string_view name, std::string_view value);
  /// `a: b; c: d`, as style attributes and cssText have it.
  void add_text(std::string_view declarations);
  void add(const StyleValues& other);
  /// Empty if it is not set.
  [[nodiscard]] std::string_view get(std::string_view name) const;
  [[nodiscard]] bool empty() const { return values_.empty(); }
  [[nodiscard]] const std::map<std::string, std::string, std::less<>>& all() const {
    return values_;
  }

 private:
  void set_sides(std::string_view value, std::string_view first, std::string_view second,
                 std::string_view third, std::string_view fourth);
  std::map<std::string, std::string, std::less<>> values_;
};

/// Of a rule, with what stands in @media and the like inside it (but not for print); var() of
/// the sheet's own custom properties resolved.
[[nodiscard]] StyleValues values_of(const css::File& style, const css::Rule& rule);

/// "z-index" of "zIndex", "-webkit-x" of "WebkitX".
[[nodiscard]] std::string property_name(std::string_view name);

/// The number that a value begins with.
[[nodiscard]] std::optional<double> number_of(std::string_view value);
/// "12px", "0", "2rem" as pixels; none for other units.
[[nodiscard]] std::optional<double> pixels_of(std::string_view value);

/// Invisible or unusable: display none, visibility hidden, opacity 0, no size, moved out of sight.
[[nodiscard]] bool hides(const StyleValues& values);
/// Invisible for now, which says nothing of pointer events.
[[nodiscard]] bool is_invisible(const StyleValues& values);
/// Taken from its place towards the beginning: absolute at the top, order below zero, shifted up.
[[nodiscard]] bool moves_up(const StyleValues& values);
/// Drawn elsewhere than `top` and `left` say: noticeably, by a margin or a translation.
[[nodiscard]] bool is_shifted(const StyleValues& values);
/// The value of `order`; none if it is not set, or no number.
[[nodiscard]] std::optional<double> order_of(const StyleValues& values);

enum class Covered : std::uint8_t {
  none,
  top,     ///< a bar across the top
  left,    ///< a bar down the left side
  right,   ///< a column down the right side, the top line included
  corner,  ///< a block over the right end of the top line
  whole    ///< the whole window, or nearly
};
/// `on_page`: the element is known to stand directly in the page, so absolute counts as well;
/// `first`: before all else in it, so that it sticks to the top of the window.
[[nodiscard]] Covered covered_by(const StyleValues& values, bool on_page = false,
                                 bool first = false);
/// The element stands at the top of the window, less than `pixels` below its edge.
[[nodiscard]] bool is_at_top(const StyleValues& values, double pixels);

}  // namespace premod::platform

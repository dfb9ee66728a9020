// Where an element lies in the window, by position, edges, sizes and translation, and what of the
// window that covers.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

#include "platform/styles/style_effects.hpp"

namespace premod::platform {
namespace {

constexpr double bar_margin = 100;      ///< pixels beside a bar across the window
constexpr double window_width = 1'366;  ///< pixels; to compare lengths in different units
constexpr double window_height = 768;   ///< pixels
constexpr double nearly_all = 0.9;      ///< part of the window from which on all of it is covered
constexpr double least_block = 24;      ///< pixels
constexpr int max_calc_depth = 4;

bool is_start(std::string_view value) {
  const auto pixels = pixels_of(value);
  return pixels && *pixels<control_pixels&& * pixels> - control_pixels;
}

/// As large as what people press, at least.
bool is_block(std::string_view length) {
  const auto pixels = pixels_of(length);
  return pixels && *pixels >= least_block;
}

bool is_full(std::string_view value) {
  static constexpr std::array<std::string_view, 8> full = {"100%",   "100vw",  "100vh",  "100dvw",
                                                           "100dvh", "100svh", "100lvh", "stretch"};
  if (value.starts_with("calc(100%") || value.starts_with("calc(100v")) return true;
  if (value == "-webkit-fill-available") return true;
  return std::find(full.begin(), full.end(), value) != full.end();
}

/// From edge to edge but for a margin: beside the left menu, say.
bool spans_window(const StyleValues& values, std::string_view width) {
  const auto near = [&](std::string_view edge) {
    const auto pixels = pixels_of(values.get(edge));
    return pixels && *pixels > -bar_margin && *pixels <= bar_margin;
  };
  const bool free = width.empty() || width == "auto";
  const bool unbound = values.get("max-width").empty() || values.get("max-width") == "none";
  return free && unbound && near("left") && near("right");
}

/// One direction of the window.
struct Axis {
  std::string_view start, end, size, least, most, translation;
  double window = 0;
};
constexpr Axis across = {"left",      "right",       "width",     "min-width",
                         "max-width", "translatex(", window_width};
constexpr Axis down = {"top",        "bottom",      "height",     "min-height",
                       "max-height", "translatey(", window_height};

/// In pixels; of `100%` that of `whole`.
std::optional<double> length_of(std::string_view value, double whole, int depth = 0) {
  if (value.empty() || value == "auto") return std::nullopt;
  if (value == "stretch" || value == "-webkit-fill-available") return whole;
  if (const auto pixels = pixels_of(value)) return pixels;
  if (value.starts_with("calc(") && value.ends_with(')') && depth < max_calc_depth) {
    const std::string_view inside = value.substr(5, value.size() - 6);
    const std::size_t mark = std::min(inside.find(" - "), inside.find(" + "));
    if (mark == std::string_view::npos) return length_of(inside, whole, depth + 1);
    const auto left = length_of(inside.substr(0, mark), whole, depth + 1);
    const auto right = length_of(inside.substr(mark + 3), whole, depth + 1);
    if (!left || !right) return std::nullopt;
    return inside[mark + 1] == '-' ? *left - *right : *left + *right;
  }
  double number = 0;
  const auto [rest, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc()) return std::nullopt;
  std::string_view unit(rest, static_cast<std::size_t>(value.data() + value.size() - rest));
  if (unit == "%") return number / 100 * whole;
  if (unit.size() == 3) unit.remove_prefix(1);  // dvw, svh, lvh
  if (unit == "vw") return number / 100 * window_width;
  if (unit == "vh") return number / 100 * window_height;
  return std::nullopt;
}

/// By which a box of that size is moved along the axis.
double translation_of(const StyleValues& values, const Axis& axis, double size) {
  const auto moved = [&](std::string_view by) {
    while (by.starts_with(' ')) by.remove_prefix(1);
    return length_of(by.substr(0, by.find_first_of(",) ")), size).value_or(0);
  };
  const bool first = axis.start == "left";
  const auto part = [&](std::string_view list, char mark) {
    const std::size_t comma = list.find(mark);
    if (first) return moved(list);
    return comma == std::string_view::npos ? 0 : moved(list.substr(comma + 1));
  };
  const std::string_view transform = values.get("transform");
  if (const auto at = transform.find(axis.translation); at != std::string_view::npos)
    return moved(transform.substr(at + axis.translation.size()));
  for (const std::string_view function : {"translate(", "translate3d("})
    if (const auto at = transform.find(function); at != std::string_view::npos) {
      const std::string_view list = transform.substr(at + function.size());
      return part(list.substr(0, list.find(')')), ',');
    }
  const std::string_view translate = values.get("translate");
  return translate.empty() || translate == "none" ? 0 : part(translate, ' ');
}

/// The part of the window's width or height that lies under the element; none if that is not known.
std::optional<double> covered_part(const StyleValues& values, const Axis& axis) {
  const auto start = length_of(values.get(axis.start), axis.window);
  const auto end = length_of(values.get(axis.end), axis.window);
  auto size = length_of(values.get(axis.size), axis.window);
  if (!size) size = length_of(values.get(axis.least), axis.window);
  if (const auto most = length_of(values.get(axis.most), axis.window); size && most)
    size = std::min(*size, *most);
  double from = 0;
  double to = 0;
  if (size && (start || end)) {
    const bool centred =
        start && end && values.get("margin").find("auto") != std::string_view::npos;
    from = centred ? (axis.window - *size) / 2 : start ? *start : axis.window - *end - *size;
    to = from + *size;
  } else if (start && end) {
    from = *start;
    to = axis.window - *end;
    if (const auto most = length_of(values.get(axis.most), axis.window))
      to = std::min(to, from + *most);
  } else {
    return std::nullopt;
  }
  const double by = translation_of(values, axis, to - from);
  from = std::max(from + by, 0.0);
  to = std::min(to + by, axis.window);
  return std::max(to - from, 0.0) / axis.window;
}

bool covers_nearly_all(const StyleValues& values) {
  const auto width = covered_part(values, across);
  const auto height = covered_part(values, down);
  return width && height && *width * *height >= nearly_all;
}

/// A drawer that is kept beside the window until it is asked for: `right: 0; transform:
/// translateX(100%)`.
bool lies_outside(const StyleValues& values, const Axis& axis) {
  StyleValues sized = values;
  // As wide as what it holds: moved by as much, it is out.
  if (!length_of(values.get(axis.size), axis.window)) sized.set(axis.size, "300px");
  const auto part = covered_part(sized, axis);
  return part && *part == 0;
}

/// With its place in the window given.
Covered covered_at(const StyleValues& values, bool on_page, bool first) {
  const std::string_view position = values.get("position");
  const bool sticks = first && position == "sticky";
  if (position != "fixed" && !(on_page && position == "absolute") && !sticks) return Covered::none;
  if (hides(values)) return Covered::none;
  if (number_of(values.get("z-index")).value_or(0) < high_layer) return Covered::none;
  if (lies_outside(values, across) || lies_outside(values, down)) return Covered::none;
  const bool top = is_start(values.get("top"));
  const bool left = is_start(values.get("left"));
  const auto size = [&](std::string_view name, std::string_view least) {
    const std::string_view value = values.get(name);
    return value.empty() || value == "auto" ? values.get(least) : value;
  };
  // What sticks is as wide as its line, unless it is made to stand in one.
  if (sticks)
    return top && !values.get("display").starts_with("inline") && values.get("float").empty()
               ? Covered::top
               : Covered::none;
  if (covers_nearly_all(values)) return Covered::whole;
  const std::string_view width = size("width", "min-width");
  const std::string_view height = size("height", "min-height");
  const bool wide = is_full(width) || (left && width.empty() && is_start(values.get("right")));
  const bool high = is_full(height) || (top && height.empty() && is_start(values.get("bottom")));
  if (wide && high) {
    const bool from_top = top || is_start(values.get("bottom"));
    const bool from_left = left || is_start(values.get("right"));
    return from_top && from_left ? Covered::whole : Covered::none;
  }
  // Without a size it is as large as what it holds, which nobody can see here.
  if (top && (wide || spans_window(values, width)) && (pixels_of(height) || height.empty()))
    return Covered::top;
  if (left && high && pixels_of(width)) return Covered::left;
  if (top && high && length_of(width, window_width) && is_start(values.get("right")))
    return Covered::right;
  if (top && is_start(values.get("right")) && is_block(width) && is_block(height))
    return Covered::corner;
  return Covered::none;
}

}  // namespace

Covered covered_by(const StyleValues& values, bool on_page, bool first) {
  const std::string_view position = values.get("position");
  if (!first || (position != "fixed" && position != "absolute"))
    return covered_at(values, on_page, first);
  // Before all else in the page, what has no place of its own stands in the upper left corner.
  const auto is_free = [&](std::string_view edge) {
    return values.get(edge).empty() || values.get(edge) == "auto";
  };
  StyleValues placed = values;
  if (is_free("left") && is_free("right")) placed.set("left", "0");
  if (is_free("top") && is_free("bottom")) placed.set("top", "0");
  return covered_at(placed, on_page, first);
}

}  // namespace premod::platform

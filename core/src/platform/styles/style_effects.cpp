// Reads the handful of properties that decide where an element lies and whether it is seen.
#include "platform/styles/style_effects.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <unordered_map>

#include "css/parser.hpp"
#include "css/tokenizer.hpp"
#include "text/shown.hpp"

namespace premod::platform {
namespace {

using css::AtRule;
using css::Declaration;
using css::File;
using css::Rule;

constexpr double root_font_pixels = 16;
constexpr double out_of_sight = -1'000;  ///< pixels
constexpr double noticeable = 16;        ///< pixels an element is shifted by

std::string plain_value(std::string_view value) {
  std::string out = css::lower(text::shown(value, 400));
  if (const auto bang = out.find('!'); bang != std::string::npos) out.resize(bang);
  while (!out.empty() && (out.back() == ' ' || out.back() == ';')) out.pop_back();
  return out;
}

bool is_zero(std::string_view value) {
  const auto number = number_of(value);
  return number && *number == 0;
}

/// Custom properties of a sheet, the last value of each.
struct Variables {
  std::unordered_map<std::string, std::string> values;
};

const Variables& variables_of(const File& style) {
  return style.derived().get<Variables>([&] {
    Variables out;
    for (const Declaration& found : style.declarations())
      if (found.custom) out.values[std::string(found.name)] = std::string(style.text(found.value));
    return out;
  });
}

/// `var(--x)` or `var(--x, fallback)` as a whole value.
std::string resolved(const File& style, std::string_view value) {
  if (!value.starts_with("var(") || !value.ends_with(')')) return std::string(value);
  std::string_view inside = value.substr(4, value.size() - 5);
  const auto comma = inside.find(',');
  const std::string name = text::shown(inside.substr(0, comma));
  const Variables& known = variables_of(style);
  if (const auto found = known.values.find(name); found != known.values.end()) return found->second;
  return comma == std::string_view::npos ? std::string() : text::shown(inside.substr(comma + 1));
}

/// `inset(...)`, `rect(...)`, `scale(...)` that leave nothing.
bool leaves_nothing(const StyleValues& values) {
  const std::string_view clip = values.get("clip-path");
  if (clip.starts_with("inset(100%") || clip.starts_with("inset(50%") ||
      clip.starts_with("circle(0"))
    return true;
  if (values.get("clip").starts_with("rect(0") || values.get("clip").starts_with("rect(1px"))
    return true;
  return values.get("transform").starts_with("scale(0)") || values.get("scale") == "0" ||
         values.get("filter").starts_with("opacity(0");
}

double shift_of(std::string_view transform) {
  for (const std::string_view function : {"translatey(", "translate3d(", "translate("}) {
    const auto at = transform.find(function);
    if (at == std::string_view::npos) continue;
    std::string_view inside = transform.substr(at + function.size());
    if (function != "translatey(") {
      const auto comma = inside.find(',');
      if (comma == std::string_view::npos) continue;
      inside = inside.substr(comma + 1);
    }
    inside.remove_prefix(std::min(inside.find_first_not_of(' '), inside.size()));
    return number_of(inside).value_or(0);
  }
  return 0;
}

}  // namespace

std::string property_name(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z' && !name.starts_with("--")) {
      if (!out.empty() || name.size() > 1) out += '-';
      out += static_cast<char>(c - 'A' + 'a');
    } else {
      out += c;
    }
  }
  return out;
}

void StyleValues::set_sides(std::string_view value, std::string_view first, std::string_view second,
                            std::string_view third, std::string_view fourth) {
  std::array<std::string, 4> parts;
  std::size_t count = 0;
  for (std::size_t at = 0; at < value.size() && count < 4;) {
    const std::size_t end = std::min(value.find(' ', at), value.size());
    if (end > at) parts[count++] = value.substr(at, end - at);
    at = end + 1;
  }
  if (count == 0) return;
  static constexpr std::size_t used[4][4] = {
      {0, 0, 0, 0}, {0, 1, 0, 1}, {0, 1, 2, 1}, {0, 1, 2, 3}};
  const std::array<std::string_view, 4> names = {first, second, third, fourth};
  for (std::size_t side = 0; side < 4; ++side)
    if (!names[side].empty()) values_[std::string(names[side])] = parts[used[count - 1][side]];
}

void StyleValues::set(std::string_view name, std::string_view value) {
  const std::string property = property_name(name);
  std::string plain = plain_value(value);
  if (property == "inset") return set_sides(plain, "top", "right", "bottom", "left");
  if (property == "inset-block") return set_sides(plain, "top", "bottom", "", "");
  if (property == "inset-inline") return set_sides(plain, "left", "right", "", "");
  if (property == "inset-block-start") return set("top", value);
  if (property == "inset-inline-start") return set("left", value);
  if (property == "inset-block-end") return set("bottom", value);
  if (property == "inset-inline-end") return set("right", value);
  if (property == "block-size") return set("height", value);
  if (property == "inline-size") return set("width", value);
  values_[property] = std::move(plain);
}

void StyleValues::add_text(std::string_view declarations) {
  const css::Sheet sheet = css::parse(declarations, 0, css::Goal::block_contents);
  for (const Declaration& found : sheet.declarations)
    if (found.rule == css::no_rule) set(css::lower(found.name), found.value.of(declarations));
}

void StyleValues::add(const StyleValues& other) {
  for (const auto& [name, value] : other.values_) values_[name] = value;
}

std::string_view StyleValues::get(std::string_view name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::string_view() : std::string_view(found->second);
}

StyleValues values_of(const File& style, const Rule& rule) {
  StyleValues out;
  const auto add = [&](const Rule& from) {
    for (const Declaration& found : style.declarations(from))
      out.set(css::property(found), resolved(style, style.text(found.value)));
  };
  add(rule);
  const auto rules = style.rules();
  const auto first = static_cast<std::size_t>(&rule - rules.data());
  for (std::size_t i = first + 1; i < rules.size() && rules[i].span.begin < rule.span.end; ++i) {
    const Rule& inner = rules[i];
    if (inner.at == AtRule::none || inner.declaration_count == 0) continue;
    bool plain = true;
    for (const Rule* at = &inner; at != nullptr && at != &rule; at = style.parent(*at))
      plain = plain && at->at != AtRule::none && at->at != AtRule::keyframes &&
              style.text(at->prelude).find("print") == std::string_view::npos;
    if (plain) add(inner);
  }
  return out;
}

std::optional<double> number_of(std::string_view value) {
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  return error == std::errc() ? std::optional(number) : std::nullopt;
}

std::optional<double> pixels_of(std::string_view value) {
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc()) return std::nullopt;
  const std::string_view unit(end, static_cast<std::size_t>(value.data() + value.size() - end));
  if (unit == "px" || (unit.empty() && number == 0)) return number;
  if (unit == "rem" || unit == "em") return number * root_font_pixels;
  return number == 0 ? std::optional(0.0) : std::nullopt;
}

bool is_invisible(const StyleValues& values) {
  if (values.get("display") == "none") return true;
  const std::string_view visibility = values.get("visibility");
  if (visibility == "hidden" || visibility == "collapse") return true;
  if (!values.get("opacity").empty() && is_zero(values.get("opacity"))) return true;
  if (leaves_nothing(values) || values.get("content-visibility") == "hidden") return true;
  for (const std::string_view name : {"width", "height", "max-height", "max-width", "font-size"})
    if (const std::string_view value = values.get(name); !value.empty() && is_zero(value))
      return true;
  for (const std::string_view name :
       {"left", "top", "right", "bottom", "text-indent", "margin-left", "margin-top"})
    if (const auto pixels = pixels_of(values.get(name)); pixels && *pixels <= out_of_sight)
      return true;
  return false;
}

bool hides(const StyleValues& values) {
  return values.get("pointer-events") == "none" || is_invisible(values);
}

bool is_shifted(const StyleValues& values) {
  for (const std::string_view name : {"margin", "margin-top", "margin-left", "translate"}) {
    std::string_view value = values.get(name);
    while (!value.empty()) {
      const std::string_view part = value.substr(0, value.find(' '));
      const double pixels = pixels_of(part).value_or(number_of(part).value_or(0));
      if (std::abs(pixels) >= noticeable) return true;
      value.remove_prefix(std::min(part.size() + 1, value.size()));
    }
  }
  const std::string_view transform = values.get("transform");
  const std::size_t moves = transform.find("translate");
  if (moves == transform.npos) return false;
  const std::string_view by =
      transform.substr(std::min(transform.find('(', moves), transform.size()));
  return by.substr(0, by.find(')')).find_first_of("123456789") != by.npos;
}

std::optional<double> order_of(const StyleValues& values) { return number_of(values.get("order")); }

bool moves_up(const StyleValues& values) {
  if (order_of(values).value_or(0) < 0) return true;
  const std::string_view position = values.get("position");
  const std::string_view top = values.get("top");
  if (position == "absolute" || position == "fixed" || position == "sticky")
    return !top.empty() && top != "auto" && top != "100%" &&
           (values.get("bottom").empty() || values.get("bottom") == "auto");
  const auto up = pixels_of(top);
  const auto from_bottom = pixels_of(values.get("bottom"));
  if (position == "relative" &&
      ((up && *up <= -noticeable) || (from_bottom && *from_bottom >= noticeable)))
    return true;
  const auto margin = pixels_of(values.get("margin-top"));
  if (margin && *margin <= -2 * noticeable) return true;
  return shift_of(values.get("transform")) <= -noticeable;
}

bool is_at_top(const StyleValues& values, double pixels) {
  const auto top = pixels_of(values.get("top"));
  return values.get("position") == "fixed" && top && *top < pixels;
}

}  // namespace premod::platform

// Names: core/data/css_colours.tsv.
#include "image/colour.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "data/css_colours.hpp"

namespace premod::image {
namespace {

using std::size_t;

std::optional<std::uint8_t> hex(std::string_view digits) {
  unsigned value = 0;
  const auto [stop, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (error != std::errc() || stop != digits.data() + digits.size()) return std::nullopt;
  return static_cast<std::uint8_t>(digits.size() == 1 ? value * 17 : value);
}

std::optional<Ink> hex_colour(std::string_view text) {
  const size_t width = text.size() == 4 || text.size() == 5 ? 1 : 2;
  if (text.size() != 4 && text.size() != 5 && text.size() != 7 && text.size() != 9)
    return std::nullopt;
  std::array<std::uint8_t, 4> parts = {0, 0, 0, 255};
  for (size_t i = 0; 1 + i * width < text.size(); ++i) {
    const auto part = hex(text.substr(1 + i * width, width));
    if (!part) return std::nullopt;
    parts[i] = *part;
  }
  return Ink{{parts[0], parts[1], parts[2]}, parts[3] / 255.0};
}

struct Number {
  double value = 0;
  bool percent = false;
};

/// Three numbers and perhaps the opacity, between the brackets.
std::optional<std::array<Number, 4>> numbers_in(std::string_view text) {
  std::array<Number, 4> out = {};
  out[3].value = 1;
  size_t at = text.find('(');
  for (size_t i = 0; i < out.size(); ++i) {
    at = text.find_first_of(".0123456789", at);
    if (at == text.npos) return i == 3 ? std::optional(out) : std::nullopt;
    const auto [stop, error] =
        std::from_chars(text.data() + at, text.data() + text.size(), out[i].value);
    if (error != std::errc()) return std::nullopt;
    at = static_cast<size_t>(stop - text.data());
    out[i].percent = at < text.size() && text[at] == '%';
  }
  return out;
}

std::uint8_t byte(double value) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
}

double share(const Number& number) {
  return std::clamp(number.percent ? number.value / 100 : number.value, 0.0, 1.0);
}

Colour from_hsl(double hue, double saturation, double lightness) {
  const auto part = [&](double n) {
    const double k = std::fmod(n + hue / 30, 12);
    const double reach = saturation * std::min(lightness, 1 - lightness);
    return byte(255 * (lightness - reach * std::max(-1.0, std::min({k - 3, 9 - k, 1.0}))));
  };
  return {part(0), part(8), part(4)};
}

}  // namespace

std::optional<Ink> read_colour(std::string_view text) {
  if (text.starts_with('#')) return hex_colour(text);
  const bool rgb = text.starts_with("rgb(") || text.starts_with("rgba(");
  const bool hsl = text.starts_with("hsl(") || text.starts_with("hsla(");
  if (rgb || hsl) {
    const auto numbers = numbers_in(text);
    if (!numbers || text.find("var(") != text.npos) return std::nullopt;
    const auto& [a, b, c, alpha] = *numbers;
    if (hsl) return Ink{from_hsl(a.value, share(b), share(c)), share(alpha)};
    const auto part = [](const Number& n) { return byte(n.percent ? n.value * 2.55 : n.value); };
    return Ink{{part(a), part(b), part(c)}, share(alpha)};
  }
  for (const auto& row : data::css_colours::rows)
    if (text == row.name) return hex_colour(row.rgb);
  return std::nullopt;
}

double read_opacity(std::string_view text) {
  Number number{1, false};
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number.value);
  if (error != std::errc()) return 1;
  number.percent = stop != text.data() + text.size() && *stop == '%';
  return share(number);
}

}  // namespace premod::image

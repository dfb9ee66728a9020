#include "markup/formatting.hpp"

#include <array>
#include <string>

#include "text/ascii.hpp"
#include "text/pattern.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace premod::html {
namespace {

constexpr std::array<std::string_view, 16> forbidden = {
    "font",  "marquee", "blink", "style", "iframe", "object", "embed", "form",
    "input", "button",  "meta",  "link",  "base",   "center", "frame", "applet"};

bool is_loud(const Document& page, std::uint32_t parent) {
  for (int depth = 0; parent != no_element && depth < 64;
       parent = page.elements[parent].parent, ++depth) {
    const std::string& name = page.elements[parent].name;
    if (name == "b" || name == "strong" ||
        (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6'))
      return true;
  }
  return false;
}

}  // namespace

bool is_out_of_place(std::string_view element) { return text::contains(forbidden, element); }

Loudness loudness_of(const Document& page) {
  Loudness out;
  for (const Text& run : page.texts) {
    if (run.raw) continue;
    const std::size_t length = text::length(text::trimmed(run.text));
    out.all += length;
    if (is_loud(page, run.parent)) out.loud += length;
  }
  return out;
}

bool is_gaudy(std::string_view style) {
  static const text::Pattern colour(R"((?:^|[;\s])(?:background(?:-color)?|color)\s*:)");
  static const text::Pattern large(
      R"((?:^|[;\s])font(?:-size)?\s*:\s*[^;]*?(?:[2-9]\d|\d{3})(?:px|pt))"
      R"(|(?:^|[;\s])font-size\s*:\s*(?:(?:[2-9]|1\.[5-9])\d*(?:\.\d+)?r?em|x+-large|(?:1[5-9]|[2-9]\d)\d%))");
  return colour.matches(style) && large.matches(style);
}

}  // namespace premod::html

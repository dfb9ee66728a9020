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

/// Pictures, stars and marks that texts are decorated with.
bool is_picture(char32_t c) {
  return (c >= 0x2600 && c <= 0x27BF) || (c >= 0x1F300 && c <= 0x1FAFF) || c == 0x2B50 ||
         c == 0x2B55;
}

/// A variation selector, a joiner or a colour of skin belongs to the picture before it.
bool is_joiner(char32_t c) { return c == 0xFE0F || c == 0x200D; }

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

Shouting shouting_of(std::string_view prose) {
  constexpr std::size_t long_word = 4;
  Shouting out;
  std::size_t marks = 0, pictures = 0, letters = 0;
  bool capital = true;
  const auto end_word = [&] {
    out.capitals += capital && letters >= long_word ? 1 : 0;
    letters = 0;
    capital = true;
  };
  for (std::size_t at = 0; at < prose.size();) {
    const text::CodePoint point = text::decode_utf8(prose, at);
    const std::string_view character = prose.substr(at, point.length);
    at += point.length;
    marks = point.value == U'!' ? marks + 1 : 0;
    out.exclamations += marks == 2 ? 1 : 0;
    if (is_picture(point.value))
      out.symbols += ++pictures == 2 ? 1 : 0;
    else if (!is_joiner(point.value))
      pictures = 0;
    if (text::is_latin(point.value) || text::is_cyrillic(point.value)) {
      ++letters;
      capital = capital && text::lowered(character) != character;
    } else {
      end_word();
    }
  }
  end_word();
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

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "image/parse.hpp"
#include "image/tags.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace premod::image {
namespace {

using text::is_space;

using std::size_t;
constexpr auto npos = std::string_view::npos;

// A length in pixels, "12", "12.4px"; 0 for every other unit and for nonsense.
std::uint32_t pixels(std::string_view text) {
  text.remove_prefix(skip_spaces(text, 0));
  double value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || !(value > 0) || value > 1e9) return 0;
  std::string_view unit = text.substr(static_cast<size_t>(stop - text.data()));
  while (!unit.empty() && is_space(unit.back())) unit.remove_suffix(1);
  return unit.empty() || unit == "px" ? static_cast<std::uint32_t>(std::lround(value)) : 0;
}

// Third and fourth number of a viewBox.
void read_view_box(std::string_view box, ImageHeader& header) {
  std::array<std::string_view, 4> numbers;
  size_t at = 0;
  for (std::string_view& number : numbers) {
    while (at < box.size() && (is_space(box[at]) || box[at] == ',')) ++at;
    const size_t from = at;
    while (at < box.size() && !is_space(box[at]) && box[at] != ',') ++at;
    number = box.substr(from, at - from);
  }
  if (header.width == 0) header.width = pixels(numbers[2]);
  if (header.height == 0) header.height = pixels(numbers[3]);
}

bool is_smil(std::string_view name) {
  constexpr std::array<std::string_view, 5> names = {"animate", "animateTransform", "animateMotion",
                                                     "animateColor", "set"};
  for (const std::string_view known : names)
    if (name == known) return true;
  return false;
}

Span span(size_t begin, size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// CSS moves things by @keyframes (or @-webkit-keyframes); a transition needs a pointer.
void find_keyframes(std::string_view text, size_t from, size_t to, ImageHeader& header) {
  const std::string_view style = text.substr(from, to - from);
  for (const std::string_view rule : {"@keyframes", "@-webkit-keyframes", "@-moz-keyframes"}) {
    const size_t at = style.find(rule);
    if (at == npos) continue;
    header.frames = 2;
    header.animation = span(from + at, from + at + rule.size());
    return;
  }
}

}  // namespace

bool is_svg(std::string_view text) {
  if (text.starts_with(text::byte_order_mark)) text.remove_prefix(3);
  const size_t first = skip_spaces(text, 0);
  if (first >= text.size() || text[first] != '<') return false;
  Tags tags(text);
  const auto root = tags.next();
  return root && !root->closing && root->name == "svg";
}

void read_svg(std::string_view text, ImageHeader& header) {
  header.frames = 1;
  Tags tags(text);
  const auto root = tags.next();
  if (!root) return;
  header.width = pixels(attribute(root->attributes, "width"));
  header.height = pixels(attribute(root->attributes, "height"));
  if (header.width == 0 || header.height == 0)
    read_view_box(attribute(root->attributes, "viewBox"), header);
  bool closed = root->empty;
  size_t style = npos;  // where the text of an open style element begins
  while (const auto tag = tags.next()) {
    if (tag->closing && tag->name == "svg") closed = true;
    if (header.frames == 1 && style != npos) find_keyframes(text, style, tag->begin, header);
    style = !tag->closing && !tag->empty && tag->name == "style" ? tag->end : npos;
    if (header.frames > 1 || tag->closing || !is_smil(tag->name)) continue;
    header.frames = 2;
    header.animation = span(tag->begin, tag->end);
  }
  if (!closed || tags.cut_short()) header.damage = parser_text("the file is cut short");
}

}  // namespace premod::image

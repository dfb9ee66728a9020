#include "sarif/place.hpp"

#include <algorithm>

namespace premod::sarif {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A region that no viewer refuses, whatever the report says.
Region sound(Region region) {
  region.line = std::max(region.line, 1);
  region.column = std::max(region.column, 1);
  region.end_line = std::max(region.end_line, region.line);
  region.end_column = std::max(region.end_column, 1);
  if (region.end_line == region.line)
    region.end_column = std::max(region.end_column, region.column);
  return region;
}

}  // namespace

Anchor anchor_of(const Place& place, std::string_view widget, const Report& report) {
  const std::string file = anchor_file(place.file, widget, report);
  if (file == place.file)
    return {uri_of(file), sound(place.region.value_or(Region{1, 1, 1, 1})), true};
  return {uri_of(file), {1, 1, 1, 1}, place.file.empty()};
}

std::string message_text(std::string_view text) {
  std::string plain = plain_line(text);
  if (plain.find(']') == std::string::npos && plain.find('{') == std::string::npos) return plain;
  std::string out;
  out.reserve(plain.size());
  for (std::size_t i = 0; i < plain.size(); ++i) {
    out += plain[i];
    const char next = i + 1 < plain.size() ? plain[i + 1] : '\0';
    if ((plain[i] == ']' && next == '(') || (plain[i] == '{' && is_digit(next))) out += ' ';
  }
  return out;
}

std::string link_text(std::string_view text) {
  std::string out;
  for (const char c : message_text(text)) {
    if (c == '\\' || c == '[' || c == ']') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace premod::sarif

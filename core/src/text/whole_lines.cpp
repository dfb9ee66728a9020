#include "text/whole_lines.hpp"

namespace premod::text {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::uint32_t blanks_before(std::string_view text, std::uint32_t at) {
  while (at > 0 && is_blank(text[at - 1])) --at;
  return at;
}

std::uint32_t blanks_after(std::string_view text, std::uint32_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

bool ends_line(std::string_view text, std::uint32_t at) {
  return at == text.size() || text[at] == '\n' || text[at] == '\r';
}

bool begins_line(std::string_view text, std::uint32_t at) {
  return at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r';
}

}  // namespace

bool is_alone_on_lines(std::string_view text, Span span) {
  return begins_line(text, blanks_before(text, span.begin)) &&
         ends_line(text, blanks_after(text, span.end));
}

Span extend_to_lines(std::string_view text, Span span) {
  const std::uint32_t before = blanks_before(text, span.begin);
  const std::uint32_t after = blanks_after(text, span.end);
  if (!ends_line(text, after)) return {span.begin, after};
  if (!begins_line(text, before)) return {before, span.end};
  std::uint32_t end = after;
  if (end < text.size() && text[end] == '\r') ++end;
  if (end < text.size() && text[end] == '\n' && (end == after || text[end - 1] == '\r')) ++end;
  return {before, end};
}

}  // namespace premod::text

#include "text/language/character_reference.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "data/character_references.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace premod::text {
namespace {

struct Reference {
  char32_t value = 0;
  std::size_t length = 0;
};

/// `&#x6a` and `&#106;`: browsers do not ask for the semicolon.
std::optional<Reference> numeric(std::string_view text) {
  const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const char* const begin = text.data() + (hex ? 3 : 2);
  const char* const end = text.data() + text.size();
  unsigned value = 0;
  if (begin >= end) return std::nullopt;
  const auto read = std::from_chars(begin, end, value, hex ? 16 : 10);
  if (read.ec != std::errc()) return std::nullopt;
  auto length = static_cast<std::size_t>(read.ptr - text.data());
  if (length < text.size() && text[length] == ';') ++length;
  return Reference{value, length};
}

std::optional<Reference> named(std::string_view text) {
  constexpr std::size_t longest = 24;
  const std::size_t end = text.substr(0, longest).find(';');
  if (end == text.npos) return std::nullopt;
  const std::string_view name = text.substr(1, end - 1);
  for (const auto& row : data::character_references::rows)
    if (row.name == name) {
      const std::string_view code = row.code;
      unsigned value = 0;
      std::from_chars(code.data(), code.data() + code.size(), value);
      return Reference{value, end + 1};
    }
  return std::nullopt;
}

}  // namespace

std::string with_references_resolved(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find('&', at), text.size());
    out += text.substr(at, next - at);
    at = next;
    if (at == text.size()) break;
    const std::string_view here = text.substr(at);
    const auto found = here.starts_with("&#") ? numeric(here) : named(here);
    if (found)
      append_utf8(out, found->value);
    else
      out += '&';
    at += found ? found->length : 1;
  }
  return out;
}

}  // namespace premod::text

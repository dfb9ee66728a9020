#include "text/language/character_reference.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

#include "data/character_references.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace premod::text {
namespace {

constexpr std::size_t longest_name = 24;  // with the marks around it
// What browsers take without a semicolon, as far as the table has it.
constexpr std::array<std::string_view, 10> open_names = {"quot", "QUOT", "amp", "AMP",  "lt",
                                                         "LT",   "gt",   "GT",  "nbsp", "shy"};

/// Numbers that name no character are the replacement character.
char32_t named_by(unsigned number) {
  constexpr char32_t replacement = 0xFFFD;
  const bool surrogate = number >= 0xD800 && number <= 0xDFFF;
  return number == 0 || number > 0x10FFFF || surrogate ? replacement : number;
}

/// `&#x6a` and `&#106;`: browsers do not ask for the semicolon.
std::optional<CharacterReference> numeric(std::string_view text) {
  const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const char* const begin = text.data() + (hex ? 3 : 2);
  const char* const end = text.data() + text.size();
  unsigned value = 0;
  if (begin >= end) return std::nullopt;
  const auto read = std::from_chars(begin, end, value, hex ? 16 : 10);
  if (read.ec == std::errc::invalid_argument) return std::nullopt;
  if (read.ec != std::errc()) value = 0;  // too large for any character
  auto length = static_cast<std::size_t>(read.ptr - text.data());
  if (length < text.size() && text[length] == ';') ++length;
  return CharacterReference{named_by(value), length};
}

std::optional<char32_t> value_of(std::string_view name) {
  for (const auto& row : data::character_references::rows)
    if (row.name == name) {
      const std::string_view code = row.code;
      unsigned value = 0;
      std::from_chars(code.data(), code.data() + code.size(), value);
      return value;
    }
  return std::nullopt;
}

std::optional<CharacterReference> named(std::string_view text) {
  std::size_t end = 1;
  const std::size_t most = std::min(text.size(), longest_name);
  while (end < most && (is_letter(text[end]) || is_digit(text[end]))) ++end;
  const std::string_view name = text.substr(1, end - 1);
  const bool closed = end < text.size() && text[end] == ';';
  if (!closed) {
    const bool goes_on = end < text.size() && (text[end] == '=' || end == most);
    if (goes_on || std::ranges::find(open_names, name) == open_names.end()) return std::nullopt;
  }
  const auto value = value_of(name);
  if (!value) return std::nullopt;
  return CharacterReference{*value, closed ? end + 1 : end};
}

}  // namespace

std::optional<CharacterReference> character_reference(std::string_view text) {
  return text.starts_with("&#") ? numeric(text) : named(text);
}

std::string with_references_resolved(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find('&', at), text.size());
    out += text.substr(at, next - at);
    at = next;
    if (at == text.size()) break;
    const auto found = character_reference(text.substr(at));
    if (found)
      append_utf8(out, found->value);
    else
      out += '&';
    at += found ? found->length : 1;
  }
  return out;
}

namespace {

/// `<`, a quote, a space, a soft hyphen: markup, or found by its reference.
bool stays_reference(char32_t c) {
  constexpr std::u32string_view marks = U"<>&\"'`=\u00A0\u00AD";
  const bool unseen = c <= 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2000 && c <= 0x200F) ||
                      (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0xFEFF ||
                      c == 0xFFFD;
  return unseen || marks.find(c) != marks.npos;
}

}  // namespace

ReadText as_read(std::string_view text) {
  ReadText out;
  std::size_t copied = 0;
  for (std::size_t at = text.find('&'); at != text.npos; at = text.find('&', at)) {
    const auto found = character_reference(text.substr(at));
    if (!found || stays_reference(found->value)) {
      at += found ? found->length : 1;
      continue;
    }
    out.text += text.substr(copied, at - copied);
    append_utf8(out.text, found->value);
    at = copied = at + found->length;
    out.marks.push_back({out.text.size(), at - out.text.size()});
  }
  if (!out.marks.empty()) out.text += text.substr(copied);
  return out;
}

std::size_t ReadText::source_offset(std::size_t offset) const {
  const auto behind =
      std::upper_bound(marks.begin(), marks.end(), offset,
                       [](std::size_t place, const Mark& mark) { return place < mark.end; });
  return behind == marks.begin() ? offset : offset + std::prev(behind)->extra;
}

}  // namespace premod::text

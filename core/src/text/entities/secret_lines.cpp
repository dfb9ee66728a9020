#include "text/entities/secret_lines.hpp"

#include <algorithm>
#include <string>

#include "data/secret_formats.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

using std::size_t;
constexpr auto npos = std::string_view::npos;

constexpr size_t shortest_secret = 8;
constexpr size_t longest_secret = 512;
constexpr size_t longest_name = 64;
constexpr size_t max_of_line = 16;
constexpr size_t max_signs = 200;  // equals signs and colons looked at in one line

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_quote(char c) { return c == '"' || c == '\'' || c == '`'; }
bool is_token(char c) {
  return is_digit(c) || is_lower(c) || is_upper(c) || c == '_' || c == '-' || c == '.';
}

/// As many characters in one piece, a digit among them, as the shortest secret has: code without
/// such a word is not looked at.
bool has_long_word(std::string_view text) {
  size_t length = 0;
  bool digit = false;
  for (const char c : text) {
    if (c <= ' ' || is_quote(c) || c == '(' || c == ')' || c == ';') {
      length = 0;
      digit = false;
      continue;
    }
    digit = digit || is_digit(c);
    if (++length >= shortest_secret && digit) return true;
  }
  return false;
}

/// The beginning of a documented format before "…".
std::optional<Secret> cut_off(std::string_view text) {
  const size_t end = text.find("…");
  if (end == npos) return std::nullopt;
  size_t from = end;
  while (from > 0 && is_token(text[from - 1])) --from;
  const std::string_view word = text.substr(from, end - from);
  if (std::none_of(word.begin(), word.end(), is_digit) || is_placeholder(word)) return std::nullopt;
  for (const auto& row : data::secret_formats::rows)
    if (word.size() > row.prefix.size() && word.starts_with(row.prefix))
      return Secret{from, word.size(), std::string(row.kind)};
  return std::nullopt;
}

/// `name = "value"`, `"name": "value"`, `name: value`: the sign stands at `at`.
std::optional<Secret> assigned(std::string_view text, size_t at) {
  size_t end = at;
  while (end > 0 && is_blank(text[end - 1])) --end;
  if (end > 0 && is_quote(text[end - 1])) --end;
  size_t begin = end;
  while (begin > 0 && is_token(text[begin - 1]) && end - begin < longest_name) --begin;
  size_t from = at + 1;
  while (from < text.size() && (is_blank(text[from]) || text[from] == '>')) ++from;
  if (begin == end || from >= text.size()) return std::nullopt;
  const char quote = is_quote(text[from]) ? text[from++] : ' ';
  size_t last = from;
  while (last < text.size() && last - from < longest_secret &&
         (quote != ' ' ? text[last] != quote
                       : !is_blank(text[last]) && text[last] != ',' && text[last] != ';'))
    ++last;
  auto found = secret_for(text.substr(begin, end - begin), text.substr(from, last - from));
  if (found) found->offset += from;
  return found;
}

}  // namespace

std::vector<LineSecret> secrets_by_line(std::string_view text, bool named) {
  std::vector<LineSecret> out;
  bool in_script = false;
  std::size_t from = 0;
  for (const std::string_view line : split(text, '\n')) {
    const Span span{static_cast<std::uint32_t>(from),
                    static_cast<std::uint32_t>(from + line.size())};
    from += line.size() + 1;
    in_script = in_script || line.find("<script") != line.npos;
    const bool skipped = in_script;
    if (line.find("</script") != line.npos) in_script = false;
    if (skipped) continue;
    auto found = secret_in(line);
    const std::size_t equals = line.find('=');
    if (!found && named && equals != line.npos)
      found = secret_for(trimmed(line.substr(0, equals)), trimmed(line.substr(equals + 1)));
    if (found) out.push_back({span, *found});
  }
  return out;
}

std::vector<Secret> secrets_in_line(std::string_view line) {
  std::vector<Secret> out;
  if (!has_long_word(line)) return out;
  std::string rest(line);
  const auto take = [&](Secret&& found) {
    std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(found.offset), found.length, ' ');
    out.push_back(std::move(found));
  };
  while (out.size() < max_of_line) {
    auto found = secret_in(rest);
    if (!found || found->length == 0) break;
    take(*std::move(found));
  }
  if (auto cut = cut_off(rest)) take(*std::move(cut));
  size_t signs = 0;
  for (size_t at = rest.find_first_of("=:");
       at != npos && ++signs < max_signs && out.size() < max_of_line;
       at = rest.find_first_of("=:", at + 1))
    if (auto found = assigned(rest, at)) take(*std::move(found));
  return out;
}

Span part_of(Span place, std::string_view bytes, std::string_view value) {
  const std::size_t at = place.of(bytes).find(value);
  if (at == std::string_view::npos) return place;
  const auto begin = static_cast<std::uint32_t>(place.begin + at);
  return {begin, static_cast<std::uint32_t>(begin + value.size())};
}

}  // namespace premod::text

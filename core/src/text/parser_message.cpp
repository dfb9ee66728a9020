#include "text/parser_message.hpp"

#include <algorithm>
#include <optional>
#include <type_traits>

#include "data/parser_messages.hpp"

namespace premod::text {
namespace {

constexpr std::string_view slots = "%@";  // a part the table knows, any text
constexpr std::size_t longest_phrase = 160;
constexpr int max_depth = 3;  // "in this regular expression: there is no group named `x`"

using Row = std::remove_cvref_t<decltype(data::parser_messages::rows[0])>;

std::string_view in(const Row& row, Language language) {
  switch (language) {
    case Language::ru:
      return row.ru;
    case Language::es:
      return row.es;
    case Language::pt:
      return row.pt;
    case Language::en:
      break;
  }
  return row.en;
}

std::optional<std::string> translated(std::string_view text, Language language, int depth);

// A part of a message: source text, a number, or a phrase with a row of its own.
std::optional<std::string> part(std::string_view text, Language language, int depth) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ') return std::nullopt;
  const bool number =
      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (number) return std::string(text);
  for (const Row& row : data::parser_messages::rows)
    if (row.en == text) return std::string(in(row, language));
  if (text.size() > 1 && text.front() == '`' && text.back() == '`') return std::string(text);
  return depth < max_depth && text.size() <= longest_phrase ? translated(text, language, depth)
                                                            : std::nullopt;
}

// `pattern` matched against the whole of `text`, with its slots translated and put into `wanted`,
// where they stand in the same order.
std::optional<std::string> filled(std::string_view pattern, std::string_view wanted,
                                  std::string_view text, Language language, int depth) {
  const std::size_t mark = pattern.find_first_of(slots);
  if (mark == std::string_view::npos)
    return pattern == text ? std::optional<std::string>(wanted) : std::nullopt;
  if (text.substr(0, mark) != pattern.substr(0, mark)) return std::nullopt;
  text.remove_prefix(mark);
  const bool any = pattern[mark] == '@';
  pattern.remove_prefix(mark + 1);
  const std::size_t place = wanted.find_first_of(slots);
  const std::string before(wanted.substr(0, place));
  wanted.remove_prefix(place + 1);
  const auto next = std::min(pattern.find_first_of(slots), pattern.size());
  const std::string_view fixed = pattern.substr(0, next);
  const bool last = next == pattern.size();
  for (std::size_t end = last ? text.rfind(fixed) : text.find(fixed, 1);
       end != std::string_view::npos && end > 0; end = last ? 0 : text.find(fixed, end + 1)) {
    if (last && end + fixed.size() != text.size()) break;
    const std::string_view piece = text.substr(0, end);
    const std::optional<std::string> inside =
        any ? std::optional<std::string>(piece) : part(piece, language, depth + 1);
    if (!inside) continue;
    if (const auto rest = filled(pattern, wanted, text.substr(end), language, depth))
      return before + *inside + *rest;
  }
  return std::nullopt;
}

std::optional<std::string> translated(std::string_view text, Language language, int depth) {
  for (const Row& row : data::parser_messages::rows)
    if (auto out = filled(row.en, in(row, language), text, language, depth)) return out;
  return std::nullopt;
}

}  // namespace

std::string parser_message(std::string_view english, Language language) {
  if (language == Language::en) return std::string(english);
  return translated(english, language, 0).value_or(std::string(english));
}

}  // namespace premod::text

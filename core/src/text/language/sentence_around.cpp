#include "text/language/sentence_around.hpp"

#include <algorithm>

#include "text/pattern.hpp"

namespace premod::text {
namespace {

constexpr std::size_t reach = 200;  // bytes on each side

/// Marks behind a word of three letters or a number ("e.g." and "p. ej." are shorter) with a
/// capital behind them, or the end of a line.
const Pattern& end_of_sentence() {
  static const Pattern pattern(
      R"x((?-i)(?<=\pL{3}|\d|[)"”»])[.!?…]+["”»)]*\s+(?=["“«(¿¡]?\p{Lu})|\n)x");
  return pattern;
}

std::size_t next_character(std::string_view text, std::size_t at) {
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  return at;
}

}  // namespace

SentenceAround sentence_around(std::string_view text, std::size_t offset, std::size_t length) {
  const std::size_t from = next_character(text, offset - std::min(offset, reach));
  const std::size_t behind = offset + length;
  const std::size_t to = next_character(text, std::min(text.size(), behind + reach));
  std::string_view before = text.substr(from, offset - from),
                   rest = text.substr(behind, to - behind);
  // A capital may be the first letter of what stands inside.
  const std::string_view head =
      text.substr(from, next_character(text, std::min(offset + 1, to)) - from);
  if (const auto ends = end_of_sentence().find_all(head); !ends.empty())
    before.remove_prefix(std::min(before.size(), ends.back().offset + ends.back().length));
  if (const auto end = end_of_sentence().find(text.substr(offset, to - offset), length))
    rest = rest.substr(0, end->offset + end->length - length);
  return {before, text.substr(offset, length), rest};
}

}  // namespace premod::text

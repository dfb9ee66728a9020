#include "css/shape.hpp"

#include <algorithm>
#include <cstddef>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace premod::css {
namespace {

using text::is_space;

constexpr std::size_t min_blocks = 6;
constexpr std::size_t min_bytes = 300;         // of code
constexpr std::size_t max_spaced = 15;         // per cent of the marks
constexpr std::size_t max_spaced_blocks = 5;   // per cent of the blocks, where lines are long, too
constexpr std::size_t min_bytes_a_line = 200;  // of code

constexpr text::ByteSet literal_starts("/\"'uU");

/// The end of the comment, string or address that begins at `at`; `at` itself if none does.
std::size_t end_of_literal(std::string_view text, std::size_t at) {
  const auto behind = [&](std::string_view end, std::size_t from) {
    const std::size_t found = text.find(end, from);
    return found == text.npos ? text.size() : found + end.size();
  };
  if (text.substr(at, 2) == "/*") return behind("*/", at + 2);
  if (text[at] == '"' || text[at] == '\'') {
    std::size_t i = at + 1;
    while (i < text.size() && text[i] != text[at] && text[i] != '\n') i += text[i] == '\\' ? 2 : 1;
    return std::min(i + 1, text.size());
  }
  if ((text[at] == 'u' || text[at] == 'U') && text.substr(at + 1, 3) == "rl(")
    return behind(")", at + 4);
  return at;
}

}  // namespace

bool is_minified(std::string_view text) {
  std::size_t code = 0, lines = 1, blocks = 0, spaced_blocks = 0, marks = 0, spaced = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (literal_starts.has(text[i]))
      if (const std::size_t end = end_of_literal(text, i); end != i) {
        i = end;
        continue;
      }
    const char c = text[i++];
    if (c == '\n' && i >= 2 && !is_space(text[i - 2])) ++lines;
    if (is_space(c)) continue;
    ++code;
    if (c != '{' && c != '}' && c != ';' && c != ',') continue;
    ++marks;
    const bool after = i < text.size() && is_space(text[i]);
    if (after || (i >= 2 && is_space(text[i - 2]))) ++spaced;
    if (c != '{') continue;
    ++blocks;
    if (after) ++spaced_blocks;
  }
  if (blocks < min_blocks || code < min_bytes) return false;
  if (spaced * 100 < max_spaced * marks) return true;
  return spaced_blocks * 100 <= max_spaced_blocks * blocks && code / lines >= min_bytes_a_line;
}

}  // namespace premod::css

// The tokens inside a tag of twig.
#include <algorithm>
#include <array>

#include "markup/twig.hpp"
#include "markup/twig_scan.hpp"

namespace premod::twig {
namespace {

constexpr std::array<std::string_view, 24> long_operators = {
    "...", "<=>", "===", "!==", "//", "**", "..", "==", "!=", "<=", ">=", "??",
    "?:",  "?.",  "=>",  "&&",  "||", "->", "|>", "+=", "-=", "*=", "/=", "%="};

// The length of `e3`, `E-3` and the like.
std::size_t exponent_at(std::string_view text) {
  if (text.empty() || (text[0] != 'e' && text[0] != 'E')) return 0;
  std::size_t at = text.size() > 1 && (text[1] == '+' || text[1] == '-') ? 2 : 1;
  const std::size_t digits = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  return at > digits ? at : 0;
}

std::size_t end_of_number(std::string_view inner, std::size_t at) {
  const auto skip_digits = [&] {
    while (at < inner.size() && (is_digit(inner[at]) || inner[at] == '_')) ++at;
  };
  skip_digits();
  if (at + 1 < inner.size() && inner[at] == '.' && is_digit(inner[at + 1])) {
    ++at;
    skip_digits();
  }
  return at + exponent_at(inner.substr(at));
}

/// `b-and`, `b-or` and `b-xor` are one name.
std::size_t end_of_name(std::string_view inner, std::size_t begin) {
  std::size_t at = begin;
  while (at < inner.size() && is_name(inner[at])) ++at;
  if (inner.substr(begin, at - begin) != "b" || at == inner.size() || inner[at] != '-') return at;
  for (const std::string_view bits : {"-and", "-or", "-xor"})
    if (inner.substr(at, bits.size()) == bits) at += bits.size();
  return at;
}

std::size_t size_of_operator(std::string_view rest) {
  const auto known =
      std::find_if(long_operators.begin(), long_operators.end(),
                   [&](std::string_view op) { return rest.substr(0, op.size()) == op; });
  return known == long_operators.end() ? 1 : known->size();
}

}  // namespace

std::size_t end_of_string(std::string_view text, std::size_t at, std::size_t limit) {
  const char quote = text[at];
  std::size_t depth = 0;
  const std::size_t stop = at + std::min(text.size() - at, limit);
  for (std::size_t i = at + 1; i < stop; ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (quote == '"' && text[i] == '#' && i + 1 < text.size() && text[i + 1] == '{') {
      ++depth;
      ++i;
    } else if (depth > 0 && text[i] == '}') {
      --depth;
    } else if (text[i] == quote && depth == 0) {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

std::vector<Token> tokens(std::string_view inner, std::uint32_t base) {
  std::vector<Token> out;
  const auto add = [&](TokenKind kind, std::size_t begin, std::size_t end, bool unclosed = false) {
    out.push_back(
        {kind,
         {base + static_cast<std::uint32_t>(begin), base + static_cast<std::uint32_t>(end)},
         unclosed});
  };
  for (std::size_t i = 0; i < inner.size();) {
    const char c = inner[i];
    if (is_space(c)) {
      ++i;
      continue;
    }
    if (c == '#') {
      i = std::min(inner.find('\n', i), inner.size());
      continue;
    }
    const std::size_t begin = i;
    if (c == '"' || c == '\'') {
      const auto end = end_of_string(inner, i, inner.size());
      i = std::min(end, inner.size());
      add(TokenKind::string, begin, i, end == std::string_view::npos);
    } else if (is_digit(c)) {
      i = end_of_number(inner, i);
      add(TokenKind::number, begin, i);
    } else if (is_name(c)) {
      i = end_of_name(inner, i);
      add(TokenKind::name, begin, i);
    } else {
      i += size_of_operator(inner.substr(i));
      add(TokenKind::punctuation, begin, i);
    }
  }
  add(TokenKind::end, inner.size(), inner.size());
  return out;
}

}  // namespace premod::twig

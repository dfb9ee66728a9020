// Normalises a rule as minifiers do: no comments, no white space that means nothing, lower case.
#include "css/rule_digest.hpp"

#include <string>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/digest.hpp"

namespace premod::css {
namespace {

using text::is_digit;
using text::is_space;

constexpr text::ByteSet around_selectors(",>+~()[]=");
constexpr text::ByteSet around_values(",:;!()/");

// Appends `text` in lower case; white space and comments become one space, or none beside `tight`.
void append_normal(std::string& out, std::string_view text, const text::ByteSet& tight) {
  bool space = false;
  const std::size_t start = out.size();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "/*") {
      const std::size_t end = text.find("*/", i + 2);
      i = end == text.npos ? text.size() : end + 1;
      space = true;
      continue;
    }
    char c = text[i];
    if (is_space(c)) {
      space = true;
      continue;
    }
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (c == '\'') c = '"';
    if (space && out.size() > start && !tight.has(c) && !tight.has(out.back())) out += ' ';
    space = false;
    // 0.5 is .5
    const bool leading_zero = c == '0' && i + 2 < text.size() && text[i + 1] == '.' &&
                              is_digit(text[i + 2]) && (out.empty() || !is_digit(out.back()));
    if (!leading_zero) out += c;
  }
}

}  // namespace

std::vector<std::uint64_t> rule_digests(std::span<const Rule> rules,
                                        std::span<const Declaration> declarations,
                                        std::string_view source, std::uint32_t base) {
  const auto text = [&](Span span) { return source.substr(span.begin - base, span.size()); };
  // What the at-rules around a rule say; a rule stands behind its parent.
  std::vector<std::uint64_t> around(rules.size());
  std::vector<std::uint64_t> out(rules.size());
  std::string bytes;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const Rule& rule = rules[i];
    const std::uint64_t outer = rule.parent == no_rule ? 0 : around[rule.parent];
    bytes = std::to_string(outer);
    bytes += '@';
    bytes += rule.name;
    bytes += ' ';
    append_normal(bytes, text(rule.prelude), around_selectors);
    around[i] = text::sha256_prefix(bytes);
    if (rule.declaration_count == 0) continue;
    bytes += '{';
    for (std::uint32_t d = 0; d < rule.declaration_count; ++d) {
      const Declaration& one = declarations[rule.first_declaration + d];
      append_normal(bytes, one.name, around_values);
      bytes += ':';
      append_normal(bytes, text(one.value), around_values);
      if (one.important) bytes += '!';
      bytes += ';';
    }
    out[i] = text::sha256_prefix(bytes);
  }
  return out;
}

}  // namespace premod::css

// Normalises a rule as minifiers do, so that a library's readable and its minified sheet are one.
#include "css/rule_digest.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "data/css_colours.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/digest.hpp"

namespace premod::css {
namespace {

using text::is_digit;
using text::is_space;

constexpr text::ByteSet around_selectors(",>+~()[]=");
constexpr text::ByteSet around_values(",:;!()/*");
/// What ends or begins something in a value: a quoted text that holds it keeps its quotes.
constexpr text::ByteSet needs_quotes("\"';{}()\\!");

// Where the quoted text ends that begins at `at`: at its closing quote, or at the end of all.
std::size_t quoted_end(std::string_view text, std::size_t at) {
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\')
      ++i;
    else if (text[i] == text[at])
      return i;
  }
  return text.size();
}

// Appends `text` in lower case; white space and comments become one space, or none beside `tight`;
// quotes go where nothing depends on them.
void append_normal(std::string& out, std::string_view text, const text::ByteSet& tight) {
  bool space = false;
  const std::size_t start = out.size();
  const auto add = [&](char c) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (space && out.size() > start && !tight.has(c) && !tight.has(out.back())) out += ' ';
    space = false;
    out += c;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (text.substr(i, 2) == "/*") {
      const std::size_t end = text.find("*/", i + 2);
      i = end == text.npos ? text.size() : end + 1;
      space = true;
    } else if (is_space(c)) {
      space = true;
    } else if (c == '"' || c == '\'') {
      const std::size_t end = quoted_end(text, i);
      const std::string_view inside = text.substr(i + 1, end - std::min(end, i + 1));
      const bool plain = !inside.empty() && needs_quotes.find_in(inside) == inside.size();
      if (!plain) add('"');
      for (const char one : inside) is_space(one) ? void(space = true) : add(one);
      if (!plain) add('"');
      i = end;
    } else if (c == '0' && i + 2 < text.size() && text[i + 1] == '.' && is_digit(text[i + 2]) &&
               (space || out.empty() || !is_digit(out.back()))) {
      continue;  // 0.5 is .5
    } else {
      add(c);
    }
  }
}

// Takes out of selectors what changes nothing: the second colon that pseudo-elements have since
// CSS 3, and `*` where more of the same element follows.
void shorten_selectors(std::string& all) {
  constexpr text::ByteSet follows(":.[#");
  std::size_t kept = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string_view rest = std::string_view(all).substr(i);
    if (rest[0] == '*' && rest.size() > 1 && follows.has(rest[1])) continue;
    if (rest.starts_with("::before") || rest.starts_with("::after") ||
        rest.starts_with("::first-l"))
      continue;
    all[kept++] = all[i];
  }
  all.resize(kept);
}

bool is_hexadecimal(std::string_view digits) {
  constexpr text::ByteSet hexadecimal("0123456789abcdefABCDEF");
  return std::all_of(digits.begin(), digits.end(), [&](char c) { return hexadecimal.has(c); });
}

// The hexadecimal form of a named colour; nothing for other words.
std::string_view named_colour(std::string_view word) {
  const auto& rows = data::css_colours::rows;
  const auto row =
      std::lower_bound(std::begin(rows), std::end(rows), word,
                       [](const auto& one, std::string_view name) { return one.name < name; });
  return row != std::end(rows) && row->name == word ? std::string_view(row->rgb)
                                                    : std::string_view();
}

// A word of a value as minifiers write it: #aabbcc and its name are #abc, 0px is 0.
std::string_view short_word(std::string_view word, std::string& room) {
  constexpr std::string_view zeros[] = {"0px", "0em", "0rem", "0pt", "0%", "0deg"};
  if (std::find(std::begin(zeros), std::end(zeros), word) != std::end(zeros)) return "0";
  if (word == "even") return "2n";
  const std::string_view colour = word.starts_with('#') ? word : named_colour(word);
  if (colour.size() != 7 || !is_hexadecimal(colour.substr(1)))
    return colour.empty() ? word : colour;
  if (colour[1] != colour[2] || colour[3] != colour[4] || colour[5] != colour[6]) return colour;
  return room = {'#', colour[1], colour[3], colour[5]};
}

void append_words(std::string& out, std::string_view normal) {
  constexpr text::ByteSet ends_word(" ,()/\"");
  std::string room;
  for (std::size_t at = 0; at < normal.size();) {
    const std::size_t end = ends_word.find_in(normal, at);
    out += short_word(normal.substr(at, end - at), room);
    if (end < normal.size()) out += normal[end];
    at = end + 1;
  }
}

// Appends the members of a list of selectors in one order, each once.
void append_selectors(std::string& out, std::string_view list) {
  std::string normal;
  append_normal(normal, list, around_selectors);
  shorten_selectors(normal);
  std::string words;
  append_words(words, normal);
  normal.swap(words);
  std::vector<std::string_view> members;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < normal.size(); ++i) {
    const char c = normal[i];
    if (c == '"') {
      i = quoted_end(normal, i);
    } else if (c == '(' || c == '[') {
      ++depth;
    } else if (c == ')' || c == ']') {
      --depth;
    } else if (c == ',' && depth == 0) {
      members.push_back(std::string_view(normal).substr(begin, i - begin));
      begin = i + 1;
    }
  }
  members.push_back(std::string_view(normal).substr(std::min(begin, normal.size())));
  for (std::string_view& member : members)
    if (member == "from" || member == "to") member = member == "from" ? "0" : "100%";
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  for (const std::string_view member : members) (out += member) += ',';
}

// What minifiers write for a whole value.
std::string_view short_value(std::string_view name, std::string_view value) {
  if (name == "font-weight") return value == "bold" ? "700" : value == "normal" ? "400" : value;
  if (value != "none" && value != "transparent") return value;
  if (name == "background") return "0 0";
  return value == "none" && (name == "outline" || name.starts_with("border")) ? "0" : value;
}

void append_value(std::string& out, std::string_view name, std::string_view value) {
  constexpr std::string_view no_colour = "rgba(0,0,0,0)";
  std::string normal;
  append_normal(normal, value, around_values);
  std::string_view rest = short_value(name, normal);
  for (auto at = rest.find(no_colour); at != rest.npos; at = rest.find(no_colour)) {
    append_words(out, rest.substr(0, at));
    out += "transparent";
    rest.remove_prefix(at + no_colour.size());
    if (!rest.empty() && !around_values.has(rest[0])) out += ' ';
  }
  append_words(out, rest);
}

// `.icon-x:before { content: "\f101" }`: icon fonts have thousands, and they say nothing else.
bool shows_one_glyph(const Rule& rule, std::span<const Declaration> declarations,
                     std::string_view value) {
  if (rule.declaration_count != 1 || !rule.is_style()) return false;
  if (declarations[rule.first_declaration].name != "content" || value.size() < 4) return false;
  const char quote = value.front();
  if ((quote != '"' && quote != '\'') || value.back() != quote) return false;
  value = value.substr(1, value.size() - 2);
  return value[0] == '\\' && value.size() <= 7 && is_hexadecimal(value.substr(1));
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
    if (rule.at == AtRule::none)
      append_selectors(bytes, text(rule.prelude));
    else
      append_value(bytes, rule.name, text(rule.prelude));
    around[i] = text::sha256_prefix(bytes);
    if (rule.declaration_count == 0) continue;
    if (shows_one_glyph(rule, declarations, text(declarations[rule.first_declaration].value))) {
      out[i] = glyph_digest;
      continue;
    }
    bytes += '{';
    for (std::uint32_t d = 0; d < rule.declaration_count; ++d) {
      const Declaration& one = declarations[rule.first_declaration + d];
      append_normal(bytes, one.name, around_values);
      bytes += ':';
      append_value(bytes, one.name, text(one.value));
      if (one.important) bytes += '!';
      bytes += ';';
    }
    out[i] = text::sha256_prefix(bytes);
  }
  return out;
}

}  // namespace premod::css

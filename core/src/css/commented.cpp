// Parses the comment's text as the inside of a block and weighs what came out of it.
#include "css/commented.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "css/parser.hpp"
#include "css/properties.hpp"
#include "css/selector.hpp"
#include "css/tokenizer.hpp"

namespace premod::css {
namespace {

constexpr int max_tries = 6;                // lines of prose that may stand before the code
constexpr std::size_t max_bytes = 200'000;  // of a comment; what is longer is judged by its start

// Words that end the doubt whether `color: blue` is a value: what a single declaration without a
// semicolon may hold.
constexpr std::array<std::string_view, 64> keywords = {
    "none",       "auto",     "inherit",    "initial",     "unset",        "block",
    "inline",     "flex",     "grid",       "table",       "hidden",       "visible",
    "scroll",     "absolute", "relative",   "fixed",       "sticky",       "static",
    "center",     "left",     "right",      "top",         "bottom",       "middle",
    "baseline",   "bold",     "bolder",     "normal",      "italic",       "pointer",
    "default",    "solid",    "dashed",     "dotted",      "transparent",  "white",
    "black",      "red",      "green",      "blue",        "yellow",       "gray",
    "grey",       "both",     "uppercase",  "lowercase",   "capitalize",   "underline",
    "nowrap",     "pre",      "row",        "column",      "wrap",         "stretch",
    "cover",      "contain",  "border-box", "content-box", "inline-block", "inline-flex",
    "break-word", "collapse", "ellipsis",   "infinite"};

// Words of sentences that no value holds.
constexpr std::array<std::string_view, 24> sentence_words = {
    "the",  "is",     "of",   "for",     "and",  "to",   "same", "as",
    "with", "should", "must", "from",    "when", "this", "that", "are",
    "be",   "so",     "if",   "because", "see",  "not",  "only", "used"};

bool names_one_of(const auto& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view known) { return same_name(known, word); });
}

// Lines without the `*` or `//` that begins them.
std::string without_line_marks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    while (!line.empty() && is_space(line.front())) line.remove_prefix(1);
    const bool star = line == "*" || line.starts_with("* ") || line.starts_with("*\t");
    if (line.starts_with("//")) line.remove_prefix(2);
    if (star) line.remove_prefix(1);
    out += line;
    out += '\n';
    at = end + 1;
  }
  return out;
}

enum class Verdict { code, doubtful, prose };

Verdict judge_value(std::string_view value, bool ended) {
  Tokenizer tokens(value);
  bool sure = false;
  int words = 0;
  int unknown = 0;  // words that may be a sentence's
  for (Token token = tokens.next(); token.kind != TokenKind::end; token = tokens.next()) {
    switch (token.kind) {
      case TokenKind::hash:
      case TokenKind::number:
      case TokenKind::dimension:
      case TokenKind::percentage:
      case TokenKind::function:
      case TokenKind::url:
        sure = true;
        break;
      case TokenKind::ident: {
        const std::string_view word = token.of(value);
        if (names_one_of(sentence_words, word)) return Verdict::prose;
        const bool ascii = std::all_of(word.begin(), word.end(), [](char c) { return c > 0; });
        if (!ascii) return Verdict::prose;
        ++words;
        if (names_one_of(keywords, word)) {
          sure = true;
        } else {
          ++unknown;
        }
        break;
      }
      case TokenKind::colon:
      case TokenKind::open_curly:
        return Verdict::prose;
      default:
        break;
    }
  }
  if (sure && words <= 6 && (ended || unknown == 0)) return Verdict::code;
  return words <= 4 ? Verdict::doubtful : Verdict::prose;
}

struct Weights {
  int sure = 0;
  int doubtful = 0;
  int against = 0;
};

/// "Selector for images img[src] { … }": words of a sentence before a sample read as element names.
bool begins_with_sentence(std::string_view prelude) {
  constexpr std::size_t many = 2;
  std::size_t words = 0;
  bool sentence = false;
  for (std::size_t at = 0; at < prelude.size();) {
    if (is_space(prelude[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < prelude.size() && !is_space(prelude[end])) ++end;
    const std::string_view word = prelude.substr(at, end - at);
    if (word.find_first_of(".#:[]*>+~,&()@") == std::string_view::npos) ++words;
    sentence = sentence || names_one_of(sentence_words, word);
    at = end;
  }
  return sentence && words >= many;
}

bool is_real_rule(const Rule& rule, std::string_view text) {
  if (!rule.has_block) return rule.at == AtRule::import && !rule.prelude.empty();
  if (rule.at == AtRule::other) return false;
  if (!rule.is_style()) return true;
  if (begins_with_sentence(rule.prelude.of(text))) return false;
  return selector::parse(rule.prelude.of(text), selector::Dialect::nested).ok();
}

Weights weigh(std::string_view text) {
  const Sheet sheet = parse(text, 0, Goal::block_contents);
  Weights out;
  for (const Rule& rule : sheet.rules) ++(is_real_rule(rule, text) ? out.sure : out.against);
  for (const Declaration& found : sheet.declarations) {
    if (found.custom) {
      ++out.doubtful;
      continue;
    }
    // "Position: fixed" is a heading; code is written in lower case.
    if (!is_known_property(found.name)) {
      ++out.against;
      continue;
    }
    const bool ended = found.span.end < text.size() &&
                       text.find_first_not_of(" \t\r\n\f", found.span.end) != text.npos &&
                       text[text.find_first_not_of(" \t\r\n\f", found.span.end)] == ';';
    switch (judge_value(found.value.of(text), ended)) {
      case Verdict::code:
        ++out.sure;
        break;
      case Verdict::doubtful:
        ++(ended ? out.sure : out.doubtful);
        break;
      case Verdict::prose:
        ++out.against;
        break;
    }
  }
  for (const ParseError& error : sheet.errors) {
    const bool harmless = error.problem == Problem::unclosed_block ||
                          error.problem == Problem::stray_close || error.problem == Problem::hack ||
                          error.problem == Problem::double_slash;
    if (!harmless) ++out.against;
  }
  return out;
}

bool is_notice(std::string_view text) {
  const std::string head = lower(text.substr(0, 300));
  for (const std::string_view mark : {"stylelint", "eslint", "csslint", "prettier", "autoprefixer",
                                      "sourcemappingurl", "copyright", "license", "@example",
                                      "usage:", "example:", "e.g.", "пример", "ejemplo", "exemplo"})
    if (head.find(mark) != std::string::npos) return true;
  return text.starts_with('!');
}

}  // namespace

bool is_commented_code(std::string_view text) {
  text = text.substr(0, max_bytes);
  // Cheap refusal: code has a colon or a block.
  if (text.find_first_of(":{@") == std::string_view::npos || is_notice(text)) return false;
  const std::string lines = without_line_marks(text);
  std::string_view rest = lines;
  for (int i = 0; i < max_tries && !rest.empty(); ++i) {
    const Weights weights = weigh(rest);
    const bool mostly = weights.sure >= 2 && weights.against == 1;
    if (weights.sure > 0 && (weights.against == 0 || mostly)) return true;
    const auto line_end = rest.find('\n');
    if (line_end == std::string_view::npos) break;
    rest.remove_prefix(line_end + 1);
    if (rest.find_first_of(":{@") == std::string_view::npos) break;
  }
  return false;
}

bool is_only_code(std::string_view text) {
  if (text.size() > max_bytes || text.find_first_of(":{@") == std::string_view::npos ||
      is_notice(text))
    return false;
  const Weights weights = weigh(without_line_marks(text));
  return weights.sure > 0 && weights.against == 0 && weights.doubtful == 0;
}

}  // namespace premod::css

// Telling comments of words and documentation from commented-out code, before anything is parsed.
#include <algorithm>
#include <string>

#include "js/code_evidence.hpp"
#include "text/words.hpp"

namespace premod::js {
namespace {

using text::lower_ascii;

constexpr std::string_view word_operators[] = {
    "var",        "let",   "const",    "return",    "new",     "typeof",    "in",       "of",
    "instanceof", "else",  "function", "class",     "async",   "await",     "throw",    "delete",
    "void",       "case",  "import",   "export",    "from",    "extends",   "static",   "get",
    "set",        "if",    "do",       "while",     "for",     "switch",    "try",      "catch",
    "finally",    "yield", "as",       "default",   "goto",    "break",     "continue", "this",
    "true",       "false", "null",     "interface", "private", "protected", "readonly", "declare",
    "abstract",   "enum"};

constexpr std::string_view exempt_starts[] = {
    "eslint",    "global ",  "globals ",   "exported ",  "jshint",    "jslint",
    "jscs:",     "prettier", "istanbul",   "c8 ",        "v8 ",       "@ts-",
    "@flow",     "@license", "@preserve",  "@cc_on",     "webpack",   "sourceMappingURL",
    "# source",  "#region",  "#endregion", "region",     "endregion", "noinspection",
    "language=", "NOSONAR",  "sonar",      "<reference", "biome-",    "deno-",
    "http://",   "https://", "TODO",       "FIXME",      "__PURE__",  "#__"};

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_operator_word(std::string_view word) {
  return std::find(std::begin(word_operators), std::end(word_operators), word) !=
         std::end(word_operators);
}

/// Words that introduce an example or a remark, in the languages comments are written in.
constexpr std::string_view introductions[] = {
    "e.g.",    "eg.",     "eg:",     "i.e.",        "ex.",      "ex:",         "for example",
    "example", "usage",   "see ",    "see:",        "cf.",      "note",        "n.b.",
    "nb:",     "was:",    "now:",    "returns:",    "default:", "т.е.",        "т. е.",
    "напр",    "пример",  "см.",     "см:",         "вызов:",   "примечание",  "было:",
    "стало:",  "формат:", "ejemplo", "por ejemplo", "p. ej.",   "p.ej.",       "p. ex.",
    "p.ex.",   "véase",   "ver ",    "nota",        "uso:",     "por exemplo", "exemplo",
    "obs.",    "obs:",    "antes:",  "formato:"};

std::size_t end_of_word(std::string_view text, std::size_t from) {
  while (from < text.size() && is_word_byte(text[from])) ++from;
  return from;
}

std::string lowered_start(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size() && i < 16; ++i) {
    const char c = text[i];
    // П and С, the capitals that introductions in Russian begin with, among the others of two
    // bytes.
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return text::lowered(out);
}

/// "e.g. lead.save();", "например: getLead(12);", "NOTE: a = b;": a word and a colon before a
/// statement. A label that code jumps to stands before a loop; a key of an object ends otherwise.
bool is_introduced(std::string_view line) {
  const std::string start = lowered_start(line);
  for (const std::string_view one : introductions)
    if (std::string_view(start).starts_with(one.substr(0, 16))) {
      const std::size_t behind = one.size();
      const bool whole = one.back() == '.' || one.back() == ':' || one.back() == ' ' ||
                         behind >= line.size() || !is_word_byte(line[behind]);
      const bool code = behind < line.size() && (line[behind] == '(' || line[behind] == '=');
      if (whole && !code && line.substr(0, 12).find('(') != behind) return true;
    }
  const std::size_t word = end_of_word(line, 0);
  if (word == 0 || word + 1 >= line.size() || line[word] != ':' || line[word + 1] != ' ')
    return false;
  const std::string_view name = line.substr(0, word);
  if (name == "default") return false;
  const std::string_view rest = line.substr(line.find_first_not_of(' ', word + 1));
  for (const std::string_view loop : {"for", "while", "do", "switch", "{", "function", "async"})
    if (rest.starts_with(loop)) return false;
  return rest.back() == ';';
}

}  // namespace

bool is_prose(std::string_view line) {
  if (is_introduced(line)) return true;
  std::string_view before;  // the word before, if only blanks stand between
  char quote = 0;
  for (std::size_t i = 0; i < line.size();) {
    const char c = line[i];
    if (quote != 0) {
      if (c == '\\')
        ++i;
      else if (c == quote)
        quote = 0;
      ++i;
      continue;
    }
    if (is_word_byte(c)) {
      std::size_t end = i;
      while (end < line.size() && is_word_byte(line[end])) ++end;
      const std::string_view word = line.substr(i, end - i);
      if (!before.empty() && !is_operator_word(before) && !is_operator_word(word)) return true;
      before = word;
      i = end;
      continue;
    }
    if (c == '"' || c == '`' || c == '\'') quote = c;
    if (c == '/' && i + 1 < line.size() && line[i + 1] == '/') return false;  // its own comment
    if (c != ' ' && c != '\t') before = {};
    ++i;
  }
  return false;
}

bool is_exempt(std::string_view first_line) {
  for (const std::string_view start : exempt_starts)
    if (first_line.starts_with(start)) return true;
  const std::string text = lower_ascii(first_line.substr(0, 200));
  return text.find("copyright") != text.npos || text.find("license") != text.npos ||
         text.find("(c) ") != text.npos;
}

bool is_documentation(std::string_view comment) {
  if (comment.find("\n *") != comment.npos || comment.find("\n\t*") != comment.npos) return true;
  for (std::size_t at = comment.find('\n'); at != std::string_view::npos;
       at = comment.find('\n', at + 1)) {
    const std::size_t next = comment.find_first_not_of(" \t\r", at + 1);
    if (next != std::string_view::npos && comment[next] == '*' && next + 1 < comment.size() &&
        comment[next + 1] != '/')
      return true;
  }
  return comment.find("@") != comment.npos;
}

}  // namespace premod::js

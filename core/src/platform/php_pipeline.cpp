// Reads array keys and comparisons off the tokens; what is computed is trusted.
#include "platform/php_pipeline.hpp"

#include <string_view>

namespace premod::php {
namespace {

// How far from a key its array or variable is looked for, in tokens.
constexpr std::uint32_t max_walk = 5'000;
constexpr int max_keys = 64;  // `$a['b']['c']...`

/// The inside of a plain string token; empty for others.
std::string_view plain(const File& file, std::uint32_t at) {
  if (at >= file.tokens().size()) return {};
  const Token& token = file.tokens()[at];
  const std::string_view text = file.text(token);
  if (token.kind != TokenKind::string || token.interpolated || text.size() < 2) return {};
  if (text.front() != '\'' && text.front() != '"') return {};
  return text.substr(1, text.size() - 2);
}

bool is_equality(std::string_view text) {
  return text == "==" || text == "===" || text == "!=" || text == "!==";
}

class Finder {
 public:
  explicit Finder(const File& file) : file_(file), size_(file.tokens().size()) {}

  std::vector<EventComparison> run() {
    for (std::uint32_t i = 2; i + 1 < size_; ++i) {
      const std::string_view key = plain(file_, i);
      const bool direction = key == "direction_of_movement";
      if (!direction && key != "type_code") continue;
      if (file_.text(i - 1) != "[" || file_.text(i + 1) != "]") continue;
      if (!direction && !of_event(i - 2)) continue;
      if (is_equality(file_.text(i + 2))) add(i + 3, direction);
      if (file_.text(i + 2) == ")" && file_.text(i + 3) == "{") cases(i, direction);
      if (const auto begin = begin_of(i); begin >= 2 && is_equality(file_.text(begin - 1)))
        add(begin - 2, direction);
    }
    return std::move(out_);
  }

 private:
  /// `$event` or `[...]['event']` ends at `at`.
  [[nodiscard]] bool of_event(std::uint32_t at) const {
    if (file_.text(at) == "$event") return true;
    return at >= 2 && file_.text(at) == "]" && plain(file_, at - 1) == "event";
  }

  /// The variable whose element the key at `at` names.
  [[nodiscard]] std::uint32_t begin_of(std::uint32_t at) const {
    std::uint32_t i = at - 1;
    for (int keys = 0; keys < max_keys && i > 0; ++keys) {
      if (file_.text(i) != "[" && file_.text(i) != "]") break;
      if (file_.text(i) == "]" && file_.partner(i) != none) i = file_.partner(i);
      --i;
    }
    return i;
  }

  void cases(std::uint32_t at, bool direction) {
    const std::uint32_t open = at + 3;
    if (lower(file_.text(begin_of(at) >= 2 ? begin_of(at) - 2 : 0)) != "switch") return;
    const std::uint32_t close = file_.partner(open);
    for (std::uint32_t i = open + 1; close != none && i < close; ++i) {
      if (file_.text(i) == "{" && file_.partner(i) != none) i = file_.partner(i);
      if (lower(file_.text(i)) == "case") add(i + 1, direction);
    }
  }

  void add(std::uint32_t at, bool direction) {
    if (const std::string_view value = plain(file_, at); !value.empty())
      out_.push_back({file_.tokens()[at].span, direction, std::string(value)});
  }

  const File& file_;
  const std::size_t size_;
  std::vector<EventComparison> out_;
};

/// The value of `key` among the direct elements of an array; `none` if it is not there.
std::uint32_t value_of(const File& file, std::uint32_t open, std::string_view key) {
  const std::uint32_t close = file.partner(open);
  std::uint32_t walked = 0;
  for (std::uint32_t i = open + 1; close != none && i < close && ++walked < max_walk; ++i) {
    const std::string_view text = file.text(i);
    if (plain(file, i) == key && file.text(i + 1) == "=>") return i + 2;
    if ((text == "[" || text == "(" || text == "{") && file.partner(i) != none) i = file.partner(i);
  }
  return none;
}

/// The bracket around `at`: the one that opens before it and is not closed yet.
std::uint32_t bracket_around(const File& file, std::uint32_t at) {
  std::uint32_t walked = 0;
  for (std::uint32_t i = at; i-- > 0 && ++walked < max_walk;) {
    const std::string_view text = file.text(i);
    if ((text == "]" || text == ")" || text == "}") && file.partner(i) != none)
      i = file.partner(i);
    else if (text == "[" || text == "(")
      return i;
    else if (text == ";" || text == "{")
      return none;
  }
  return none;
}

}  // namespace

std::vector<EventComparison> event_comparisons(const File& file) {
  const bool named = file.source().find("type_code") != std::string_view::npos ||
                     file.source().find("direction_of_movement") != std::string_view::npos;
  return named ? Finder(file).run() : std::vector<EventComparison>();
}

std::vector<FaultyNote> faulty_notes(const File& file) {
  std::vector<FaultyNote> out;
  for (std::uint32_t i = 0; i + 2 < file.tokens().size(); ++i) {
    if (plain(file, i) != "note_type" || file.text(i + 1) != "=>") continue;
    if (file.text(i + 2) != "25" && plain(file, i + 2) != "25") continue;
    const std::uint32_t open = bracket_around(file, i);
    const std::uint32_t text = open == none ? none : value_of(file, open, "text");
    if (text == none) continue;
    const std::string_view constant = plain(file, text);
    const std::string_view after = file.text(text + 1);
    if (!constant.empty() && (after == "," || after == "]" || after == ")")) {
      const bool json = constant[constant.find_first_not_of(" \t\r\n") == constant.npos
                                     ? 0
                                     : constant.find_first_not_of(" \t\r\n")] == '{';
      const bool whole = constant.find("\"text\"") != constant.npos &&
                         constant.find("\"service\"") != constant.npos;
      if (!json || !whole) out.push_back({file.tokens()[text].span, json});
    } else if (lower(file.text(text)) == "json_encode" && after == "(") {
      std::uint32_t inner = text + 2;
      if (lower(file.text(inner)) == "array") ++inner;
      if (file.text(inner) != "[" && file.text(inner) != "(") continue;
      if (value_of(file, inner, "text") == none || value_of(file, inner, "service") == none)
        out.push_back({file.tokens()[text].span, true});
    }
  }
  return out;
}

}  // namespace premod::php

// Reads array keys and comparisons off the tokens; what is computed is trusted.
#include "platform/pipeline/php_pipeline.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>

#include "php/strings.hpp"

namespace premod::platform {
namespace {

using php::File;
using php::lower;
using php::none;
using php::TokenKind;

// How far from a key its array or variable is looked for, in tokens.
constexpr std::uint32_t max_walk = 5'000;
constexpr std::uint32_t max_choice = 200;  // tokens between a variable and a way of its choice
constexpr int max_keys = 64;               // `$a['b']['c']...`

std::string_view plain(const File& file, std::uint32_t at) { return php::constant_text(file, at); }

bool is_equality(std::string_view text) {
  return text == "==" || text == "===" || text == "!=" || text == "!==";
}

/// Tokens [begin, end) that read a field of the hook, or a variable that was given it.
struct Use {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  HookField field{};
};

class Finder {
 public:
  explicit Finder(const File& file)
      : file_(file), size_(static_cast<std::uint32_t>(file.tokens().size())) {}

  std::vector<PhpEventComparison> run() {
    find_fields();
    for (std::uint32_t i = 0; i < size_; ++i)
      if (file_.tokens()[i].kind == TokenKind::variable)
        if (const auto known = names_.find(file_.text(i)); known != names_.end() && !is_target(i))
          compared({i, i + 1, known->second});
    for (const Use& use : fields_) compared(use);
    std::sort(out_.begin(), out_.end(),
              [](const auto& one, const auto& other) { return one.span.begin < other.span.begin; });
    return std::move(out_);
  }

 private:
  static std::optional<HookField> field_of(std::string_view key) {
    if (key == "type_code") return HookField::code;
    if (key == "type") return HookField::number;
    if (key == "direction_of_movement") return HookField::direction;
    if (key == "element_type") return HookField::element;
    return std::nullopt;
  }

  /// `['key']` or `->key` with the key at `i`.
  [[nodiscard]] bool is_access(std::uint32_t i) const {
    if (i == 0) return false;
    if (file_.text(i - 1) == "[" && file_.text(i + 1) == "]") return !plain(file_, i).empty();
    return (file_.text(i - 1) == "->" || file_.text(i - 1) == "?->") &&
           file_.tokens()[i].kind == TokenKind::name && file_.text(i + 1) != "(";
  }

  [[nodiscard]] std::string_view key_at(std::uint32_t i) const {
    const std::string_view text = plain(file_, i);
    return text.empty() ? file_.text(i) : text;
  }

  /// The key before the access whose key is at `i`: "event" of `['event']['type']`; a variable's
  /// own name if it is the first.
  [[nodiscard]] std::string_view key_before(std::uint32_t i) const {
    if (i < 2) return {};
    const std::uint32_t last = i - 2;  // the end of what stands before `[` or `->`
    if (file_.tokens()[last].kind == TokenKind::variable) return file_.text(last).substr(1);
    if (file_.text(last) == "]" && last >= 2 && file_.text(last - 2) == "[")
      return plain(file_, last - 1);
    return file_.tokens()[last].kind == TokenKind::name ? file_.text(last) : std::string_view();
  }

  /// `type` and `element_type` mean something else elsewhere; `type_code` does not.
  [[nodiscard]] bool is_of_hook(std::uint32_t i, HookField field) const {
    const std::string_view before = key_before(i);
    if (field == HookField::direction) return true;
    if (field == HookField::element) return before == "data" && is_event_data(i);
    return before == "event";
  }

  [[nodiscard]] bool is_event_data(std::uint32_t i) const {
    const std::uint32_t last = i - 2;
    if (file_.tokens()[last].kind == TokenKind::variable) return data_names_event();
    const std::uint32_t key = file_.text(last) == "]" ? last - 1 : last;
    return key_before(key) == "event";
  }

  /// `$data` is the event's where the file reads the event's data at all.
  [[nodiscard]] bool data_names_event() const {
    return file_.source().find("direction_of_movement") != std::string_view::npos ||
           file_.source().find("['event']['data']") != std::string_view::npos;
  }

  void find_fields() {
    for (std::uint32_t i = 1; i + 1 < size_; ++i) {
      const auto field = field_of(key_at(i));
      if (!field) continue;
      if (is_access(i) && is_of_hook(i, *field)) {
        const Use use{begin_of(i), file_.text(i + 1) == "]" ? i + 2 : i + 1, *field};
        fields_.push_back(use);
        name(variable_given(use.begin), *field);
      }
      // ['type_code' => $code] = $hook['event'];
      if (file_.text(i + 1) == "=>" && *field != HookField::number && is_pattern(i))
        name(i + 2, *field);
    }
  }

  [[nodiscard]] bool is_pattern(std::uint32_t i) const {
    std::uint32_t close = i;
    for (std::uint32_t walked = 0; close < size_ && walked < max_keys; ++walked, ++close)
      if (file_.text(close) == "]" || file_.text(close) == ")") break;
    return file_.text(close + 1) == "=";
  }

  void name(std::uint32_t variable, HookField field) {
    if (variable < size_ && file_.tokens()[variable].kind == TokenKind::variable)
      names_.emplace(file_.text(variable), field);
  }

  /// The variable that the statement gives the field at `begin`, itself or as one way of a choice:
  /// `$code = $event['type_code']`, `$code = is_string(...) ? $event['type_code'] : ''`.
  [[nodiscard]] std::uint32_t variable_given(std::uint32_t begin) const {
    bool choice = false;
    std::uint32_t walked = 0;
    for (std::uint32_t i = begin; i > 1 && ++walked < max_choice; --i) {
      const std::string_view text = file_.text(i - 1);
      if (text == "=") return i - 2;
      if (text == "?" || text == ":" || text == "?:") {
        choice = true;
        continue;
      }
      const bool closes = text == ")" || text == "]";
      const std::uint32_t open = closes ? file_.partner(i - 1) : none;
      const bool cast = text == ")" && open != none && open + 2 == i - 1;
      if (open != none && open < i && (choice || cast)) {
        i = open + 1;
        continue;
      }
      const bool group = text == "(" && file_.tokens()[i - 2].kind != TokenKind::name;
      const bool stops = text == ";" || text == "{" || text == "}" || text == "(" || text == ",";
      if (stops ? !group : !choice) return none;
    }
    return none;
  }

  [[nodiscard]] bool is_target(std::uint32_t i) const { return file_.text(i + 1) == "="; }

  /// The variable whose element the key at `at` names.
  [[nodiscard]] std::uint32_t begin_of(std::uint32_t at) const {
    std::uint32_t i = at - 1;
    for (int keys = 0; keys < max_keys && i > 0; ++keys) {
      const std::string_view text = file_.text(i);
      if (text == "]" && file_.partner(i) != none && file_.partner(i) < i) {
        i = file_.partner(i);
        if (i > 0) --i;
        continue;
      }
      const bool inside = text == "[" || text == "->" || text == "?->" ||
                          (file_.tokens()[i].kind == TokenKind::name &&
                           (file_.text(i - 1) == "->" || file_.text(i - 1) == "?->"));
      if (!inside) break;
      --i;
    }
    return i;
  }

  /// What the field is compared with, in any form.
  void compared(const Use& use) {
    std::uint32_t end = use.end;
    if (file_.text(end) == "?" && file_.text(end + 1) == "?") end += 2;
    if (file_.text(end) == "??") end += 2;  // `?? null`
    if (is_equality(file_.text(end))) add(end + 1, use.field);
    if (use.begin >= 2 && is_equality(file_.text(use.begin - 1))) add(use.begin - 2, use.field);
    if (use.begin < 2) return;
    const std::string before = lower(file_.text(use.begin - 2));
    const bool opened = file_.text(use.begin - 1) == "(";
    if (opened && file_.text(end) == ")" && (before == "switch" || before == "match"))
      arms(end + 1, before == "match", use.field);
    if (opened && file_.text(end) == "," && (before == "in_array" || before == "array_search"))
      elements(end + 1, false, use.field);
    if (opened && file_.text(end) == "," && before == "array_key_exists")
      elements(end + 1, true, use.field);
    // $handlers[$code], MAP[$code]
    if (file_.text(use.begin - 1) == "[" && file_.text(end) == "]")
      elements(use.begin - 2, true, use.field);
  }

  void arms(std::uint32_t open, bool match, HookField field) {
    const std::uint32_t close = file_.text(open) == "{" ? file_.partner(open) : none;
    for (std::uint32_t i = open + 1; close != none && i < close; ++i) {
      const std::string_view text = file_.text(i);
      if ((text == "{" || text == "(" || text == "[") && file_.partner(i) != none)
        i = file_.partner(i);
      if (!match && lower(text) == "case") add(i + 1, field);
      const std::string_view next = file_.text(i + 1);
      if (match && (next == "=>" || next == ",") && is_arm(i, open)) add(i, field);
    }
  }

  /// Not the value of the arm before: `'a' => 'b', 'c' => 'd'`.
  [[nodiscard]] bool is_arm(std::uint32_t i, std::uint32_t open) const {
    const std::string_view before = file_.text(i - 1);
    if (i - 1 == open) return true;
    if (before != ",") return false;
    if (file_.text(i + 1) == "=>") return true;
    // 'a', 'b' => ...
    for (std::uint32_t at = i + 1; at < size_ && at < i + max_keys; at += 2)
      if (file_.text(at) != ",") return file_.text(at) == "=>";
    return false;
  }

  /// The keys or values of the array literal at `i`, or of the one the name there was given.
  void elements(std::uint32_t i, bool keys, HookField field) {
    const std::uint32_t open = array_of(i);
    const std::uint32_t close = open == none ? none : file_.partner(open);
    for (std::uint32_t at = open + 1; close != none && at < close; ++at) {
      const bool key = file_.text(at + 1) == "=>";
      const bool value = file_.text(at - 1) != "=>" || !keys;
      const bool element = file_.text(at + 1) == "," || at + 1 == close;
      if (keys ? key : (element && value)) add(at, field);
      const std::string_view text = file_.text(at);
      if ((text == "[" || text == "(" || text == "{") && file_.partner(at) != none)
        at = file_.partner(at);
    }
  }

  [[nodiscard]] std::uint32_t opening(std::uint32_t i) const {
    if (file_.text(i) == "[") return i;
    return lower(file_.text(i)) == "array" && file_.text(i + 1) == "(" ? i + 1 : none;
  }

  [[nodiscard]] std::uint32_t array_of(std::uint32_t i) const {
    if (i >= size_) return none;
    if (file_.text(i) == "]" && file_.partner(i) != none) return file_.partner(i);
    if (const std::uint32_t open = opening(i); open != none) return open;
    const TokenKind kind = file_.tokens()[i].kind;
    if (kind != TokenKind::variable && kind != TokenKind::name) return none;
    for (std::uint32_t at = 0; at + 2 < size_; ++at)
      if (at != i && file_.text(at) == file_.text(i) && file_.text(at + 1) == "=")
        if (const std::uint32_t open = opening(at + 2); open != none) return open;
    return none;
  }

  /// A table may hold the numbers and the codes of events at once.
  static bool is_number_among_codes(std::string_view value, HookField field) {
    return field == HookField::code && value.find_first_not_of("0123456789") == value.npos;
  }

  void add(std::uint32_t at, HookField field) {
    if (at >= size_) return;
    const bool numeric = field == HookField::number || field == HookField::element;
    std::string_view value = plain(file_, at);
    if (numeric && file_.tokens()[at].kind == TokenKind::number) value = file_.text(at);
    if (value.empty() || is_number_among_codes(value, field)) return;
    // A word is the type of something else.
    if (numeric && value.find_first_not_of("0123456789") != value.npos) return;
    out_.push_back({file_.tokens()[at].span, field, std::string(value)});
  }

  const File& file_;
  const std::uint32_t size_;
  std::vector<Use> fields_;
  std::map<std::string_view, HookField> names_;  // variables that were given a field
  std::vector<PhpEventComparison> out_;
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

std::vector<PhpEventComparison> event_comparisons(const File& file) {
  constexpr std::array<std::string_view, 4> marks = {"type_code", "direction_of_movement",
                                                     "element_type", "event"};
  const bool named = std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
    return file.source().find(mark) != std::string_view::npos;
  });
  return named ? Finder(file).run() : std::vector<PhpEventComparison>();
}

/// `$note['text'] = ...` behind `$note = [...]`.
static std::uint32_t given_later(const File& file, std::uint32_t open) {
  const std::uint32_t equals = lower(file.text(open - 1)) == "array" ? open - 2 : open - 1;
  if (equals < 1 || file.text(equals) != "=") return none;
  const std::string_view name = file.text(equals - 1);
  for (std::uint32_t i = open; i + 5 < file.tokens().size() && i < open + max_walk; ++i)
    if (file.text(i) == name && file.text(i + 1) == "[" &&
        php::constant_text(file, i + 2) == "text" && file.text(i + 3) == "]" &&
        file.text(i + 4) == "=")
      return i + 5;
  return none;
}

std::vector<PhpFaultyNote> faulty_notes(const File& file) {
  std::vector<PhpFaultyNote> out;
  for (std::uint32_t i = 0; i + 2 < file.tokens().size(); ++i) {
    if (plain(file, i) != "note_type" || file.text(i + 1) != "=>") continue;
    if (file.text(i + 2) != "25" && plain(file, i + 2) != "25") continue;
    const std::uint32_t open = bracket_around(file, i);
    std::uint32_t text = open == none ? none : value_of(file, open, "text");
    if (text == none && open != none) text = given_later(file, open);
    if (text == none) continue;
    const std::string_view constant = plain(file, text);
    const std::string_view after = file.text(text + 1);
    if (!constant.empty() && (after == "," || after == "]" || after == ")" || after == ";")) {
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

}  // namespace premod::platform

// Reads array keys and comparisons off the tokens; what is computed is trusted.
#include "platform/pipeline/php_pipeline.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "php/patterns.hpp"
#include "php/strings.hpp"
#include "platform/pipeline/php_hook_paths.hpp"
#include "platform/pipeline/php_names.hpp"
#include "platform/pipeline/php_only_where.hpp"
#include "text/ascii.hpp"

namespace premod::platform {
namespace {

using php::Call;
using php::CallKind;
using php::File;
using php::lower;
using php::none;
using php::Range;
using php::TokenKind;
using text::is_one_of;

constexpr std::size_t none_added = SIZE_MAX;

std::string_view plain(const File& file, std::uint32_t at) { return php::constant_text(file, at); }

bool is_equality(std::string_view text) {
  return text == "==" || text == "===" || text == "!=" || text == "!==";
}

std::optional<EventField> field_of(const std::optional<std::string>& path) {
  if (!path) return std::nullopt;
  if (*path == "event.type_code") return EventField::code;
  if (*path == "event.type") return EventField::number;
  if (*path == "event.data.direction_of_movement") return EventField::direction;
  if (*path == "event.data.element_type") return EventField::element;
  return std::nullopt;
}

class Finder {
 public:
  explicit Finder(const File& file)
      : file_(file),
        size_(static_cast<std::uint32_t>(file.tokens().size())),
        paths_(file),
        names_(file) {}

  std::vector<EventComparison> run() {
    for (std::uint32_t i = 1; i + 1 < size_; ++i) {
      if (is_equality(file_.text(i))) at_comparison(i);
      if (file_.text(i) == "[") at_table(i);
      if (file_.text(i) != "(" || file_.partner(i) == none || file_.partner(i) < i) continue;
      const std::string word = lower(file_.text(i - 1));
      if (word == "switch" || word == "match") at_arms(i, word == "match");
    }
    for (const Call& call : file_.calls()) at_call(call);
    for (std::uint32_t i = 1; i + 1 < size_; ++i) at_read(i);
    mark_customers();
    // Whoever only reads the direction is wrong for customers alone.
    std::erase_if(out_, [](const auto& one) { return one.value.empty() && !one.for_customers; });
    std::sort(out_.begin(), out_.end(),
              [](const auto& one, const auto& other) { return one.span.begin < other.span.begin; });
    return std::move(out_);
  }

 private:
  void at_comparison(std::uint32_t at) {
    const Range left = paths_.left_of(at);
    const Range right = paths_.right_of(at);
    const std::size_t before = out_.size();
    if (const auto field = field_of(paths_.of(left)))
      add_one(right, *field);
    else if (const auto other = field_of(paths_.of(right)))
      add_one(left, *other);
    if (out_.size() == before) return;
    out_.back().denied = file_.text(at).starts_with('!');
    for (const Range one : runs_where(file_, at)) hold(before, one);
  }

  /// Tokens that run only where the comparison holds.
  void hold(std::size_t comparison, Range where) {
    if (where.empty() || where.end > size_) return;
    EventComparison& one = out_[comparison];
    one.holds_in.push_back(file_.span_of(where));
    if (is_of_customers(one.field, one.value)) for_customers_.push_back(where);
  }

  /// Each comparison with a direction that only customers get to.
  void mark_customers() {
    std::sort(for_customers_.begin(), for_customers_.end(),
              [](const Range& one, const Range& other) { return one.begin < other.begin; });
    // Up to each place the farthest end.
    std::vector<Span> until;
    for (const Range& where : for_customers_) {
      if (where.begin >= where.end || where.end > size_) continue;
      const std::uint32_t end = file_.tokens()[where.end - 1].span.end;
      const std::uint32_t farthest = until.empty() ? end : std::max(end, until.back().end);
      until.push_back({file_.tokens()[where.begin].span.begin, farthest});
    }
    for (EventComparison& one : out_) {
      if (one.field != EventField::direction) continue;
      const auto after = std::partition_point(until.begin(), until.end(), [&](const Span& where) {
        return where.begin <= one.span.begin;
      });
      one.for_customers = after != until.begin() && one.span.begin < std::prev(after)->end;
    }
  }

  /// `$handlers[$code]`, `MAP[$event['type_code'] ?? '']`
  void at_table(std::uint32_t open) {
    const std::uint32_t close = file_.partner(open);
    if (close == none || close < open + 2) return;
    const TokenKind before = file_.tokens()[open - 1].kind;
    const bool indexes =
        before == TokenKind::variable || before == TokenKind::name || file_.text(open - 1) == "]";
    if (!indexes) return;
    const auto field = field_of(paths_.of({open + 1, close}));
    if (!field) return;
    const std::size_t first = out_.size();
    elements(open - 1, true, *field);
    // Only a name to show has a text that stands in for it; a handler has none.
    const bool shown = file_.text(close + 1) == "??" && close + 2 < size_ &&
                       file_.tokens()[close + 2].kind == TokenKind::string;
    for (std::size_t i = first; i < out_.size() && !shown; ++i) out_[i].is_labelled = false;
  }

  /// `return $data['direction_of_movement'];`; what is compared, asked for or has a stand-in is
  /// none.
  void at_read(std::uint32_t variable) {
    const auto access = paths_.access_at(variable);
    if (!access || access->keys.empty()) return;
    if (paths_.key_text(access->keys.back()) != "direction_of_movement") return;
    const std::string_view before = file_.text(variable - 1);
    const std::string_view after = file_.text(access->end);
    const bool used = is_one_of(after, {";", ",", ")", "]", "."}) &&
                      is_one_of(lower(before), {"return", "=", "=>", ".", ",", "echo"});
    if (!used || field_of(paths_.of({variable, access->end})) != EventField::direction) return;
    EventComparison& made = out_.emplace_back();
    made.span = file_.span_of({access->keys.back(), access->keys.back() + 1});
    made.field = EventField::direction;
  }

  void at_arms(std::uint32_t open, bool match) {
    const std::uint32_t close = file_.partner(open);
    if (const auto field = field_of(paths_.of({open + 1, close}))) arms(close + 1, match, *field);
  }

  /// `preg_match('/^(lead_added|lead_deleted)$/', $code)`
  void add_pattern(Range pattern, EventField field) {
    if (pattern.end != pattern.begin + 1) return;
    std::uint32_t at = pattern.begin;
    if (file_.tokens()[at].kind == TokenKind::name) at = names_.constant_named(file_.text(at));
    if (at == none) return;
    for (const std::string& value : php::texts_of_pattern(plain(file_, at)))
      add_text(value, field, pattern.begin);
  }

  /// `in_array($code, [...])`, `array_key_exists($code, $table)`, `strcmp($code, 'a')`
  void at_call(const Call& call) {
    if (call.kind != CallKind::function || call.arguments.size() < 2) return;
    const bool keys = call.name == "array_key_exists";
    const bool list = call.name == "in_array" || call.name == "array_search";
    const bool text = call.name == "strcmp" || call.name == "strcasecmp";
    const bool pattern = call.name == "preg_match";
    if (!keys && !list && !text && !pattern) return;
    const auto field = field_of(paths_.of(call.arguments[pattern ? 1 : 0]));
    if (!field) return;
    if (pattern) return add_pattern(call.arguments[0], *field);
    if (text) return add_one(call.arguments[1], *field);
    const Range table = call.arguments[1];
    const bool literal = file_.text(table.begin) == "[" || file_.text(table.begin + 1) == "(";
    elements(literal ? table.begin : table.end - 1, keys, *field);
  }

  /// A constant: written out, or by the name of one of this file: `LEAD`, `self::LEAD`,
  /// `Kind::Lead`, `Kind::Lead->value`.
  void add_one(Range value, EventField field) {
    const std::uint32_t size = value.end - value.begin;
    if (value.empty()) return;
    if (size == 1 && !add(value.begin, field)) {
      if (file_.tokens()[value.begin].kind == TokenKind::name)
        add(names_.constant_named(file_.text(value.begin)), field, value.begin);
      return;
    }
    const bool of_case =
        size == 5 && file_.text(value.begin + 3) == "->" && file_.text(value.begin + 4) == "value";
    if ((size != 3 && !of_case) || file_.text(value.begin + 1) != "::") return;
    const std::string owner = lower(file_.text(value.begin));
    const std::string_view name = file_.text(value.begin + 2);
    const std::string_view kind = names_.declared_as(owner);
    const bool own = owner == "self" || owner == "static" || !kind.empty();
    if (own && (kind != "enum" || !names_.is_given(owner, name)))
      add(names_.constant_named(name), field, value.begin + 2);
  }

  void arms(std::uint32_t open, bool match, EventField field) {
    const std::uint32_t close = file_.text(open) == "{" ? file_.partner(open) : none;
    if (close == none) return;
    match ? match_arms(open, close, field) : cases(open, close, field);
  }

  /// `1, self::MOVED => ..., default => ...`
  void match_arms(std::uint32_t open, std::uint32_t close, EventField field) {
    std::size_t before = out_.size();
    bool condition = true;
    std::uint32_t begin = open + 1;
    const auto end_arm = [&](std::uint32_t at) {
      if (out_.size() == before + 1) hold(before, {begin, at});
      before = out_.size();
    };
    for (std::uint32_t i = open + 1; i < close; ++i) {
      const std::string_view text = file_.text(i);
      const std::uint32_t partner = file_.partner(i);
      if (partner != none && partner > i) i = partner;
      if (condition && (text == "," || text == "=>")) {
        add_one({begin, i}, field);
        condition = text == ",";
        begin = i + 1;
      } else if (!condition && text == ",") {
        end_arm(i);
        condition = true;
        begin = i + 1;
      }
    }
    if (!condition) end_arm(close);
  }

  /// `case 14: ... break;`; a case that others fall into runs for more than its own value.
  void cases(std::uint32_t open, std::uint32_t close, EventField field) {
    std::size_t last = none_added;
    std::uint32_t begin = none;
    bool alone = true;
    std::uint32_t statement = open + 1;  // the one before i
    const auto end_case = [&](std::uint32_t at) {
      if (last != none_added && begin != none && alone) hold(last, {begin, at});
      last = none_added;
    };
    for (std::uint32_t i = open + 1; i < close; ++i) {
      const std::string_view text = file_.text(i);
      const std::uint32_t partner = file_.partner(i);
      if (is_label(text)) {
        end_case(i);
        alone = i == open + 1 || leaves(statement, i);
        begin = end_of_label(i, close);
        const std::size_t before = out_.size();
        add_one({i + 1, begin}, field);
        if (out_.size() > before) last = before;
        i = begin == none ? i : begin;
        begin = begin == none ? none : begin + 1;
        statement = i + 1;
        continue;
      }
      if (partner != none && partner > i) i = partner;
      if (text == ";" && !is_label(file_.text(i + 1)) && i + 1 < close) statement = i + 1;
    }
    end_case(close);
  }

  /// The `:` or `;` behind `case X`.
  [[nodiscard]] std::uint32_t end_of_label(std::uint32_t label, std::uint32_t close) const {
    for (std::uint32_t i = label + 1; i < close; ++i) {
      if (file_.text(i) == ":" || file_.text(i) == ";") return i;
      if (file_.partner(i) != none && file_.partner(i) > i) i = file_.partner(i);
    }
    return none;
  }

  /// The statement that ends before a label: `break;`, `return $a;`
  [[nodiscard]] bool leaves(std::uint32_t statement, std::uint32_t label) const {
    return statement < label && is_one_of(lower(file_.text(statement)),
                                          {"break", "return", "continue", "throw", "exit", "die"});
  }

  static bool is_label(std::string_view text) {
    const std::string word = lower(text);
    return word == "case" || word == "default";
  }

  /// The keys or values of the array literal at `i`, or of the one the name there was given.
  void elements(std::uint32_t i, bool keys, EventField field) {
    const std::uint32_t open = names_.array_of(i);
    const std::uint32_t close = open == none ? none : file_.partner(open);
    if (close == none) return;
    std::uint32_t begin = open + 1;
    std::size_t before = out_.size();
    for (std::uint32_t at = open + 1; at <= close; ++at) {
      const std::string_view text = file_.text(at);
      const bool key = text == "=>";
      const bool value = text == "," || at == close;
      if (key || value) {
        if (keys && value && out_.size() > before)
          out_.back().is_labelled = is_label_text({begin, at});
        before = out_.size();
        if (key == keys) add_one({begin, at}, field);
        begin = at + 1;
      }
      if (at < close && file_.partner(at) != none && file_.partner(at) > at) at = file_.partner(at);
    }
  }

  /// `15 => 'lead_appeared_in_status'`; the name of a function is a handler.
  [[nodiscard]] bool is_label_text(Range value) {
    if (value.end != value.begin + 1) return false;
    const std::string_view text = plain(file_, value.begin);
    return !text.empty() && !names_.is_function(lower(text));
  }

  /// A table may hold the numbers and the codes of events at once.
  static bool is_number_among_codes(std::string_view value, EventField field) {
    return field == EventField::code && value.find_first_not_of("0123456789") == value.npos;
  }

  /// `shown`: where the comparison names the value, if not at `at`. False if it is no constant.
  bool add(std::uint32_t at, EventField field, std::uint32_t shown = none) {
    if (at >= size_) return false;
    const bool numeric = field == EventField::number || field == EventField::element;
    std::string_view value = plain(file_, at);
    if (numeric && file_.tokens()[at].kind == TokenKind::number) value = file_.text(at);
    return add_text(value, field, shown == none ? at : shown);
  }

  bool add_text(std::string_view value, EventField field, std::uint32_t shown) {
    const bool numeric = field == EventField::number || field == EventField::element;
    if (value.empty() || is_number_among_codes(value, field)) return false;
    // A word is the type of something else.
    if (numeric && value.find_first_not_of("0123456789") != value.npos) return false;
    EventComparison& made = out_.emplace_back();
    made.span = file_.tokens()[shown].span;
    made.field = field;
    made.value = value;
    return true;
  }

  const File& file_;
  const std::uint32_t size_;
  const HookPaths paths_;
  PhpNames names_;
  std::vector<Range> for_customers_;
  std::vector<EventComparison> out_;
};

}  // namespace

std::vector<EventComparison> event_comparisons(const File& file) {
  constexpr std::array<std::string_view, 4> marks = {"type_code", "direction_of_movement",
                                                     "element_type", "event"};
  const bool named = std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
    return file.source().find(mark) != std::string_view::npos;
  });
  return named ? Finder(file).run() : std::vector<EventComparison>();
}

}  // namespace premod::platform

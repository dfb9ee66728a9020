// Finds system notes (type 25) that a back end writes in another form than the card shows.
#include <algorithm>
#include <string_view>

#include "php/strings.hpp"
#include "php/values/values.hpp"
#include "platform/pipeline/php_pipeline.hpp"

namespace premod::platform {
namespace {

using php::File;
using php::lower;
using php::none;
using php::TokenKind;

// How far from a key its array or variable is looked for, in tokens.
constexpr std::uint32_t max_walk = 5'000;

constexpr std::string_view white_space = " \t\r\n";

class Notes {
 public:
  explicit Notes(const File& file)
      : file_(file), size_(static_cast<std::uint32_t>(file.tokens().size())), values_(file) {}

  std::vector<FaultyNote> run() {
    for (std::uint32_t i = 0; i + 2 < size_; ++i) {
      // $note->note_type = 25;
      if (i >= 2 && file_.text(i) == "note_type" && file_.text(i - 1) == "->" &&
          file_.text(i + 1) == "=" && is_25(i + 2) &&
          file_.tokens()[i - 2].kind == TokenKind::variable)
        at_member(i);
      if (php::constant_text(file_, i) != "note_type") continue;
      if (file_.text(i + 1) == "=>" && is_25(i + 2)) at_array(i);
      // $note['note_type'] = 25;
      const bool member = i >= 2 && file_.text(i - 1) == "[" && file_.text(i + 1) == "]" &&
                          file_.text(i + 2) == "=" && is_25(i + 3) &&
                          file_.tokens()[i - 2].kind == TokenKind::variable;
      if (member) at_member(i);
    }
    return std::move(out_);
  }

 private:
  /// 25, '25', a variable or constant that is.
  [[nodiscard]] bool is_25(std::uint32_t at) const {
    const auto all = values_.of(file_.short_expression(at));
    return all.size() == 1 && all[0].end == all[0].begin + 1 &&
           (file_.text(all[0].begin) == "25" || php::constant_text(file_, all[0].begin) == "25");
  }

  void at_array(std::uint32_t key) {
    const std::uint32_t open = bracket_around(key);
    if (open == none) return;
    if (const std::uint32_t params = value_of(open, "params"); params != none)
      return judge_fields(params, file_.tokens()[params].span);
    std::uint32_t text = value_of(open, "text");
    const std::string_view variable = variable_of(open);
    if (text == none) text = given_later(variable, "text", open);
    if (text != none) return judge_text(text);
    if (const std::uint32_t params = given_later(variable, "params", open); params != none)
      return judge_fields(params, file_.tokens()[params].span);
    // Put together with another array, or filled by somebody else: not known.
    const std::string_view after = file_.text(file_.partner(open) + 1);
    const bool whole = variable.empty() && !has_spread(open) && after != "+";
    if (whole && !is_merged(open)) out_.push_back({file_.tokens()[key].span, NoteFault::missing});
  }

  void at_member(std::uint32_t key) {
    const std::string_view variable = file_.text(key - 2);
    std::uint32_t text = given_later(variable, "text", key);
    if (text == none) text = given_before(variable, "text", key);
    if (text != none) return judge_text(text);
    std::uint32_t params = given_later(variable, "params", key);
    if (params == none) params = given_before(variable, "params", key);
    if (params != none) judge_fields(params, file_.tokens()[params].span);
  }

  /// The text of a note: JSON with text and service.
  void judge_text(std::uint32_t text) {
    text = value_behind(text);
    const std::string_view constant = php::constant_text(file_, text);
    const std::string_view after = file_.text(text + 1);
    if (!constant.empty() && (after == "," || after == "]" || after == ")" || after == ";")) {
      const auto first = constant.find_first_not_of(white_space);
      const bool json = first != constant.npos && constant[first] == '{';
      const bool whole = constant.find("\"text\"") != constant.npos &&
                         constant.find("\"service\"") != constant.npos;
      if (!json || !whole)
        out_.push_back(
            {file_.tokens()[text].span, json ? NoteFault::incomplete : NoteFault::not_json});
    } else if (begins_as_prose(text)) {
      out_.push_back({file_.tokens()[text].span, NoteFault::not_json});
    } else if (lower(file_.text(text)) == "json_encode" && after == "(") {
      judge_fields(text + 2, file_.tokens()[text].span);
    } else if (file_.text(text) == "[" || (lower(file_.text(text)) == "array" && after == "(")) {
      const std::size_t before = out_.size();
      judge_fields(text, file_.tokens()[text].span);
      if (out_.size() == before) out_.push_back({file_.tokens()[text].span, NoteFault::object});
    }
  }

  /// `'Reserved: ' . $count`, `"Reserved: $count"`, `sprintf('Reserved: %d', $count)`: no JSON.
  [[nodiscard]] bool begins_as_prose(std::uint32_t at) const {
    if (lower(file_.text(at)) == "sprintf" && file_.text(at + 1) == "(") at += 2;
    if (at >= size_ || file_.tokens()[at].kind != TokenKind::string) return false;
    std::string_view inside = file_.text(at);
    if (inside.size() < 3 || (inside[0] != '"' && inside[0] != '\'')) return false;
    inside.remove_prefix(1);
    const auto first = inside.find_first_not_of(white_space);
    const auto byte = first == inside.npos ? 0U : static_cast<unsigned char>(inside[first]);
    return byte >= 0x80U || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
  }

  /// The array at `at`, or of the variable there, has text and service.
  void judge_fields(std::uint32_t at, Span shown) {
    at = value_behind(at);
    if (lower(file_.text(at)) == "array" && file_.text(at + 1) == "(") ++at;
    if ((file_.text(at) != "[" && file_.text(at) != "(") || file_.partner(at) == none) return;
    const std::string_view after = file_.text(file_.partner(at) + 1);
    if (has_spread(at) || after == "+" || after == "[" || file_.partner(at) == at + 1) return;
    const std::string_view variable = variable_of(at);
    for (const std::string_view field : {"text", "service"})
      if (value_of(at, field) == none && given_later(variable, field, at) == none)
        return out_.push_back({shown, NoteFault::incomplete});
  }

  /// What a variable was given last before this place, if it is one.
  [[nodiscard]] std::uint32_t value_behind(std::uint32_t at) const {
    if (at >= size_ || file_.tokens()[at].kind != TokenKind::variable) return at;
    const std::string_view after = file_.text(at + 1);
    if (after != "," && after != "]" && after != ")" && after != ";") return at;
    std::uint32_t walked = 0;
    for (std::uint32_t i = at; i-- > 1 && ++walked < max_walk;)
      if (file_.text(i) == "=" && file_.text(i - 1) == file_.text(at) &&
          file_.function_at(i) == file_.function_at(at))
        return i + 1;
    return at;
  }

  /// The value of `key` among the direct elements of an array; `none` if it is not there.
  [[nodiscard]] std::uint32_t value_of(std::uint32_t open, std::string_view key) const {
    const std::uint32_t close = file_.partner(open);
    std::uint32_t walked = 0;
    for (std::uint32_t i = open + 1; close != none && i < close && ++walked < max_walk; ++i) {
      const std::string_view text = file_.text(i);
      if (php::constant_text(file_, i) == key && file_.text(i + 1) == "=>") return i + 2;
      if ((text == "[" || text == "(" || text == "{") && file_.partner(i) != none)
        i = file_.partner(i);
    }
    return none;
  }

  /// The bracket around `at`: the one that opens before it and is not closed yet.
  [[nodiscard]] std::uint32_t bracket_around(std::uint32_t at) const {
    std::uint32_t walked = 0;
    for (std::uint32_t i = at; i-- > 0 && ++walked < max_walk;) {
      const std::string_view text = file_.text(i);
      if ((text == "]" || text == ")" || text == "}") && file_.partner(i) != none)
        i = file_.partner(i);
      else if (text == "[" || text == "(")
        return file_.partner(i) == none ? none : i;
      else if (text == ";" || text == "{")
        return none;
    }
    return none;
  }

  /// `$note` of `$note = [...]`; empty without one.
  [[nodiscard]] std::string_view variable_of(std::uint32_t open) const {
    if (open < 2) return {};
    const std::uint32_t equals = lower(file_.text(open - 1)) == "array" ? open - 2 : open - 1;
    return equals >= 1 && file_.text(equals) == "=" ? file_.text(equals - 1) : std::string_view();
  }

  /// Behind `$note['text'] =` or `$note->text =` at `i`, in the function of `from`; `none` if there
  /// is something else.
  [[nodiscard]] std::uint32_t value_given(std::uint32_t i, std::string_view variable,
                                          std::string_view key, std::uint32_t from) const {
    if (file_.text(i) != variable || file_.function_at(i) != file_.function_at(from)) return none;
    if (file_.text(i + 1) == "->")
      return file_.text(i + 2) == key && file_.text(i + 3) == "=" ? i + 4 : none;
    const bool element = file_.text(i + 1) == "[" && php::constant_text(file_, i + 2) == key &&
                         file_.text(i + 3) == "]" && file_.text(i + 4) == "=";
    return element ? i + 5 : none;
  }

  /// `$note['text'] = ...` behind `from`.
  [[nodiscard]] std::uint32_t given_later(std::string_view variable, std::string_view key,
                                          std::uint32_t from) const {
    if (variable.empty()) return none;
    for (std::uint32_t i = from; i + 5 < size_ && i < from + max_walk; ++i)
      if (const std::uint32_t value = value_given(i, variable, key, from); value != none)
        return value;
    return none;
  }

  [[nodiscard]] std::uint32_t given_before(std::string_view variable, std::string_view key,
                                           std::uint32_t from) const {
    std::uint32_t walked = 0;
    for (std::uint32_t i = from; i-- > 0 && ++walked < max_walk;)
      if (const std::uint32_t value = value_given(i, variable, key, from); value != none)
        return value;
    return none;
  }

  [[nodiscard]] bool has_spread(std::uint32_t open) const {
    const std::uint32_t close = file_.partner(open);
    std::uint32_t walked = 0;
    for (std::uint32_t i = open + 1; i < close && ++walked < max_walk; ++i) {
      if (file_.text(i) == "...") return true;
      // A key that is computed may be any.
      const bool computed = file_.text(i) == "=>" && php::constant_text(file_, i - 1).empty();
      if (computed) return true;
      if (file_.partner(i) != none && file_.partner(i) > i) i = file_.partner(i);
    }
    return false;
  }

  /// An argument of array_merge, `+` before it, or a pattern: not the whole array.
  [[nodiscard]] bool is_merged(std::uint32_t open) const {
    const std::uint32_t begin =
        open > 0 && lower(file_.text(open - 1)) == "array" ? open - 1 : open;
    if (begin < 2) return true;
    const std::string_view before = file_.text(begin - 1);
    const std::string_view after = file_.text(file_.partner(open) + 1);
    const bool argument = before == "(" || before == ",";
    const bool of_merge = lower(file_.text(begin - 2)).starts_with("array_");
    return before == "+" || before == "===" || before == "==" || after == "=" || after == "as" ||
           (argument && of_merge);
  }

  const File& file_;
  const std::uint32_t size_;
  const php::Values values_;
  std::vector<FaultyNote> out_;
};

}  // namespace

std::vector<FaultyNote> faulty_notes(const File& file) {
  if (file.source().find("note_type") == std::string_view::npos) return {};
  return Notes(file).run();
}

}  // namespace premod::platform

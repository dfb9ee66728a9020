// The JSON reader. Its own and not nlohmann's because a rule needs exact places of keys and values,
// and the rest of the tree behind a comment or a trailing comma
// (docs/decisions/0003-json-reader.md).
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <limits>
#include <optional>
#include <utility>

#include "json/document.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace premod::json {
namespace {

using text::is_digit;

constexpr std::string_view expected_value = R"("…" 0 true false null {…} […])";
constexpr std::size_t found_bytes = 24;

constexpr bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || is_digit(c) ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// RFC 8259 §6.
bool is_strict_number(std::string_view text) {
  std::size_t i = 0;
  const auto digits = [&] {
    const std::size_t from = i;
    while (i < text.size() && is_digit(text[i])) ++i;
    return i > from;
  };
  if (i < text.size() && text[i] == '-') ++i;
  if (i < text.size() && text[i] == '0') {
    ++i;
  } else if (!digits()) {
    return false;
  }
  if (i < text.size() && text[i] == '.') {
    ++i;
    if (!digits()) return false;
  }
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    ++i;
    if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
    if (!digits()) return false;
  }
  return i == text.size();
}

/// What other notations write for JSON's words; nothing when it could mean anything.
std::optional<Kind> foreign_word(std::string_view word) {
  for (const std::string_view boolean : {"True", "TRUE", "False", "FALSE"})
    if (word == boolean) return Kind::boolean;
  for (const std::string_view null : {"None", "NULL", "Null", "undefined", "NaN", "Infinity"})
    if (word == null) return Kind::null;
  return std::nullopt;
}

}  // namespace

/// One pass over the bytes. After an error that leaves no doubt it goes on; after any other `stop_`
/// is set and every function returns at once.
class Reader {
 public:
  Reader(std::string_view source, Document& document) : source_(source), document_(document) {}

  void read() {
    if (source_.starts_with(text::byte_order_mark)) {
      document_.has_byte_order_mark_ = true;
      at_ = 3;
    }
    skip_space();
    if (at_ >= source_.size() && !stop_)
      return fail(Problem::empty_file, {at_, at_}, expected_value);
    read_value(document_.root_, 0);
    skip_space();
    if (!stop_ && at_ < source_.size()) fail(Problem::extra_data, token(), "");
    document_.has_root_ = !stop_ || only_extra_data();
    std::sort(
        document_.duplicates_.begin(), document_.duplicates_.end(),
        [](const Duplicate& a, const Duplicate& b) { return a.second.begin < b.second.begin; });
  }

 private:
  using Offset = std::uint32_t;

  [[nodiscard]] char peek(Offset ahead = 0) const {
    return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0';
  }
  [[nodiscard]] bool at_end() const { return at_ >= source_.size(); }
  [[nodiscard]] Offset size() const { return static_cast<Offset>(source_.size()); }
  [[nodiscard]] bool only_extra_data() const {
    return !document_.errors_.empty() && document_.errors_.back().problem == Problem::extra_data;
  }

  void report(Problem problem, Span span, std::string_view expected = {}) {
    document_.errors_.push_back({problem, span, shown(span), std::string(expected)});
    if (document_.errors_.size() >= max_errors) stop_ = true;
  }
  void fail(Problem problem, Span span, std::string_view expected) {
    if (!stop_) report(problem, span, expected);
    stop_ = true;
  }
  /// At a character that cannot stand here, or at the end.
  void fail_here(std::string_view expected) {
    if (at_end()) return fail(Problem::unexpected_end, {size(), size()}, expected);
    fail(Problem::unexpected_character, token(), expected);
  }

  /// The word or character at the current place.
  [[nodiscard]] Span token() const {
    Offset end = at_;
    while (end < size() && is_word(source_[end])) ++end;
    if (end > at_) return {at_, end};
    return {at_, std::min(at_ + 1, size())};
  }

  /// Source text for people; invisible characters as U+XXXX.
  [[nodiscard]] std::string shown(Span span) const {
    const std::string_view all = span.of(source_);
    std::string out;
    for (std::size_t i = 0; i < all.size() && out.size() < found_bytes;) {
      const text::CodePoint point = text::decode_utf8(all, i);
      if (point.value < 0x20 || (point.value >= 0x7F && point.value <= 0xA0) ||
          (point.value >= 0x2000 && point.value <= 0x200F) || point.value == 0xFEFF) {
        std::array<char, 16> code{};
        std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(point.value));
        out += code.data();
      } else {
        text::append_utf8(out, point.value);
      }
      i += point.length;
    }
    return out;
  }

  void skip_space() {
    while (!stop_ && !at_end()) {
      const char c = peek();
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        ++at_;
      } else if (c == '#' || (c == '/' && (peek(1) == '/' || peek(1) == '*'))) {
        skip_comment();
      } else {
        return;
      }
    }
  }

  void skip_comment() {
    const Offset from = at_;
    std::size_t end = 0;
    if (peek() == '/' && peek(1) == '*') {
      end = source_.find("*/", at_ + 2);
      end = end == source_.npos ? source_.size() : end + 2;
    } else {
      end = std::min(source_.find_first_of("\r\n", at_), source_.size());
    }
    at_ = static_cast<Offset>(end);
    report(Problem::comment, {from, at_});
  }

  void read_value(Value& out, int depth) {
    if (stop_) return;
    const char c = peek();
    out.span.begin = at_;
    if (depth >= max_depth && (c == '{' || c == '[')) {
      fail(Problem::too_deep, token(), "");
    } else if (c == '{') {
      out.kind = Kind::object;
      read_members(out, depth, '}');
    } else if (c == '[') {
      out.kind = Kind::array;
      read_members(out, depth, ']');
    } else if (c == '"' || c == '\'') {
      out.kind = Kind::string;
      read_string(out.string, &out.steps);
    } else if (is_digit(c) || c == '-' || c == '+' || c == '.') {
      read_number(out);
    } else if (!at_end() && is_word(c)) {
      read_word(out);
    } else {
      fail_here(expected_value);
    }
    out.span.end = at_;
  }

  /// Objects and arrays differ in the key only.
  void read_members(Value& out, int depth, char close) {
    const bool keyed = close == '}';
    Offset comma = at_++;
    bool after_comma = false;
    while (!stop_) {
      skip_space();
      if (peek() == close && !at_end()) {
        if (after_comma) report(Problem::trailing_comma, {comma, comma + 1});
        ++at_;
        break;
      }
      Value& child = out.children.emplace_back();
      if (keyed) read_key(child);
      skip_space();
      read_value(child, depth + 1);
      skip_space();
      if (stop_) return;
      after_comma = peek() == ',';
      if (after_comma) {
        comma = at_++;
      } else if (peek() == '"') {
        report(Problem::missing_comma, token(), ",");
      } else if (peek() != close || at_end()) {
        fail_here(keyed ? ", }" : ", ]");
      }
    }
    if (keyed) note_duplicates(out);
  }

  void read_key(Value& child) {
    child.key_span.begin = at_;
    if (peek() == '"' || peek() == '\'') {
      read_string(child.key, nullptr);
    } else if (!at_end() && is_word(peek())) {
      const Span word = token();
      child.key = std::string(word.of(source_));
      at_ = word.end;
      report(Problem::unquoted_key, word, "\"");
    } else {
      return fail_here("\"");
    }
    child.key_span.end = at_;
    skip_space();
    if (stop_) return;
    if (peek() == ':') {
      ++at_;
    } else if (at_end()) {
      fail_here(":");
    } else {
      fail(Problem::missing_colon, token(), ":");
    }
  }

  void read_string(std::string& out, std::vector<Value::Step>* steps) {
    const Offset from = at_;
    const char quote = source_[at_++];
    while (!stop_) {
      const Offset plain = at_;
      while (!at_end() && source_[at_] != quote && source_[at_] != '\\' &&
             static_cast<unsigned char>(source_[at_]) >= 0x20)
        ++at_;
      out.append(source_.substr(plain, at_ - plain));
      if (at_end())
        return fail(Problem::unterminated_string, {from, std::min(from + 1, size())}, "\"");
      if (source_[at_] == quote) break;
      if (source_[at_] == '\\') {
        if (steps != nullptr) steps->push_back({static_cast<Offset>(out.size()), at_});
        read_escape(out);
        if (steps != nullptr) steps->push_back({static_cast<Offset>(out.size()), at_});
      } else if (source_[at_] == '\n' || source_[at_] == '\r') {
        return fail(Problem::unterminated_string, {from, at_}, "\"");
      } else {
        report(Problem::control_character, {at_, at_ + 1});
        out += source_[at_++];
      }
    }
    if (stop_) return;
    ++at_;
    if (quote == '\'') report(Problem::single_quotes, {from, at_}, "\"");
  }

  void read_escape(std::string& out) {
    const Offset from = at_++;
    constexpr std::string_view names = "\"\\/bfnrt", values = "\"\\/\b\f\n\r\t";
    const char name = peek();
    if (name == 'u') {
      ++at_;
      return read_code_point(out, from);
    }
    if (const std::size_t i = names.find(name); i != names.npos && !at_end()) {
      ++at_;
      out += values[i];
      return;
    }
    if (at_end()) return;  // the caller says that the string has no end
    const text::CodePoint point = text::decode_utf8(source_, at_);
    report(Problem::wrong_escape, {from, at_ + point.length}, R"(\\)");
    if (point.value < 0x20) return;  // the caller looks at it
    out.append(source_.substr(at_, point.length));
    at_ += point.length;
  }

  /// Four hexadecimal digits, or -1.
  int read_unit() {
    int unit = 0;
    const char* begin = source_.data() + at_;
    const char* end = begin + std::min<std::size_t>(4, source_.size() - at_);
    const auto [stop, error] = std::from_chars(begin, end, unit, 16);
    if (error != std::errc() || stop != begin + 4 || *begin == '-') return -1;
    at_ += 4;
    return unit;
  }

  void read_code_point(std::string& out, Offset from) {
    const int unit = read_unit();
    if (unit < 0) return report(Problem::wrong_escape, {from, at_}, R"(\uXXXX)");
    auto value = static_cast<char32_t>(unit);
    if (value >= 0xD800 && value < 0xDC00 && peek() == '\\' && peek(1) == 'u') {
      const Offset back = at_;
      at_ += 2;
      const int low = read_unit();
      if (low >= 0xDC00 && low < 0xE000) {
        value = 0x10000 + ((value - 0xD800) << 10U) + (static_cast<char32_t>(low) - 0xDC00);
      } else {
        at_ = back;
      }
    }
    if (value >= 0xD800 && value < 0xE000) report(Problem::lone_surrogate, {from, at_});
    text::append_utf8(out, value);
  }

  void read_number(Value& out) {
    const Offset from = at_;
    const auto part = [](char c) {
      return (is_word(c) && static_cast<unsigned char>(c) < 0x80) || c == '.' || c == '+' ||
             c == '-';
    };
    while (!at_end() && part(source_[at_])) ++at_;
    std::string_view digits = source_.substr(from, at_ - from);
    out.kind = Kind::number;
    if (!is_strict_number(digits)) {
      report(Problem::wrong_number, {from, at_}, "0");
      while (!digits.empty() && digits.front() == '+') digits.remove_prefix(1);
    }
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), out.number);
    if (result.ec == std::errc::result_out_of_range)
      out.number = std::numeric_limits<double>::infinity();
  }

  void read_word(Value& out) {
    const Span span = token();
    const std::string_view word = span.of(source_);
    if (word == "true" || word == "false") {
      out.kind = Kind::boolean;
      out.boolean = word == "true";
    } else if (word != "null") {
      const std::optional<Kind> meant = foreign_word(word);
      if (!meant) return fail(Problem::unknown_word, span, expected_value);
      report(Problem::unknown_word, span, expected_value);
      out.kind = *meant;
      out.boolean = word.front() == 'T';
    }
    at_ = span.end;
  }

  void note_duplicates(const Value& object) {
    if (object.children.size() < 2) return;
    std::vector<const Value*> sorted;
    sorted.reserve(object.children.size());
    for (const Value& child : object.children) sorted.push_back(&child);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Value* a, const Value* b) { return a->key < b->key; });
    for (std::size_t i = 1; i < sorted.size(); ++i)
      if (sorted[i]->key == sorted[i - 1]->key)
        document_.duplicates_.push_back(
            {sorted[i - 1]->key_span, sorted[i]->key_span, sorted[i]->key});
  }

  std::string_view source_;
  Document& document_;
  Offset at_ = 0;
  bool stop_ = false;
};

Document Document::parse(std::string_view source) {
  Document document;
  Reader(source.substr(0, std::numeric_limits<std::uint32_t>::max() - 1), document).read();
  return document;
}

}  // namespace premod::json

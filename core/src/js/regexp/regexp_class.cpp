// Character classes of regular expression patterns: ranges, and the set notation of the flag v.
#include "js/regexp/regexp_checker.hpp"

namespace premod::js {
namespace {

constexpr std::string_view reserved_punctuators = "&-!#%,:;<=>@`~";
constexpr std::string_view doubled = "&!#$%*+,.:;<=>?@^`~";
constexpr std::string_view set_syntax = "()[]{}/-\\|";

bool contains(std::string_view set, std::int64_t c) {
  return c > 0 && c < 0x80 && set.find(static_cast<char>(c)) != std::string_view::npos;
}

}  // namespace

void RegExpChecker::character_class() {
  const std::uint32_t begin = at_;
  if (sets_) {
    class_set(begin);
    return;
  }
  ++at_;
  eat('^');
  while (!eat(']')) {
    if (at_ >= text_.size()) fail(begin, parser_text("this character class is not closed"));
    const std::uint32_t from = at_;
    const std::int64_t first = class_atom();
    if (half_ || byte() != '-' || byte(1) == ']' || at_ + 1 >= text_.size()) continue;
    ++at_;
    const std::int64_t last = class_atom();
    if (first == none || last == none) {
      if (unicode_) fail(from, parser_text("a range from or to a class of characters"));
    } else if (first > last) {
      fail(from, parser_text("this range is out of order"));
    }
  }
}

std::int64_t RegExpChecker::class_atom() {
  if (half_ || byte() != '\\') return take();
  if (byte(1) == 'b') {
    at_ += 2;
    return '\b';
  }
  return class_escape() ? none : character_escape(true);
}

// At the `[`; whether the class may match more or less than one character.
bool RegExpChecker::class_set(std::uint32_t begin) {
  if (++depth_ > max_pattern_nesting) fail(begin, parser_text("this pattern is nested too deeply"));
  ++at_;
  const bool negated = eat('^');
  const bool strings = byte() == ']' ? false : class_contents();
  if (!eat(']')) {
    if (at_ >= text_.size()) fail(begin, parser_text("this character class is not closed"));
    fail(at_,
         parser_text(
             "this cannot stand in a character class with the flag v; write it with a backslash"));
  }
  if (negated && strings) fail(begin, parser_text("a negated class cannot contain strings"));
  --depth_;
  return strings;
}

bool RegExpChecker::class_contents() {
  bool strings = false;
  for (bool first = true; byte() != ']' && at_ < text_.size(); first = false) {
    const std::uint32_t from = at_;
    const Operand operand = class_operand();
    strings = strings || operand.strings;
    if (first && looking_at("&&")) return more_operands("&&", operand.strings);
    if (first && looking_at("--")) return more_operands("--", operand.strings);
    if (byte() != '-' || looking_at("--")) continue;
    if (operand.value == none) fail(from, parser_text("a range from a class of characters"));
    ++at_;
    const Operand last = class_operand();
    if (last.value == none) fail(from, parser_text("a range to a class of characters"));
    if (operand.value > last.value) fail(from, parser_text("this range is out of order"));
  }
  return strings;
}

// The rest of an intersection or subtraction.
bool RegExpChecker::more_operands(std::string_view mark, bool strings) {
  while (looking_at(mark)) {
    at_ += 2;
    if (mark == "&&" && byte() == '&') fail(at_, parser_text("three `&` in a character class"));
    const Operand operand = class_operand();
    if (mark == "&&") strings = strings && operand.strings;
  }
  return strings;
}

RegExpChecker::Operand RegExpChecker::class_operand() {
  if (byte() == '[') return {none, class_set(at_)};
  if (byte() == '\\') return class_operand_escape();
  return set_character();
}

RegExpChecker::Operand RegExpChecker::class_operand_escape() {
  const char c = byte(1);
  if (c == 'q' && byte(2) == '{') return {none, quoted_strings()};
  if (class_escape()) return {none, strings_};
  return set_character();
}

RegExpChecker::Operand RegExpChecker::set_character() {
  if (at_ >= text_.size()) fail(at_, parser_text("this character class is not closed"));
  if (byte() == '\\') {
    if (byte(1) == 'b' || contains(reserved_punctuators, byte(1))) {
      at_ += 2;
      return {text_[at_ - 1] == 'b' ? '\b' : text_[at_ - 1], false};
    }
    return {character_escape(false), false};
  }
  if (contains(set_syntax, peek()) || (byte() == byte(1) && contains(doubled, peek())))
    fail(at_,
         parser_text(
             "this cannot stand in a character class with the flag v; write it with a backslash"));
  return {take(), false};
}

// `\q{abc|d}`; whether one of them is not one character.
bool RegExpChecker::quoted_strings() {
  const std::uint32_t begin = at_;
  at_ += 3;
  bool strings = false;
  std::uint32_t length = 0;
  while (true) {
    if (at_ >= text_.size()) fail(begin, parser_text("the strings are not closed by a brace"));
    const bool last = byte() == '}';
    if (last || byte() == '|') {
      ++at_;
      strings = strings || length != 1;
      length = 0;
      if (last) return strings;
    } else {
      set_character();
      ++length;
    }
  }
}

}  // namespace premod::js

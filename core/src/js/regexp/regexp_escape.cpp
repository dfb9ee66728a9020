// Escapes and group names of regular expression patterns.
#include <string>

#include "js/lexer/unicode.hpp"
#include "js/regexp/regexp_checker.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace premod::js {
namespace {

using text::is_digit;
using text::is_letter;

bool is_high(std::int64_t c) { return c >= 0xD800 && c <= 0xDBFF; }
bool is_low(std::int64_t c) { return c >= 0xDC00 && c <= 0xDFFF; }

}  // namespace

void RegExpChecker::atom_escape(bool& quantifiable) {
  const std::uint32_t begin = at_++;
  const char c = byte();
  if (c == 'b' || c == 'B') {
    ++at_;
    quantifiable = false;
    return;
  }
  if (c >= '1' && c <= '9') {
    std::uint64_t number = 0;
    const std::uint32_t digits = at_;
    for (; is_digit(byte()); ++at_)
      if (number < 1'000'000'000) number = number * 10 + static_cast<unsigned>(byte() - '0');
    if (number > largest_reference_) {
      largest_reference_ = number;
      largest_reference_at_ = begin;
    }
    // Without the flag u it may be an octal escape instead; any digits behind it are characters.
    if (!unicode_) at_ = digits + 1;
    return;
  }
  if (c == 'k' && named_) {
    ++at_;
    if (byte() != '<') fail(begin, parser_text("`\\k` needs the name of a group in <>"));
    references_.push_back({group_name(), begin});
    return;
  }
  --at_;
  if (class_escape()) return;
  character_escape(false);
}

// \d \D \s \S \w \W \p{...} \P{...}; at the backslash.
bool RegExpChecker::class_escape() {
  strings_ = false;
  switch (byte(1)) {
    case 'd':
    case 'D':
    case 's':
    case 'S':
    case 'w':
    case 'W':
      at_ += 2;
      return true;
    case 'p':
    case 'P':
      if (!unicode_) return false;
      property(byte(1) == 'P');
      return true;
    default:
      return false;
  }
}

void RegExpChecker::property(bool negated) {
  const std::uint32_t begin = at_;
  at_ += 2;
  if (!eat('{')) fail(begin, parser_text("`\\p` needs the name of a property in {}"));
  const auto word = [&] {
    const std::uint32_t from = at_;
    while (is_letter(byte()) || is_digit(byte()) || byte() == '_') ++at_;
    return text_.substr(from, at_ - from);
  };
  const std::string_view name = word();
  std::string_view value;
  if (eat('=')) {
    value = word();
    if (value.empty()) fail(begin, parser_text("this property has no value"));
  }
  if (!eat('}')) fail(begin, parser_text("the property is not closed by a brace"));
  const PropertyMatch match = find_property(name, value);
  if (match == PropertyMatch::unknown) fail(begin, parser_text("Unicode has no such property"));
  if (match == PropertyMatch::strings && (!sets_ || negated))
    fail(begin, parser_text("a property of strings needs the flag v and cannot be negated"));
  strings_ = match == PropertyMatch::strings;
}

// At the backslash; the character it stands for.
std::int64_t RegExpChecker::character_escape(bool in_class) {
  const std::uint32_t begin = at_++;
  const char c = byte();
  switch (c) {
    case 'f':
      ++at_;
      return '\f';
    case 'n':
      ++at_;
      return '\n';
    case 'r':
      ++at_;
      return '\r';
    case 't':
      ++at_;
      return '\t';
    case 'v':
      ++at_;
      return '\v';
    case 'c':
      if (is_letter(byte(1)) || (in_class && !unicode_ && (is_digit(byte(1)) || byte(1) == '_'))) {
        at_ += 2;
        return text_[at_ - 1] % 32;
      }
      if (unicode_) fail(begin, parser_text("`\\c` needs a letter"));
      return '\\';  // Annex B: the backslash is itself, the c follows
    case 'x':
      ++at_;
      if (const std::int64_t value = hex(2); value >= 0) return value;
      if (unicode_) fail(begin, parser_text("`\\x` needs two hexadecimal digits"));
      return 'x';
    case 'u':
      ++at_;
      if (const std::int64_t value = unicode_escape(); value >= 0) return value;
      if (unicode_)
        fail(begin, parser_text("`\\u` needs four hexadecimal digits, or up to 10FFFF in braces"));
      return 'u';
    default:
      break;
  }
  if (is_digit(c)) {
    if (c == '0' && !is_digit(byte(1))) return ++at_, 0;
    if (unicode_) fail(begin, parser_text("this escape does not exist with the flag u or v"));
    return legacy_octal();
  }
  if (at_ >= text_.size()) fail(begin, parser_text("a backslash at the end"));
  if (unicode_ ? std::string_view("^$\\.*+?()[]{}|/").find(c) == std::string_view::npos &&
                     !(in_class && c == '-')
               : c == 'k' && named_)
    fail(begin, parser_text("this escape does not exist here"));
  return take();
}

std::int64_t RegExpChecker::legacy_octal() {
  if (byte() >= '8') return take();
  std::int64_t value = 0;
  const int most = byte() <= '3' ? 3 : 2;
  for (int i = 0; i < most && byte() >= '0' && byte() <= '7'; ++i)
    value = value * 8 + (take() - '0');
  return value;
}

// Exactly so many hexadecimal digits, or -1 and no move.
std::int64_t RegExpChecker::hex(std::uint32_t digits) {
  std::int64_t value = 0;
  for (std::uint32_t i = 0; i < digits; ++i) {
    const char c = byte(i);
    const char lower = static_cast<char>(c | 0x20);
    if (is_digit(c)) {
      value = value * 16 + (c - '0');
    } else if (lower >= 'a' && lower <= 'f') {
      value = value * 16 + (lower - 'a' + 10);
    } else {
      return -1;
    }
  }
  at_ += digits;
  return value;
}

// Behind `\u`.
std::int64_t RegExpChecker::unicode_escape() {
  if (unicode_ && byte() == '{') {
    const std::uint32_t begin = at_++;
    std::int64_t value = 0;
    std::uint32_t count = 0;
    for (std::int64_t digit = hex(1); digit >= 0; digit = hex(1), ++count)
      if (value <= 0x10FFFF) value = value * 16 + digit;
    if (count > 0 && value <= 0x10FFFF && eat('}')) return value;
    at_ = begin;
    return -1;
  }
  const std::int64_t value = hex(4);
  if (unicode_ && is_high(value) && looking_at("\\u")) {
    const std::uint32_t begin = at_;
    at_ += 2;
    const std::int64_t low = hex(4);
    if (is_low(low)) return 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
    at_ = begin;
  }
  return value;
}

// One character of a group's name, escapes resolved as with the flag u.
std::int64_t RegExpChecker::name_unit() {
  if (at_ >= text_.size()) return end;
  if (byte() == '\\') {
    const std::uint32_t begin = at_++;
    if (!eat('u')) fail(begin, parser_text("this escape cannot stand in a name"));
    const bool before = unicode_;
    unicode_ = true;
    const std::int64_t value = unicode_escape();
    unicode_ = before;
    if (value < 0) fail(begin, parser_text("this escape cannot stand in a name"));
    return value;
  }
  const auto point = text::decode_utf8(text_, at_);
  at_ += point.length;
  return point.value;
}

// At the `<`.
std::string RegExpChecker::group_name() {
  const std::uint32_t begin = at_++;
  std::string name;
  while (true) {
    const std::int64_t c = name_unit();
    if (c == '>') break;
    const bool good = c >= 0 && (name.empty() ? is_id_start(static_cast<char32_t>(c))
                                              : is_id_continue(static_cast<char32_t>(c)));
    if (!good) fail(begin, parser_text("this is not the name of a group"));
    text::append_utf8(name, static_cast<char32_t>(c));
  }
  if (name.empty()) fail(begin, parser_text("the name of this group is empty"));
  return name;
}

}  // namespace premod::js

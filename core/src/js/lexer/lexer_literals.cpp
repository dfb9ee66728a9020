// The lexer's numbers, strings, templates and the ends of regular expressions.
#include "js/lexer/lexer.hpp"
#include "js/lexer/scan.hpp"
#include "js/lexer/unicode.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace premod::js {
namespace {

using text::is_digit;

constexpr char32_t high_first = 0xD800, high_last = 0xDBFF, low_first = 0xDC00, low_last = 0xDFFF;

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 99;
}

}  // namespace

// Digits of `radix` with single `_` between them; the offset behind them.
std::uint32_t Lexer::digits(std::uint32_t at, unsigned radix, bool separators) {
  const std::uint32_t begin = at;
  while (true) {
    while (digit_of(base_[at]) < static_cast<int>(radix)) ++at;
    if (base_[at] != '_') return at;
    if (!separators || at == begin || digit_of(base_[at - 1]) >= static_cast<int>(radix) ||
        digit_of(base_[at + 1]) >= static_cast<int>(radix))
      fail(ErrorKind::bad_token, {at, at + 1},
           parser_text("a numeric separator may only stand between digits"));
    ++at;
  }
}

void Lexer::scan_number() {
  const char d = base_[at_ + 1];
  if (base_[at_] == '0') {
    if (d == 'x' || d == 'X') return scan_radix(16);
    if (d == 'o' || d == 'O') return scan_radix(8);
    if (d == 'b' || d == 'B') return scan_radix(2);
    if (is_digit(d)) return scan_legacy_octal();
    if (d == '_')
      fail(ErrorKind::bad_token, {at_ + 1, at_ + 2},
           parser_text("a numeric separator cannot follow a leading 0"));
  }
  scan_decimal();
}

void Lexer::scan_radix(unsigned radix) {
  const std::uint32_t begin = at_ + 2;
  at_ = digits(begin, radix);
  if (at_ == begin)
    fail(ErrorKind::bad_token, {now_.begin, at_},
         parser_text("a number without digits after its prefix"));
  end_number(true);
}

void Lexer::scan_decimal() {
  bool integer = true;
  if (base_[at_] != '.') at_ = digits(at_, 10);
  if (base_[at_] == '.') {
    integer = false;
    at_ = digits(at_ + 1, 10);
  }
  if (base_[at_] == 'e' || base_[at_] == 'E') {
    integer = false;
    const std::uint32_t mark = at_++;
    if (base_[at_] == '+' || base_[at_] == '-') ++at_;
    const std::uint32_t exponent = at_;
    at_ = digits(at_, 10);
    if (at_ == exponent)
      fail(ErrorKind::bad_token, {mark, at_},
           parser_text("the exponent of this number has no digits"));
  }
  end_number(integer);
}

void Lexer::scan_legacy_octal() {
  now_.legacy_octal = true;
  now_.octal_at = now_.begin;
  std::uint32_t end = at_;
  bool octal = true;
  for (; is_digit(base_[end]); ++end) octal = octal && base_[end] < '8';
  if (base_[end] == '_') digits(end, 10, false);
  at_ = end;
  if (octal || (base_[at_] != '.' && base_[at_] != 'e' && base_[at_] != 'E')) {
    if (base_[at_] == 'n')
      fail(ErrorKind::bad_token, {now_.begin, at_ + 1},
           parser_text("a BigInt cannot begin with 0"));
    return end_number(false);
  }
  scan_decimal();  // 09.5
}

void Lexer::end_number(bool integer) {
  now_.token = Token::number;
  if (integer && base_[at_] == 'n') {
    ++at_;
    now_.token = Token::big_int;
  }
  const unsigned char c = static_cast<unsigned char>(base_[at_]);
  const bool name = c < 0x80 ? scan::name_part[c] || c == '\\'
                             : is_id_start(text::decode_utf8(tree_.source(), at_).value);
  if (name)
    fail(ErrorKind::bad_token, {now_.begin, at_ + 1},
         parser_text("a number must not be followed at once by a name or a digit"),
         "write a space or an operator between them");
}

void Lexer::scan_string(char quote) {
  const std::uint32_t from = at_ + 1;
  now_.token = Token::string;
  now_.value = 0;
  const char* end = base_ + from;
  while (true) {
    end = scan::any_of(end, quote, '\\', '\n', '\r');
    if (*end == quote) {
      at_ = static_cast<std::uint32_t>(end - base_) + 1;
      return;
    }
    at_ = static_cast<std::uint32_t>(end - base_);
    if (*end == '\\') return scan_escaped_string(from, quote);
    if (*end != '\0' || at_ >= size_)
      fail_unclosed({now_.begin, at_}, parser_text("this string is not closed"),
                    std::string("end it with ") + quote +
                        " on the same line, or use a template (`...`) for several lines");
    ++end;
  }
}

// From the first backslash on: the value is built in cooked_bytes_.
void Lexer::scan_escaped_string(std::uint32_t from, char quote) {
  now_.escaped = true;
  const std::uint32_t start = cooked_start_ = tree_.cooked_bytes_.size();
  while (true) {
    cook(from, at_);
    const char c = base_[at_];
    if (c == quote) break;
    if (c == '\\') {
      string_escape(false);
    } else if (c == '\0' && at_ < size_) {
      cook(U'\0');
      ++at_;
    } else {
      fail_unclosed({now_.begin, at_}, parser_text("this string is not closed"),
                    std::string("end it with ") + quote);
    }
    from = at_;
    at_ = static_cast<std::uint32_t>(scan::any_of(base_ + at_, quote, '\\', '\n', '\r') - base_);
  }
  ++at_;
  now_.value = end_cooked(start);
}

// `begin` is behind the backquote or the brace.
void Lexer::scan_template(std::uint32_t begin) {
  const bool head = base_[begin - 1] == '`';
  const std::uint32_t start = cooked_start_ = tree_.cooked_bytes_.size();
  std::uint32_t from = begin;
  bool cooked = false;
  at_ = begin;
  while (true) {
    at_ = static_cast<std::uint32_t>(scan::any_of(base_ + at_, '`', '\\', '$', '\r') - base_);
    const char c = base_[at_];
    if (c == '`' || (c == '$' && base_[at_ + 1] == '{')) break;
    if (c == '\0' && at_ >= size_)
      fail_unclosed({now_.begin, now_.begin + 1}, parser_text("this template is not closed"),
                    "end it with `");
    if (c == '\\' || c == '\r') {
      cooked = true;
      cook(from, at_);
      if (c == '\\') {
        string_escape(true);
      } else {
        cook(U'\n');
        at_ += base_[at_ + 1] == '\n' ? 2 : 1;
      }
      from = at_;
    } else {
      ++at_;
    }
  }
  const bool last = base_[at_] == '`';
  now_.token = head ? (last ? Token::template_whole : Token::template_head)
                    : (last ? Token::template_tail : Token::template_middle);
  now_.value = 0;
  if (cooked) {
    cook(from, at_);
    now_.value = end_cooked(start);
  }
  at_ += last ? 1 : 2;
}

void Lexer::as_template() {
  now_.escaped = now_.legacy_octal = now_.bad_escape = false;
  scan_template(now_.begin + 1);
  now_.end = at_;
}

// at_ is at the backslash; leaves it behind the escape.
void Lexer::string_escape(bool in_template) {
  const std::uint32_t begin = at_++;
  const char c = base_[at_++];
  switch (c) {
    case 'n':
      return cook(U'\n');
    case 't':
      return cook(U'\t');
    case 'r':
      return cook(U'\r');
    case 'b':
      return cook(U'\b');
    case 'f':
      return cook(U'\f');
    case 'v':
      return cook(U'\v');
    case '\r':
      if (base_[at_] == '\n') ++at_;
      return;
    case '\n':
      return;
    case 'x': {
      const int high = digit_of(base_[at_]);
      const int low = high < 16 ? digit_of(base_[at_ + 1]) : 99;
      if (low >= 16)
        return bad_escape(in_template, begin, parser_text("`\\x` needs two hexadecimal digits"));
      at_ += 2;
      return cook(static_cast<char32_t>(high * 16 + low));
    }
    case 'u': {
      const std::int64_t value = unicode_escape();
      if (value < 0)
        return bad_escape(
            in_template, begin,
            parser_text("`\\u` needs four hexadecimal digits, or up to 10FFFF in braces"));
      return cook(static_cast<char32_t>(value));
    }
    default:
      if (is_digit(c)) return --at_, octal_escape(in_template);
      if (c == '\0' && at_ > size_) {
        at_ = size_;
        return;  // the caller sees the end of the file
      }
      if (c == '\xE2' && base_[at_] == '\x80' &&
          (base_[at_ + 1] == '\xA8' || base_[at_ + 1] == '\xA9')) {
        at_ += 2;
        return;
      }
      return cook(at_ - 1, at_);  // further bytes of the character are taken as they stand
  }
}

void Lexer::octal_escape(bool in_template) {
  const std::uint32_t begin = at_ - 1;
  const char c = base_[at_];
  if (c == '0' && !is_digit(base_[at_ + 1])) {
    ++at_;
    return cook(U'\0');
  }
  if (in_template)
    return bad_escape(true, begin, parser_text("octal escapes are not allowed in templates"));
  if (!now_.legacy_octal) now_.octal_at = begin;
  now_.legacy_octal = true;
  if (c >= '8') {
    ++at_;
    return cook(static_cast<char32_t>(c));
  }
  unsigned value = 0;
  const int most = c <= '3' ? 3 : 2;
  for (int i = 0; i < most && base_[at_] >= '0' && base_[at_] <= '7'; ++i)
    value = value * 8 + static_cast<unsigned>(base_[at_++] - '0');
  cook(static_cast<char32_t>(value));
}

void Lexer::bad_escape(bool in_template, std::uint32_t begin, Wording message) {
  if (!in_template) fail(ErrorKind::bad_token, {begin, at_}, message);
  if (!now_.bad_escape) now_.octal_at = begin;
  now_.bad_escape = true;  // allowed if the template is tagged
}

// at_ is behind `\u`. The code point, or -1; surrogates are returned as such.
std::int64_t Lexer::unicode_escape() {
  std::int64_t value = 0;
  if (base_[at_] == '{') {
    std::uint32_t at = at_ + 1;
    for (; digit_of(base_[at]) < 16; ++at) {
      value = value * 16 + digit_of(base_[at]);
      if (value > 0x10FFFF) return -1;
    }
    if (base_[at] != '}' || at == at_ + 1) return -1;
    at_ = at + 1;
    return value;
  }
  for (std::uint32_t i = 0; i < 4; ++i) {
    const int digit = digit_of(base_[at_ + i]);
    if (digit > 15) return -1;
    value = value * 16 + digit;
  }
  at_ += 4;
  return value;
}

void Lexer::cook(std::uint32_t from, std::uint32_t to) {
  for (; from < to; ++from) tree_.cooked_bytes_.push_back(base_[from]);
}

void Lexer::cook(char32_t c) {
  auto& out = tree_.cooked_bytes_;
  const auto put = [&](char32_t b) {
    out.push_back(static_cast<char>(static_cast<unsigned char>(b)));
  };
  if (c >= low_first && c <= low_last && out.size() >= cooked_start_ + 3) {
    // A low surrogate right behind a high one: together they are one character.
    const auto byte = [&](std::uint32_t back) {
      return static_cast<char32_t>(static_cast<unsigned char>(out[out.size() - back]));
    };
    const char32_t high = ((byte(3) & 0x0F) << 12) | ((byte(2) & 0x3F) << 6) | (byte(1) & 0x3F);
    if (byte(3) == 0xED && high >= high_first && high <= high_last) {
      out.resize_down(out.size() - 3);
      c = 0x10000 + ((high - high_first) << 10) + (c - low_first);
    }
  }
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | (c >> 6));
  } else {
    if (c < 0x10000) {
      put(0xE0 | (c >> 12));
    } else {
      put(0xF0 | (c >> 18));
      put(0x80 | ((c >> 12) & 0x3F));
    }
    put(0x80 | ((c >> 6) & 0x3F));
  }
  put(0x80 | (c & 0x3F));
}

std::uint32_t Lexer::end_cooked(std::uint32_t start) {
  if (tree_.cooked_.empty()) tree_.cooked_.push_back({});
  tree_.cooked_.push_back({start, tree_.cooked_bytes_.size()});
  return tree_.cooked_.size() - 1;
}

void Lexer::as_reg_exp() {
  const std::uint32_t begin = now_.begin;
  bool in_class = false;
  at_ = begin + 1;
  while (true) {
    const char c = base_[at_];
    const bool newline = c == '\n' || c == '\r' ||
                         (c == '\xE2' && base_[at_ + 1] == '\x80' &&
                          (base_[at_ + 2] == '\xA8' || base_[at_ + 2] == '\xA9'));
    if (newline || (c == '\0' && at_ >= size_))
      fail_unclosed({begin, at_}, parser_text("this regular expression is not closed"),
                    "end it with `/`");
    if (c == '/' && !in_class) break;
    if (c == '[') in_class = true;
    if (c == ']') in_class = false;
    // What is escaped is skipped, but a line end is none the less an end.
    if (c == '\\' && base_[at_ + 1] != '\n' && base_[at_ + 1] != '\r' &&
        static_cast<unsigned char>(base_[at_ + 1]) < 0x80 && at_ + 1 < size_)
      ++at_;
    ++at_;
  }
  ++at_;
  now_.value = at_;
  bool escaped = false;
  const unsigned char c = static_cast<unsigned char>(base_[at_]);
  if (scan::name_part[c] || c >= 0x80 || c == '\\') read_name(at_, escaped);
  if (escaped)
    fail(ErrorKind::regexp, {now_.value, at_},
         parser_text("the flags of a regular expression cannot be escaped"));
  now_.token = Token::reg_exp;
  now_.end = at_;
}

}  // namespace premod::js

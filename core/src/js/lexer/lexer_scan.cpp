// The lexer's switch over the first byte of a token, and the punctuators.
#include "js/lexer/lexer.hpp"
#include "js/lexer/scan.hpp"
#include "js/lexer/unicode.hpp"
#include "text/utf8.hpp"

namespace premod::js {

constexpr Wording wrong_character = parser_text("the character {name} cannot stand here");

void Lexer::scan() {
  const unsigned char c = static_cast<unsigned char>(base_[at_]);
  const char d = base_[at_ + 1];
  switch (c) {
    case '(':
      return take(Token::left_paren, 1);
    case ')':
      return take(Token::right_paren, 1);
    case '{':
      return take(Token::left_brace, 1);
    case '}':
      return take(Token::right_brace, 1);
    case '[':
      return take(Token::left_bracket, 1);
    case ']':
      return take(Token::right_bracket, 1);
    case ';':
      return take(Token::semicolon, 1);
    case ',':
      return take(Token::comma, 1);
    case ':':
      return take(Token::colon, 1);
    case '~':
      return take(Token::tilde, 1);
    case '.':
      if (d >= '0' && d <= '9') return scan_number();
      if (d == '.' && base_[at_ + 2] == '.') return take(Token::ellipsis, 3);
      return take(Token::dot, 1);
    case '=':
      if (d == '>') return take(Token::arrow, 2);
      if (d != '=') return take(Token::assign, 1);
      return base_[at_ + 2] == '=' ? take(Token::strict_equal, 3) : take(Token::equal, 2);
    case '!':
      if (d != '=') return take(Token::not_, 1);
      return base_[at_ + 2] == '=' ? take(Token::strict_not_equal, 3) : take(Token::not_equal, 2);
    case '+':
      if (d == '+') return take(Token::plus_plus, 2);
      return d == '=' ? take(Token::assign_plus, 2) : take(Token::plus, 1);
    case '-':
      if (d == '-') return take(Token::minus_minus, 2);
      return d == '=' ? take(Token::assign_minus, 2) : take(Token::minus, 1);
    case '*':
      if (d == '*')
        return base_[at_ + 2] == '=' ? take(Token::assign_star_star, 3) : take(Token::star_star, 2);
      return d == '=' ? take(Token::assign_star, 2) : take(Token::star, 1);
    case '/':
      return d == '=' ? take(Token::assign_slash, 2) : take(Token::slash, 1);
    case '%':
      return d == '=' ? take(Token::assign_percent, 2) : take(Token::percent, 1);
    case '^':
      return d == '=' ? take(Token::assign_xor, 2) : take(Token::xor_, 1);
    case '&':
      if (d == '&')
        return base_[at_ + 2] == '=' ? take(Token::assign_and_and, 3) : take(Token::and_and, 2);
      return d == '=' ? take(Token::assign_and, 2) : take(Token::and_, 1);
    case '|':
      if (d == '|')
        return base_[at_ + 2] == '=' ? take(Token::assign_or_or, 3) : take(Token::or_or, 2);
      return d == '=' ? take(Token::assign_or, 2) : take(Token::or_, 1);
    case '<':
      return scan_less();
    case '>':
      return scan_greater();
    case '?':
      return scan_question();
    case '"':
    case '\'':
      return scan_string(static_cast<char>(c));
    case '`':
      return scan_template(at_ + 1);
    case '#':
      return scan_private_name();
    case '\\':
      return scan_name_slowly(at_);
    default:
      return scan_other(c);
  }
}

void Lexer::scan_less() {
  const char d = base_[at_ + 1];
  if (d == '<')
    return base_[at_ + 2] == '=' ? take(Token::assign_shift_left, 3) : take(Token::shift_left, 2);
  return d == '=' ? take(Token::less_equal, 2) : take(Token::less, 1);
}

void Lexer::scan_greater() {
  const char d = base_[at_ + 1];
  if (d != '>') return d == '=' ? take(Token::greater_equal, 2) : take(Token::greater, 1);
  const char e = base_[at_ + 2];
  if (e == '>')
    return base_[at_ + 3] == '=' ? take(Token::assign_shift_right_unsigned, 4)
                                 : take(Token::shift_right_unsigned, 3);
  return e == '=' ? take(Token::assign_shift_right, 3) : take(Token::shift_right, 2);
}

void Lexer::scan_question() {
  const char d = base_[at_ + 1];
  if (d == '?')
    return base_[at_ + 2] == '=' ? take(Token::assign_question_question, 3)
                                 : take(Token::question_question, 2);
  // `a?.5:b` is a conditional.
  const char e = base_[at_ + 2];
  if (d == '.' && !(e >= '0' && e <= '9')) return take(Token::question_dot, 2);
  take(Token::question, 1);
}

void Lexer::scan_other(unsigned char c) {
  if (c >= '0' && c <= '9') return scan_number();
  if (scan::name_part[c]) return scan_name();
  if (c == 0 && at_ >= size_) {
    at_ = size_;
    now_.token = Token::end_of_file;
    return;
  }
  if (c >= 0x80) {
    const auto point = text::decode_utf8(tree_.source(), at_);
    if (is_id_start(point.value)) return scan_name_slowly(at_);
    const Span span{at_, at_ + point.length};
    const bool quote = point.value >= 0x2018 && point.value <= 0x201F;
    fail(ErrorKind::bad_token, span,
         Message(wrong_character, {{"name", quoted(text::to_valid_utf8(span.of(tree_.source())))}}),
         quote ? "use the straight quotes ' and \"" : "");
  }
  if (c < ' ' || c == 0x7F)
    fail(ErrorKind::bad_token, {at_, at_ + 1},
         parser_text("a control character cannot stand here"));
  const char letter = static_cast<char>(c);
  fail(ErrorKind::bad_token, {at_, at_ + 1},
       Message(wrong_character, {{"name", quoted({&letter, 1})}}));
}

}  // namespace premod::js

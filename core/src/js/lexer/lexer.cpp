#include "js/lexer/lexer.hpp"

#include <cstring>
#include <utility>

#include "js/lexer/scan.hpp"
#include "js/lexer/unicode.hpp"
#include "text/utf8.hpp"

namespace premod::js {
namespace {

// U+2028 and U+2029 end lines; both are E2 80 A8 or A9.
bool is_wide_newline(const char* at) {
  return at[0] == '\xE2' && at[1] == '\x80' && (at[2] == '\xA8' || at[2] == '\xA9');
}

}  // namespace

Lexer::Lexer(Tree& tree, const ParseOptions& options)
    : tree_(tree),
      html_comments_(options.goal == Goal::script),
      copy_(new char[tree.source().size() + padding]),
      base_(copy_.get()),
      size_(static_cast<std::uint32_t>(tree.source().size())) {
  if (size_ != 0) std::memcpy(copy_.get(), tree.source().data(), size_);
  std::memset(copy_.get() + size_, 0, padding);
  hashbang();
}

void Lexer::hashbang() {
  if (tree_.source().starts_with(text::byte_order_mark)) at_ = 3;
  if (base_[at_] == '#' && base_[at_ + 1] == '!') line_comment(at_, at_ + 2, CommentKind::hashbang);
  now_.newline_before = true;
}

void Lexer::fail(ErrorKind kind, Span span, Message message, std::string hint) {
  SyntaxError error;
  error.kind = kind;
  error.span = span;
  error.message = std::move(message);
  error.hint = std::move(hint);
  tree_.error_ = std::move(error);
  throw Abort{};
}

void Lexer::fail_unclosed(Span opener, Message message, std::string hint) {
  SyntaxError error;
  error.kind = ErrorKind::unclosed;
  error.span = opener;
  error.message = std::move(message);
  error.hint = std::move(hint);
  tree_.error_ = std::move(error);
  throw Abort{};
}

Lexeme Lexer::peek() {
  const Lexeme here = now_;
  const std::uint32_t at = at_;
  const std::uint32_t comments = tree_.comments_.size();
  const std::uint32_t bytes = tree_.cooked_bytes_.size();
  const std::uint32_t cooked = tree_.cooked_.size();
  next();
  const Lexeme after = std::exchange(now_, here);
  at_ = at;
  tree_.comments_.resize_down(comments);
  tree_.cooked_bytes_.resize_down(bytes);
  tree_.cooked_.resize_down(cooked);
  return after;
}

void Lexer::next() {
  now_.newline_before = at_ == 0;
  now_.escaped = now_.legacy_octal = now_.bad_escape = false;
  skip_space();
  now_.begin = at_;
  scan();
  now_.end = at_;
}

void Lexer::skip_space() {
  while (true) {
    switch (base_[at_]) {
      case ' ':
        ++at_;
        if (base_[at_] == ' ') at_ = static_cast<std::uint32_t>(scan::spaces(base_ + at_) - base_);
        continue;
      case '\n':
      case '\r':
        now_.newline_before = true;
        [[fallthrough]];
      case '\t':
      case '\v':
      case '\f':
        ++at_;
        continue;
      case '/':
        if (base_[at_ + 1] == '/') {
          line_comment(at_, at_ + 2, CommentKind::line);
        } else if (base_[at_ + 1] == '*') {
          block_comment(at_);
        } else {
          return;
        }
        continue;
      case '<':
        if (!html_comments_ || std::memcmp(base_ + at_, "<!--", 4) != 0) return;
        line_comment(at_, at_ + 4, CommentKind::html_open);
        continue;
      case '-':
        if (!html_comments_ || !now_.newline_before || std::memcmp(base_ + at_, "-->", 3) != 0)
          return;
        line_comment(at_, at_ + 3, CommentKind::html_close);
        continue;
      case '\xC2':
      case '\xE1':
      case '\xE2':
      case '\xE3':
      case '\xEF': {
        const std::uint32_t before = at_;
        skip_wide_space(at_);
        if (at_ == before) return;
        continue;
      }
      default:
        return;
    }
  }
}

void Lexer::skip_wide_space(std::uint32_t& at) {
  if (is_wide_newline(base_ + at)) {
    now_.newline_before = true;
    at += 3;
    return;
  }
  const auto point = text::decode_utf8(tree_.source(), at);
  if (is_wide_space(point.value)) at += point.length;
}

void Lexer::line_comment(std::uint32_t begin, std::uint32_t text, CommentKind kind) {
  const char* end = base_ + text;
  while (true) {
    end = scan::any_of(end, '\n', '\r', '\xE2');
    if (*end == '\0' && static_cast<std::uint32_t>(end - base_) < size_) {
      ++end;
    } else if (*end == '\xE2' && !is_wide_newline(end)) {
      ++end;
    } else {
      break;
    }
  }
  at_ = static_cast<std::uint32_t>(end - base_);
  tree_.comments_.push_back({{begin, at_}, kind});
}

void Lexer::block_comment(std::uint32_t begin) {
  const char* end = base_ + begin + 2;
  while (true) {
    end = scan::any_of(end, '*', '\n', '\r', '\xE2');
    if (*end == '*') {
      if (end[1] == '/') break;
    } else if (*end == '\0') {
      if (static_cast<std::uint32_t>(end - base_) >= size_)
        fail_unclosed({begin, begin + 2}, parser_text("this comment is not closed"),
                      "end it with `*/`");
    } else if (*end != '\xE2' || is_wide_newline(end)) {
      now_.newline_before = true;
    }
    ++end;
  }
  at_ = static_cast<std::uint32_t>(end - base_) + 2;
  tree_.comments_.push_back({{begin, at_}, CommentKind::block});
}

void Lexer::scan_name() {
  const char* const begin = base_ + at_;
  const char* const end = scan::name(begin + 1);
  if (static_cast<unsigned char>(*end) >= 0x80 || *end == '\\') return scan_name_slowly(now_.begin);
  at_ = static_cast<std::uint32_t>(end - base_);
  // The bytes are those of the source, which lives as long as the tree; the copy does not.
  now_.value = tree_.names_.add(tree_.source().substr(now_.begin, at_ - now_.begin));
  now_.token =
      now_.value <= word::last_reserved ? static_cast<Token>(now_.value) : Token::identifier;
}

void Lexer::scan_name_slowly(std::uint32_t begin) {
  bool escaped = false;
  now_.value = read_name(begin, escaped);
  now_.escaped = escaped;
  now_.token = Token::identifier;
  if (now_.value <= word::last_reserved)
    now_.token = escaped ? Token::escaped_keyword : static_cast<Token>(now_.value);
}

void Lexer::scan_private_name() {
  bool escaped = false;
  const unsigned char c = static_cast<unsigned char>(base_[at_ + 1]);
  const bool ascii = scan::name_part[c] && (c < '0' || c > '9');
  if (!ascii && c != '\\' &&
      (c < 0x80 || !is_id_start(text::decode_utf8(tree_.source(), at_ + 1).value)))
    fail(ErrorKind::bad_token, {at_, at_ + 1},
         parser_text("`#` without the name of a private member"));
  now_.value = read_name(at_ + 1, escaped);
  now_.escaped = escaped;
  now_.token = Token::private_name;
}

// Leaves at_ behind the name.
NameId Lexer::read_name(std::uint32_t begin, bool& escaped) {
  scratch_.clear();
  std::uint32_t copied = begin;
  at_ = begin;
  while (true) {
    at_ = static_cast<std::uint32_t>(scan::name(base_ + at_) - base_);
    const unsigned char c = static_cast<unsigned char>(base_[at_]);
    if (c == '\\') {
      const std::uint32_t escape = at_;
      scratch_.append(base_ + copied, escape - copied);
      const char32_t point = name_escape();
      if (!(escape == begin ? is_id_start(point) : is_id_continue(point)))
        fail(ErrorKind::bad_token, {escape, at_},
             parser_text("this escape is not a character of a name"));
      text::append_utf8(scratch_, point);
      escaped = true;
      copied = at_;
    } else if (c >= 0x80) {
      const auto point = text::decode_utf8(tree_.source(), at_);
      if (!(at_ == begin ? is_id_start(point.value) : is_id_continue(point.value))) break;
      at_ += point.length;
    } else {
      break;
    }
  }
  if (!escaped) return tree_.names_.add(tree_.source().substr(begin, at_ - begin));
  scratch_.append(base_ + copied, at_ - copied);
  return tree_.names_.add_copy(scratch_);
}

char32_t Lexer::name_escape() {
  const std::uint32_t begin = at_;
  if (base_[at_ + 1] == 'u') {
    at_ += 2;
    if (const std::int64_t value = unicode_escape(); value >= 0)
      return static_cast<char32_t>(value);
  }
  fail(ErrorKind::bad_token, {begin, begin + 1},
       parser_text("a backslash here must begin `\\uXXXX` or `\\u{...}`"));
}

}  // namespace premod::js

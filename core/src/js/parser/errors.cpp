// What the parser says when something is wrong: what was expected, what there is, and a way out.
#include <array>

#include "js/parser/parser_impl.hpp"

namespace premod::js {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (const std::string_view each : words)
    if (each == word) return true;
  return false;
}

bool is_name_part(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$';
}

// The word that ends at `end`.
std::string_view word_before(std::string_view source, std::uint32_t end) {
  std::uint32_t begin = end;
  while (begin > 0 && end - begin < 32 && is_name_part(source[begin - 1])) --begin;
  return source.substr(begin, end - begin);
}

constexpr const char* typescript_hint = "check the script that is built from it";

}  // namespace

const char* name_of(Token token) {
  static constexpr std::array<const char*, static_cast<std::size_t>(Token::count_)> names = {
      "end of file",
      "`break`",
      "`case`",
      "`catch`",
      "`class`",
      "`const`",
      "`continue`",
      "`debugger`",
      "`default`",
      "`delete`",
      "`do`",
      "`else`",
      "`enum`",
      "`export`",
      "`extends`",
      "`false`",
      "`finally`",
      "`for`",
      "`function`",
      "`if`",
      "`import`",
      "`in`",
      "`instanceof`",
      "`new`",
      "`null`",
      "`return`",
      "`super`",
      "`switch`",
      "`this`",
      "`throw`",
      "`true`",
      "`try`",
      "`typeof`",
      "`var`",
      "`void`",
      "`while`",
      "`with`",
      "a name",
      "a keyword with an escape",
      "a private name",
      "a number",
      "a number",
      "a string",
      "a regular expression",
      "a template",
      "a template",
      "a template",
      "a template",
      "`{`",
      "`}`",
      "`(`",
      "`)`",
      "`[`",
      "`]`",
      "`;`",
      "`,`",
      "`:`",
      "`.`",
      "`...`",
      "`?`",
      "`?.`",
      "`=>`",
      "`!`",
      "`~`",
      "`++`",
      "`--`",
      "`<`",
      "`>`",
      "`<=`",
      "`>=`",
      "`==`",
      "`!=`",
      "`===`",
      "`!==`",
      "`+`",
      "`-`",
      "`*`",
      "`/`",
      "`%`",
      "`**`",
      "`<<`",
      "`>>`",
      "`>>>`",
      "`&`",
      "`|`",
      "`^`",
      "`&&`",
      "`||`",
      "`\?\?`",
      "`=`",
      "`+=`",
      "`-=`",
      "`*=`",
      "`/=`",
      "`%=`",
      "`**=`",
      "`<<=`",
      "`>>=`",
      "`>>>=`",
      "`&=`",
      "`|=`",
      "`^=`",
      "`&&=`",
      "`||=`",
      "`\?\?=`"};
  static_assert(names.back() != nullptr);
  return names[static_cast<std::size_t>(token)];
}

std::string quoted(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  out += '`';
  out += text;
  out += '`';
  return out;
}

// The token at hand, as it stands in the file if that is short.
std::string Parser::found() const {
  const Span span = now().span();
  if (is(Token::end_of_file)) return name_of(Token::end_of_file);
  constexpr std::uint32_t most = 24;
  const bool whole_line = span.of(tree_.source()).find('\n') == std::string_view::npos;
  if (span.size() <= most && whole_line) return quoted(span.of(tree_.source()));
  return name_of(token());
}

void Parser::fail_expected(const char* what, const char* where) {
  fail_if_await();
  fail_if_typescript(false);
  SyntaxError error;
  error.kind = ErrorKind::unexpected;
  error.span = now().span();
  error.expected = what;
  error.found = found();
  error.message = std::string("expected ") + what + " " + where + ", found " + error.found;
  tree_.error_ = std::move(error);
  throw Abort{};
}

void Parser::fail_close(Token wanted, std::uint32_t opener, const char* where, bool list) {
  fail_if_await();
  fail_if_typescript(false);
  SyntaxError error;
  error.kind = is(Token::end_of_file) ? ErrorKind::unclosed : ErrorKind::unexpected;
  error.span = now().span();
  error.expected = name_of(wanted);
  if (list && !is(Token::end_of_file)) error.expected = "`,` or " + error.expected;
  error.found = found();
  error.message =
      std::string("expected ") + error.expected + " " + where + ", found " + error.found;
  if (is(Token::end_of_file))
    error.hint = "a closing bracket is missing somewhere after the opening one";
  error.related = Span{opener, opener + 1};
  error.related_label = "opened here";
  tree_.error_ = std::move(error);
  throw Abort{};
}

void Parser::fail_unexpected(const char* where) {
  fail_if_await();
  if (!is(Token::less)) fail_if_typescript(false);
  SyntaxError error;
  error.kind = ErrorKind::unexpected;
  error.span = now().span();
  error.found = found();
  error.message = error.found + " " + where;
  if (is(Token::private_name)) error.hint = "a private name stands after `.` or before `in`";
  if (is(Token::right_brace) || is(Token::right_paren) || is(Token::right_bracket))
    error.hint = "is something missing before it, or is it one too many?";
  if (is(Token::greater)) error.hint = "`=>` and `>=` are written without a space";
  tree_.error_ = std::move(error);
  throw Abort{};
}

void Parser::fail_nesting() {
  hit_limit_ = true;
  fail(ErrorKind::limit, now().span(),
       "nested more than " + std::to_string(nesting_) + " levels deep");
}

void Parser::fail_redeclared(Span where, Span first, NameId name, const char* what) {
  SyntaxError error;
  error.kind = ErrorKind::redeclared;
  error.span = where;
  error.message = quoted(tree_.names_.text(name)) + " " + what;
  error.found = quoted(tree_.names_.text(name));
  error.related = first;
  error.related_label = "first here";
  tree_.error_ = std::move(error);
  throw Abort{};
}

// `await f()` where `await` is a plain name.
void Parser::fail_if_await() {
  if (prev_end_ < 5 || word_before(tree_.source(), prev_end_) != "await" || now().newline_before ||
      context_.await == Await::expression)
    return;
  fail(ErrorKind::await_outside, {prev_end_ - 5, prev_end_}, "`await` outside an async function",
       "make the function around it `async`");
}

// Whether what stands here is TypeScript. `annotation`: a type may follow in that language.
void Parser::fail_if_typescript(bool annotation) {
  const std::string_view before = word_before(tree_.source(), prev_end_);
  const bool word =
      is(Token::identifier) || (token() >= Token::kw_break && token() <= Token::kw_with);
  bool yes = annotation && (is(Token::colon) || is(Token::question) || is(Token::not_));
  if (word && !now().newline_before) {
    yes = yes || is_one_of(before, {"interface", "type", "namespace", "declare", "abstract", "enum",
                                    "readonly", "public", "private", "protected", "override"});
    yes = yes || is_word(word::as_) || is_word(word::satisfies_) || is_word(word::implements_);
  }
  yes = yes || is(Token::kw_enum) || (annotation && is(Token::less));
  yes = yes || (is(Token::left_brace) && is_one_of(before, {"type", "declare"}));
  yes = yes || is_word(word::interface_) || (is_word(word::type_) && before == "export");
  if (!yes) return;
  fail(ErrorKind::typescript, now().span(), "TypeScript source: check the built script",
       typescript_hint);
}

// `<div`, `<>` where an expression begins; `<T>(x: T) => ...` is a generic function of TypeScript.
void Parser::fail_if_jsx() {
  std::uint32_t end = now().end;
  while (is_name_part(lexer_.at(end)) || lexer_.at(end) == ',' || lexer_.at(end) == ' ') ++end;
  if (end != now().end && lexer_.at(end) == '>' && lexer_.at(end + 1) == '(')
    fail(ErrorKind::typescript, now().span(), "TypeScript source: check the built script",
         typescript_hint);
  const char next = lexer_.at(now().end);
  if (next != '>' && !(next >= 'a' && next <= 'z') && !(next >= 'A' && next <= 'Z')) return;
  fail(ErrorKind::jsx, now().span(), "JSX source: check the built script", typescript_hint);
}

}  // namespace premod::js

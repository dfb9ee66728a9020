// What the parser says when something is wrong: what was expected, what there is, and a way out.
#include <array>

#include "js/parser/parser_impl.hpp"
#include "text/ascii.hpp"

namespace premod::js {
namespace {

using text::is_one_of;

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

constexpr Wording expected_found = parser_text("expected {what} {where}, found {found}");
constexpr const char* typescript_hint = "check the script that is built from it";

}  // namespace

Wording name_of(Token token) {
  static constexpr std::array<Wording, static_cast<std::size_t>(Token::count_)> names = {
      parser_text("end of file"),
      source_text("`break`"),
      source_text("`case`"),
      source_text("`catch`"),
      source_text("`class`"),
      source_text("`const`"),
      source_text("`continue`"),
      source_text("`debugger`"),
      source_text("`default`"),
      source_text("`delete`"),
      source_text("`do`"),
      source_text("`else`"),
      source_text("`enum`"),
      source_text("`export`"),
      source_text("`extends`"),
      source_text("`false`"),
      source_text("`finally`"),
      source_text("`for`"),
      source_text("`function`"),
      source_text("`if`"),
      source_text("`import`"),
      source_text("`in`"),
      source_text("`instanceof`"),
      source_text("`new`"),
      source_text("`null`"),
      source_text("`return`"),
      source_text("`super`"),
      source_text("`switch`"),
      source_text("`this`"),
      source_text("`throw`"),
      source_text("`true`"),
      source_text("`try`"),
      source_text("`typeof`"),
      source_text("`var`"),
      source_text("`void`"),
      source_text("`while`"),
      source_text("`with`"),
      parser_text("a name"),
      parser_text("a keyword with an escape"),
      parser_text("a private name"),
      parser_text("a number"),
      parser_text("a number"),
      parser_text("a string"),
      parser_text("a regular expression"),
      parser_text("a template"),
      parser_text("a template"),
      parser_text("a template"),
      parser_text("a template"),
      source_text("`{`"),
      source_text("`}`"),
      source_text("`(`"),
      source_text("`)`"),
      source_text("`[`"),
      source_text("`]`"),
      source_text("`;`"),
      source_text("`,`"),
      source_text("`:`"),
      source_text("`.`"),
      source_text("`...`"),
      source_text("`?`"),
      source_text("`?.`"),
      source_text("`=>`"),
      source_text("`!`"),
      source_text("`~`"),
      source_text("`++`"),
      source_text("`--`"),
      source_text("`<`"),
      source_text("`>`"),
      source_text("`<=`"),
      source_text("`>=`"),
      source_text("`==`"),
      source_text("`!=`"),
      source_text("`===`"),
      source_text("`!==`"),
      source_text("`+`"),
      source_text("`-`"),
      source_text("`*`"),
      source_text("`/`"),
      source_text("`%`"),
      source_text("`**`"),
      source_text("`<<`"),
      source_text("`>>`"),
      source_text("`>>>`"),
      source_text("`&`"),
      source_text("`|`"),
      source_text("`^`"),
      source_text("`&&`"),
      source_text("`||`"),
      source_text("`\?\?`"),
      source_text("`=`"),
      source_text("`+=`"),
      source_text("`-=`"),
      source_text("`*=`"),
      source_text("`/=`"),
      source_text("`%=`"),
      source_text("`**=`"),
      source_text("`<<=`"),
      source_text("`>>=`"),
      source_text("`>>>=`"),
      source_text("`&=`"),
      source_text("`|=`"),
      source_text("`^=`"),
      source_text("`&&=`"),
      source_text("`||=`"),
      source_text("`\?\?=`")};
  static_assert(!names.back().english().empty());
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
Message Parser::found() const {
  const Span span = now().span();
  if (is(Token::end_of_file)) return name_of(Token::end_of_file);
  constexpr std::uint32_t most = 24;
  const bool whole_line = span.of(tree_.source()).find('\n') == std::string_view::npos;
  if (span.size() <= most && whole_line)
    return {source_text("{name}"), {{"name", quoted(span.of(tree_.source()))}}};
  return name_of(token());
}

void Parser::fail_expected(Wording what, Wording where) {
  fail_if_await();
  fail_if_typescript(false);
  SyntaxError error;
  error.kind = ErrorKind::unexpected;
  error.span = now().span();
  error.expected = what.english();
  error.found = found().in(Language::en);
  error.message = {expected_found,
                   {{"what", Message(what)}, {"where", Message(where)}, {"found", found()}}};
  tree_.error_ = std::move(error);
  throw Abort{};
}

void Parser::fail_close(Token wanted, std::uint32_t opener, Wording where, bool list) {
  fail_if_await();
  fail_if_typescript(false);
  SyntaxError error;
  error.kind = is(Token::end_of_file) ? ErrorKind::unclosed : ErrorKind::unexpected;
  error.span = now().span();
  const bool or_comma = list && !is(Token::end_of_file);
  error.expected = (or_comma ? "`,` or " : "") + std::string(name_of(wanted).english());
  error.found = found().in(Language::en);
  error.message = {
      or_comma ? parser_text("expected `,` or {what} {where}, found {found}") : expected_found,
      {{"what", Message(name_of(wanted))}, {"where", Message(where)}, {"found", found()}}};
  if (is(Token::end_of_file))
    error.hint = "a closing bracket is missing somewhere after the opening one";
  error.related = Span{opener, opener + 1};
  error.related_label = "opened here";
  tree_.error_ = std::move(error);
  throw Abort{};
}

void Parser::fail_unexpected(Wording where) {
  fail_if_await();
  if (!is(Token::less)) fail_if_typescript(false);
  SyntaxError error;
  error.kind = ErrorKind::unexpected;
  error.span = now().span();
  error.found = found().in(Language::en);
  error.message = {source_text("{found} {where}"), {{"found", found()}, {"where", Message(where)}}};
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
       Message(parser_text("nested more than {limit} levels deep"),
               {{"limit", std::to_string(nesting_)}}));
}

void Parser::fail_redeclared(Span where, Span first, NameId name) {
  // No default of the other one: Clang 14 refuses a consteval call there.
  fail_redeclared(where, first, name, parser_text("{name} is declared twice"));
}

void Parser::fail_redeclared(Span where, Span first, NameId name, Wording what) {
  SyntaxError error;
  error.kind = ErrorKind::redeclared;
  error.span = where;
  error.message = {what, {{"name", quoted(tree_.names_.text(name))}}};
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
  fail(ErrorKind::await_outside, {prev_end_ - 5, prev_end_},
       parser_text("`await` outside an async function"), "make the function around it `async`");
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
  fail(ErrorKind::typescript, now().span(),
       parser_text("TypeScript source: check the built script"), typescript_hint);
}

// `<div`, `<>` where an expression begins; `<T>(x: T) => ...` is a generic function of TypeScript.
void Parser::fail_if_jsx() {
  std::uint32_t end = now().end;
  while (is_name_part(lexer_.at(end)) || lexer_.at(end) == ',' || lexer_.at(end) == ' ') ++end;
  if (end != now().end && lexer_.at(end) == '>' && lexer_.at(end + 1) == '(')
    fail(ErrorKind::typescript, now().span(),
         parser_text("TypeScript source: check the built script"), typescript_hint);
  const char next = lexer_.at(now().end);
  if (next != '>' && !(next >= 'a' && next <= 'z') && !(next >= 'A' && next <= 'Z')) return;
  fail(ErrorKind::jsx, now().span(), parser_text("JSX source: check the built script"),
       typescript_hint);
}

}  // namespace premod::js

// Which names may stand where: reserved words of strict mode, yield, await, arguments, eval.
#include "js/parser/parser_impl.hpp"

namespace premod::js {

// A name in an expression. `name` is an identifier or a (perhaps escaped) keyword.
void Parser::check_reference(const Lexeme& name) {
  if (name.token != Token::identifier) {
    const std::string word(tree_.names_.text(name.value));
    if (name.token == Token::escaped_keyword)
      fail(ErrorKind::reserved_word, name.span(),
           Message(parser_text("the keyword {name} written with an escape"),
                   {{"name", quoted(word)}}));
    fail(ErrorKind::reserved_word, name.span(),
         Message(parser_text("{name} is a reserved word and cannot be a name"),
                 {{"name", quoted(word)}}));
  }
  if (name.value > word::arguments_) return;
  if (name.value == word::await_ && suspects_.await_name == nowhere)
    suspects_.await_name = name.begin;
  if (name.value == word::arguments_ && context_.no_arguments)
    fail(ErrorKind::wrong_place, name.span(),
         parser_text("`arguments` in a class field or static block"));
  check_reserved(name.value, name.span(), context_.strict);
}

void Parser::check_reserved(NameId name, Span where, bool strict) {
  if (name == word::yield_ && (context_.generator || strict))
    fail(ErrorKind::reserved_word, where,
         context_.generator ? parser_text("`yield` cannot be a name in a generator")
                            : parser_text("`yield` cannot be a name in strict mode"));
  if (name == word::await_ && context_.await != Await::name) {
    const bool module = options_.goal == Goal::module && !context_.static_block;
    fail(context_.await == Await::expression ? ErrorKind::reserved_word : ErrorKind::await_outside,
         where,
         context_.static_block ? parser_text("`await` in a static block of a class")
         : module              ? parser_text("`await` outside an async function of a module")
                               : parser_text("`await` cannot be a name in an async function"),
         "make the function around it `async`");
  }
  const bool reserved = strict && name > word::last_reserved && name <= word::last_strict_reserved;
  if (reserved && now().begin == where.begin && lexer_.peek().token == Token::identifier) {
    advance();  // `interface A`, `private a`: what follows tells the language
    fail_if_typescript(false);
  }
  if (reserved)
    fail(ErrorKind::reserved_word, where,
         Message(parser_text("{name} cannot be a name in strict mode"),
                 {{"name", quoted(tree_.names_.text(name))}}));
}

// A name that is declared.
void Parser::check_binding(NameId name, Span where) {
  if (context_.strict && (name == word::eval_ || name == word::arguments_))
    fail(ErrorKind::strict_mode, where,
         Message(parser_text("{name} cannot be declared in strict mode"),
                 {{"name", quoted(tree_.names_.text(name))}}));
}

NodeId Parser::identifier() {
  if (token() != Token::identifier) {
    if (token() <= Token::escaped_keyword && token() != Token::end_of_file) check_reference(now());
    fail_unexpected(parser_text("where a name is expected"));
  }
  if (now().value <= word::arguments_) check_reference(now());
  return leaf(Kind::identifier, now().value, now().escaped ? flag::escaped : flag::Flags{0});
}

NodeId Parser::binding_identifier() {
  const NameId name = now().value;
  const Span span = now().span();
  const NodeId node = identifier();
  if (name <= word::arguments_) check_binding(name, span);
  at(node).kind = Kind::binding_identifier;
  return node;
}

// Any word, reserved or not.
NodeId Parser::property_name() {
  if (token() > Token::escaped_keyword || is(Token::end_of_file)) {
    if (is(Token::private_name))
      fail(ErrorKind::wrong_place, now().span(), parser_text("a private name outside a class"));
    fail_unexpected(parser_text("where a name is expected"));
  }
  return leaf(Kind::property_name, now().value, now().escaped ? flag::escaped : flag::Flags{0});
}

}  // namespace premod::js

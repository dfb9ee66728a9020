// Grammar chapter: try, and the statements that leave where they stand; with.
#include "js/parser/parser_impl.hpp"

namespace premod::js {

NodeId Parser::try_statement() {
  const std::uint32_t from = begin();
  advance();
  List list;
  scopes_.open_block();
  append(list, block(Kind::block_statement));
  scopes_.close_block();
  if (is(Token::kw_catch)) append(list, catch_clause());
  if (eat(Token::kw_finally)) {
    scopes_.open_block();
    append(list, block(Kind::block_statement));
    scopes_.close_block();
  }
  if (list.count == 1)
    fail_expected(parser_text("`catch` or `finally`"), parser_text("after the block of `try`"));
  return finish(Kind::try_statement, from, list);
}

NodeId Parser::catch_clause() {
  const std::uint32_t from = begin();
  advance();
  List list;
  scopes_.open_block();
  if (is(Token::left_paren)) {
    const std::uint32_t opener = begin();
    advance();
    const NodeId parameter = binding_target();
    const bool plain = at(parameter).kind == Kind::binding_identifier;
    declare_pattern(parameter, plain ? Declare::catch_parameter : Declare::lexical);
    append(list, parameter);
    close(Token::right_paren, opener, parser_text("after the parameter of `catch`"));
  }
  append(list, block(Kind::block_statement));
  scopes_.close_block();
  return finish(Kind::catch_clause, from, list);
}

NodeId Parser::return_statement() {
  const std::uint32_t from = begin();
  if (!context_.can_return)
    fail(ErrorKind::wrong_place, now().span(), parser_text("`return` outside a function"),
         "is there a `}` too many before?");
  advance();
  List list;
  if (!is(Token::semicolon) && !is(Token::right_brace) && !is(Token::end_of_file) &&
      !now().newline_before)
    append(list, expression(true));
  semicolon();
  return finish(Kind::return_statement, from, list);
}

NodeId Parser::throw_statement() {
  const std::uint32_t from = begin();
  advance();
  if (now().newline_before)
    fail(ErrorKind::unexpected, {from, prev_end_}, parser_text("a line end after `throw`"),
         "what is thrown stands on the same line");
  const NodeId value = expression(true);
  semicolon();
  return add(Kind::throw_statement, from, prev_end_, value);
}

NodeId Parser::with_statement() {
  const std::uint32_t from = begin();
  if (context_.strict)
    fail(ErrorKind::strict_mode, now().span(), parser_text("`with` is not allowed in strict mode"));
  advance();
  const NodeId object = parenthesized_test(parser_text("after `with`"));
  const NodeId body = statement(Place::body);
  return pair(Kind::with_statement, from, object, body);
}

// break and continue.
NodeId Parser::jump(Kind kind) {
  const std::uint32_t from = begin();
  const bool next = kind == Kind::continue_statement;
  const Span word = now().span();
  advance();
  List list;
  if (is(Token::identifier) && !now().newline_before) {
    const NameId name = now().value;
    const NodeId label = identifier();
    at(label).kind = Kind::label_name;
    append(list, label);
    const std::uint32_t known = name < label_heads_.size() ? label_heads_[name] : 0;
    if (known <= context_.labels)
      fail_at(ErrorKind::undeclared, label,
              Message(parser_text("there is no label {name} around this"),
                      {{"name", quoted(tree_.names_.text(name))}}));
    if (next && !labels_[known - 1].loop)
      fail_at(ErrorKind::wrong_place, label,
              parser_text("`continue` to a label that is not that of a loop"));
  } else if (next ? context_.loops == 0 : context_.breakable == 0) {
    fail(ErrorKind::wrong_place, word,
         next ? parser_text("`continue` outside a loop")
              : parser_text("`break` outside a loop or switch"),
         "a function inside a loop ends with `return`");
  }
  semicolon();
  return finish(kind, from, list);
}

}  // namespace premod::js

// Grammar chapter: loops; what stands in the head of a `for` is known only by its first word or
// two.
#include "js/parser/parser_impl.hpp"

namespace premod::js {

NodeId Parser::loop_body(Place place) {
  ++context_.breakable;
  ++context_.loops;
  const NodeId body = statement(place);
  --context_.breakable;
  --context_.loops;
  return body;
}

NodeId Parser::parenthesized_test(Wording where) {
  const std::uint32_t opener = begin();
  expect(Token::left_paren, where);
  const NodeId test = expression(true);
  close(Token::right_paren, opener, parser_text("after the condition"));
  return test;
}

NodeId Parser::while_statement() {
  const std::uint32_t from = begin();
  advance();
  const NodeId test = parenthesized_test(parser_text("after `while`"));
  const NodeId body = loop_body();
  return pair(Kind::while_statement, from, test, body);
}

NodeId Parser::do_while_statement() {
  const std::uint32_t from = begin();
  advance();
  const NodeId body = loop_body();
  expect(Token::kw_while, parser_text("after the body of `do`"));
  const NodeId test = parenthesized_test(parser_text("after `while`"));
  eat(Token::semicolon);
  return pair(Kind::do_while_statement, from, body, test);
}

NodeId Parser::absent() { return add(Kind::absent, begin(), begin()); }

NodeId Parser::for_statement() {
  const std::uint32_t from = begin();
  advance();
  bool is_await = false;
  if (is_word(word::await_)) {
    if (context_.await != Await::expression)
      fail(ErrorKind::await_outside, now().span(),
           parser_text("`for await` outside an async function"),
           "make the function around it `async`");
    if (suspects_.await == nowhere) suspects_.await = begin();
    is_await = true;
    advance();
  }
  for_opener_ = begin();
  expect(Token::left_paren, parser_text("after `for`"));
  scopes_.open_block();
  NodeId node = 0;
  if (is(Token::semicolon)) {
    if (is_await) fail_unexpected(parser_text("after `for await (`"));
    node = for_rest(from, absent());
  } else if (is(Token::kw_var) || is(Token::kw_const) || at_let_declaration() ||
             at_using_declaration(true) || at_await_using(true)) {
    node = for_declaration(from, is_await);
  } else {
    node = for_expression(from, is_await);
  }
  scopes_.close_block();
  return node;
}

NodeId Parser::for_declaration(std::uint32_t from, bool is_await) {
  const std::uint32_t opener = for_opener_;
  const Operator how = is(Token::kw_var)            ? Operator::declare_var
                       : is(Token::kw_const)        ? Operator::declare_const
                       : at_using_declaration(true) ? Operator::declare_using
                       : is_word(word::await_)      ? Operator::declare_await_using
                                                    : Operator::declare_let;
  const bool disposes = how == Operator::declare_using || how == Operator::declare_await_using;
  if (how == Operator::declare_await_using) {
    if (suspects_.await == nowhere) suspects_.await = begin();
    advance();
  }
  const NodeId left = variables(how, false);
  for_opener_ = opener;
  const NodeId first = at(left).link;
  const bool one = at(first).next == 0;
  const NodeId target = at(first).link;
  const NodeId value = at(target).next;
  if (is(Token::kw_in) || is_word(word::of_)) {
    const bool in = is(Token::kw_in);
    if (in && disposes)
      fail_at(ErrorKind::unexpected, left, parser_text("`using` declares no name for `in`"));
    if (!one)
      fail_at(ErrorKind::unexpected, left, parser_text("several variables before `in` or `of`"));
    // Annex B: for (var a = 1 in b)
    const bool legacy = in && how == Operator::declare_var && !context_.strict &&
                        at(target).kind == Kind::binding_identifier;
    if (value != 0 && !legacy)
      fail_at(ErrorKind::unexpected, value, parser_text("an initial value before `in` or `of`"));
    return for_in_of(from, left, is_await);
  }
  if (is_await) fail_expected(source_text("`of`"), parser_text("after `for await (`"));
  for (NodeId part = first; part != 0; part = at(part).next) {
    const NodeId name = at(part).link;
    if (at(name).next != 0) continue;
    if (at(name).kind != Kind::binding_identifier)
      fail_at(ErrorKind::unexpected, name,
              parser_text("a pattern without `=`: what is taken apart?"));
    if (how == Operator::declare_const)
      fail_at(ErrorKind::unexpected, name, parser_text("a constant without a value"));
    if (disposes) fail_at(ErrorKind::unexpected, name, parser_text("`using` without a value"));
  }
  return for_rest(from, left);
}

NodeId Parser::for_expression(std::uint32_t from, bool is_await) {
  const std::uint32_t opener = for_opener_;
  const std::uint32_t start = begin();
  const bool let_first = is_word(word::let_);
  const bool async_first = is_word(word::async_) && !now().escaped;
  const Cover outer = cover_;
  cover_ = {};
  NodeId left = assignment_cover(false);
  for_opener_ = opener;
  const bool of = is_word(word::of_);
  if (is(Token::kw_in) || of) {
    const Kind kind = at(left).kind;
    if (of && let_first)
      fail(ErrorKind::unexpected, {start, start + 3},
           parser_text("`let` cannot begin the target of `for ... of`"));
    if (of && !is_await && async_first && kind == Kind::identifier &&
        !at(left).has(flag::parenthesized))
      fail_at(ErrorKind::unexpected, left,
              parser_text("`async` cannot be the target of `for ... of`"));
    cover_ = outer;
    if (kind == Kind::assignment_expression)
      fail_at(ErrorKind::bad_target, left, parser_text("an initial value before `in` or `of`"));
    to_target(left);
    return for_in_of(from, left, is_await);
  }
  check_cover();
  cover_ = outer;
  if (is_await) fail_expected(source_text("`of`"), parser_text("after `for await (`"));
  if (is(Token::comma)) {
    List list;
    append(list, left);
    while (eat(Token::comma)) append(list, assignment(false));
    left = finish(Kind::sequence_expression, start, list);
  }
  return for_rest(from, left);
}

// From the first semicolon on.
NodeId Parser::for_rest(std::uint32_t from, NodeId init) {
  const std::uint32_t opener = for_opener_;
  List list;
  append(list, init);
  expect(Token::semicolon, parser_text("in the head of `for`"));
  append(list, is(Token::semicolon) ? absent() : expression(true));
  expect(Token::semicolon, parser_text("in the head of `for`"));
  append(list, is(Token::right_paren) ? absent() : expression(true));
  close(Token::right_paren, opener, parser_text("after the head of `for`"));
  append(list, loop_body());
  return finish(Kind::for_statement, from, list);
}

// At `in` or `of`.
NodeId Parser::for_in_of(std::uint32_t from, NodeId left, bool is_await) {
  const std::uint32_t opener = for_opener_;
  const bool in = is(Token::kw_in);
  if (in && is_await) fail_expected(source_text("`of`"), parser_text("after `for await (`"));
  advance();
  List list;
  append(list, left);
  append(list, in ? expression(true) : assignment(true));
  close(Token::right_paren, opener, parser_text("after the head of `for`"));
  append(list, loop_body());
  return finish(in ? Kind::for_in_statement : Kind::for_of_statement, from, list, Operator::none,
                is_await ? flag::is_await : flag::Flags{0});
}

}  // namespace premod::js

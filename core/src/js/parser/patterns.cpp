// Grammar chapter: patterns: those that declare, and expressions that turn out to be patterns.
#include "js/parser/parser_impl.hpp"

namespace premod::js {

// A name or pattern that declares, without default.
NodeId Parser::binding_target() {
  if (is(Token::left_bracket)) return array_binding();
  if (is(Token::left_brace)) return object_binding();
  return binding_identifier();
}

NodeId Parser::binding_element() {
  const std::uint32_t from = begin();
  const NodeId target = binding_target();
  if (!is(Token::assign)) return target;
  advance();
  const NodeId value = assignment(true);
  return pair(Kind::assignment_pattern, from, target, value);
}

// `...name`, also of a rest parameter.
NodeId Parser::rest_binding() {
  const std::uint32_t from = begin();
  advance();
  const NodeId target = binding_target();
  if (is(Token::assign))
    fail(ErrorKind::unexpected, now().span(), parser_text("a rest element cannot have a default"));
  return add(Kind::rest_element, from, prev_end_, target);
}

NodeId Parser::array_binding() {
  const Nest nest(*this);
  const std::uint32_t from = begin();
  advance();
  List list;
  while (!is(Token::right_bracket)) {
    if (is(Token::comma)) {
      append(list, add(Kind::hole, begin(), begin()));
    } else if (is(Token::ellipsis)) {
      append(list, rest_binding());
      if (is(Token::comma))
        fail(ErrorKind::unexpected, now().span(), parser_text("a comma after the rest element"));
      break;
    } else {
      append(list, binding_element());
    }
    if (!eat(Token::comma)) break;
  }
  close_list(Token::right_bracket, from, parser_text("after the pattern"));
  return finish(Kind::array_pattern, from, list);
}

NodeId Parser::object_binding() {
  const Nest nest(*this);
  const std::uint32_t from = begin();
  advance();
  List list;
  while (!is(Token::right_brace)) {
    if (is(Token::ellipsis)) {
      append(list, rest_binding());
      const NodeId target = at(list.last).link;
      if (at(target).kind != Kind::binding_identifier)
        fail_at(ErrorKind::bad_target, target,
                parser_text("the rest of an object must be a plain name"));
      if (is(Token::comma))
        fail(ErrorKind::unexpected, now().span(), parser_text("a comma after the rest element"));
      break;
    }
    append(list, property_binding());
    if (!eat(Token::comma)) break;
  }
  close_list(Token::right_brace, from, parser_text("after the pattern"));
  return finish(Kind::object_pattern, from, list);
}

NodeId Parser::property_binding() {
  const std::uint32_t from = begin();
  const Lexeme name = now();
  flag::Flags flags = 0;
  const NodeId key = property_key(flags);
  if (eat(Token::colon))
    return pair(Kind::property, from, key, binding_element(), Operator::none, flags);
  if (at(key).kind != Kind::property_name)
    fail_expected(source_text("`:`"), parser_text("after the key"));
  check_reference(name);
  check_binding(name.value, name.span());
  at(key).kind = Kind::binding_identifier;
  NodeId value = key;
  if (eat(Token::assign)) value = pair(Kind::assignment_pattern, from, key, assignment(true));
  return add(Kind::property, from, prev_end_, value, Operator::none, flag::shorthand);
}

Wording Parser::target_message(Kind kind) {
  switch (kind) {
    case Kind::call_expression:
      return parser_text("the result of a call cannot be assigned to");
    case Kind::arrow_function:
    case Kind::function_expression:
      return parser_text("a function cannot be assigned to");
    case Kind::binary_expression:
    case Kind::logical_expression:
      return parser_text("the result of an operator cannot be assigned to");
    default:
      return parser_text("this cannot be assigned to");
  }
}

// The target of `=`, `+=`, `++` and the like. Where `web` says so, sloppy code may call a function
// there: that fails when it runs (Annex B).
void Parser::check_simple_target(NodeId node, bool web) {
  const Node& target = at(node);
  if (web && target.kind == Kind::call_expression && !context_.strict &&
      !target.has(flag::in_chain))
    return;
  if (target.kind == Kind::member_expression && !target.has(flag::in_chain)) return;
  if (target.kind == Kind::identifier) {
    if (context_.strict && (target.link == word::eval_ || target.link == word::arguments_))
      fail_at(ErrorKind::strict_mode, node,
              Message(parser_text("{name} cannot be assigned to in strict mode"),
                      {{"name", quoted(tree_.names_.text(target.link))}}));
    return;
  }
  fail_at(ErrorKind::bad_target, node, target_message(target.kind),
          is(Token::assign) ? "`==` or `===` compares" : "");
}

// Turns an expression into the pattern it must be, in place. `binding`: the parameter of an arrow
// function, else the target of an assignment.
void Parser::to_pattern(NodeId id, bool binding) {
  const Node node = at(id);
  switch (node.kind) {
    case Kind::array_expression:
    case Kind::object_expression:
      if (node.has(flag::parenthesized))
        fail_at(ErrorKind::bad_target, id,
                parser_text("a pattern in parentheses cannot be assigned to"));
      at(id).kind =
          node.kind == Kind::array_expression ? Kind::array_pattern : Kind::object_pattern;
      elements_to_pattern(id, binding);
      return;
    case Kind::array_pattern:
    case Kind::object_pattern:
      if (binding) elements_to_pattern(id, true);
      return;
    case Kind::assignment_expression:
      if (node.op != Operator::assign || node.has(flag::parenthesized)) break;
      at(id).kind = Kind::assignment_pattern;
      at(id).op = Operator::none;
      to_pattern(node.link, binding);
      return;
    case Kind::assignment_pattern:
      to_pattern(node.link, binding);
      return;
    case Kind::spread_element:
      rest_to_pattern(id, binding, false);
      return;
    case Kind::rest_element:
      if (binding && at(node.link).kind != Kind::binding_identifier) to_pattern(node.link, true);
      return;
    case Kind::binding_identifier:
      return;
    default:
      break;
  }
  target_to_pattern(id, binding);
}

void Parser::target_to_pattern(NodeId id, bool binding) {
  if (!binding) return check_simple_target(id, false);
  const Node& node = at(id);
  if (node.kind != Kind::identifier || node.has(flag::parenthesized))
    fail_at(ErrorKind::bad_target, id, parser_text("this cannot be a parameter"));
  check_binding(node.link, node.span());
  at(id).kind = Kind::binding_identifier;
}

void Parser::elements_to_pattern(NodeId pattern, bool binding) {
  const Nest nest(*this);
  const bool object = at(pattern).kind == Kind::object_pattern;
  for (NodeId element = at(pattern).link; element != 0; element = at(element).next) {
    const Kind kind = at(element).kind;
    if (kind == Kind::hole) continue;
    if (kind == Kind::spread_element || kind == Kind::rest_element) {
      rest_to_pattern(element, binding, object);
    } else if (object) {
      property_to_pattern(element, binding);
    } else {
      to_pattern(element, binding);
    }
  }
}

void Parser::property_to_pattern(NodeId id, bool binding) {
  const Node node = at(id);
  if (node.has(flag::method | flag::getter | flag::setter))
    fail_at(ErrorKind::bad_target, id, parser_text("a method cannot be assigned to"));
  to_pattern(node.has(flag::shorthand) ? node.link : at(node.link).next, binding);
}

void Parser::rest_to_pattern(NodeId id, bool binding, bool in_object) {
  const Node node = at(id);
  if (node.kind == Kind::spread_element) {
    if (node.next != 0 || node.has(flag::comma_after))
      fail_at(ErrorKind::unexpected, id,
              parser_text("a rest element must be the last, without a comma behind"));
    at(id).kind = Kind::rest_element;
  }
  const Kind inner = at(node.link).kind;
  if (inner == Kind::assignment_expression || inner == Kind::assignment_pattern)
    fail_at(ErrorKind::bad_target, node.link, parser_text("a rest element cannot have a default"));
  const bool plain = inner == Kind::identifier || inner == Kind::binding_identifier ||
                     (!binding && inner == Kind::member_expression);
  if (in_object && !plain)
    fail_at(ErrorKind::bad_target, node.link,
            parser_text("the rest of an object must be a plain name"));
  to_pattern(node.link, binding);
}

}  // namespace premod::js

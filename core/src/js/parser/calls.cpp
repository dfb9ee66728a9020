// Grammar chapter: what follows a primary expression: members, calls, templates, optional chains.
#include "js/parser/parser_impl.hpp"

namespace premod::js {

NodeId Parser::left_hand_side() {
  const std::uint32_t from = begin();
  const bool arrow_allowed = arrow_at_ == from;
  const NodeId node = primary(arrow_allowed);
  if (at(node).kind == Kind::arrow_function && !at(node).has(flag::parenthesized)) return node;
  return subscripts(node, from, true, arrow_allowed);
}

NodeId Parser::subscripts(NodeId node, std::uint32_t from, bool call_allowed, bool async_arrow) {
  flag::Flags chain = 0;
  while (true) {
    switch (token()) {
      case Token::dot:
        check_cover();
        advance();
        node = member(node, from, chain);
        break;
      case Token::question_dot: {
        check_cover();
        if (!call_allowed)
          fail(ErrorKind::unexpected, now().span(),
               parser_text("an optional chain cannot be constructed with `new`"));
        if (at(node).kind == Kind::super_expression) fail_unexpected(parser_text("after `super`"));
        advance();
        chain = flag::in_chain;
        const auto flags = static_cast<flag::Flags>(flag::optional | flag::in_chain);
        if (is(Token::left_paren)) {
          node = call(node, from, flags);
        } else if (is(Token::left_bracket)) {
          node = computed_member(node, from, flags);
        } else {
          if (is(Token::template_head) || is(Token::template_whole))
            fail_unexpected(parser_text("after `?.`"));
          node = member(node, from, flags);
        }
        break;
      }
      case Token::left_bracket:
        check_cover();
        node = computed_member(node, from, chain);
        break;
      case Token::left_paren:
        if (!call_allowed) return node;
        check_cover();
        if (async_arrow && at(node).kind == Kind::identifier && at(node).link == word::async_ &&
            !at(node).has(flag::escaped | flag::parenthesized) && !now().newline_before) {
          node = async_call(node, from);
          if (at(node).kind == Kind::arrow_function) return node;
        } else {
          node = call(node, from, chain);
        }
        break;
      case Token::template_head:
      case Token::template_whole: {
        check_cover();
        if (chain != 0)
          fail(ErrorKind::unexpected, now().span(),
               parser_text("a template cannot be the call of an optional chain"));
        const NodeId text = template_literal(true);
        node = pair(Kind::tagged_template, from, node, text);
        break;
      }
      default:
        return node;
    }
    async_arrow = false;
  }
}

NodeId Parser::member(NodeId object, std::uint32_t from, flag::Flags flags) {
  NodeId name = 0;
  if (is(Token::private_name)) {
    if (at(object).kind == Kind::super_expression)
      fail(ErrorKind::unexpected, now().span(), parser_text("`super` has no private members"));
    name = leaf(Kind::private_name, now().value, now().escaped ? flag::escaped : flag::Flags{0});
    use_private(name);
  } else {
    name = property_name();
  }
  return pair(Kind::member_expression, from, object, name, Operator::none, flags);
}

NodeId Parser::computed_member(NodeId object, std::uint32_t from, flag::Flags flags) {
  const std::uint32_t opener = begin();
  advance();
  const NodeId key = expression(true);
  close(Token::right_bracket, opener, parser_text("after the key"));
  return pair(Kind::member_expression, from, object, key, Operator::none,
              static_cast<flag::Flags>(flags | flag::computed));
}

NodeId Parser::call(NodeId callee, std::uint32_t from, flag::Flags flags) {
  List list;
  append(list, callee);
  arguments(list);
  return finish(Kind::call_expression, from, list, Operator::none, flags);
}

void Parser::arguments(List& list) {
  const std::uint32_t opener = begin();
  advance();
  while (!is(Token::right_paren)) {
    append(list, is(Token::ellipsis) ? spread() : assignment(true));
    if (!eat(Token::comma)) break;
  }
  close_list(Token::right_paren, opener, parser_text("after the arguments"));
}

// `async (...)`: a call, or the parameters of an async arrow function.
NodeId Parser::async_call(NodeId callee, std::uint32_t from) {
  const Suspects outer_suspects = suspects_;
  suspects_ = {};
  const Cover outer = cover_;
  cover_ = {};
  const std::uint32_t opener = begin();
  advance();
  List list;
  while (!is(Token::right_paren)) {
    if (is(Token::ellipsis)) {
      const std::uint32_t start = begin();
      advance();
      const NodeId inner = assignment_cover(true);
      const bool comma = is(Token::comma);
      append(list, add(Kind::spread_element, start, prev_end_, inner, Operator::none,
                       comma ? flag::comma_after : flag::Flags{0}));
    } else {
      append(list, assignment_cover(true));
    }
    if (!eat(Token::comma)) break;
  }
  close_list(Token::right_paren, opener, parser_text("after the arguments"));
  const Suspects inside = suspects_;
  suspects_ = outer_suspects;
  if (is(Token::arrow) && !now().newline_before) {
    cover_ = outer;
    return arrow_function(from, list, true, inside);
  }
  check_cover();
  cover_ = outer;
  if (suspects_.yield == nowhere) suspects_.yield = inside.yield;
  if (suspects_.await == nowhere) suspects_.await = inside.await;
  if (suspects_.await_name == nowhere) suspects_.await_name = inside.await_name;
  at(callee).next = list.first;
  return add(Kind::call_expression, from, prev_end_, callee);
}

NodeId Parser::template_part(bool tagged) {
  if (now().bad_escape && !tagged)
    fail(ErrorKind::bad_token, {now().octal_at, now().octal_at + 1},
         parser_text("this escape is not allowed in a template"),
         "write a backslash itself as `\\\\`");
  const bool last = is(Token::template_whole) || is(Token::template_tail);
  const NodeId id = tree_.nodes_.size();
  const auto flags = static_cast<flag::Flags>((now().bad_escape ? flag::invalid_cooked : 0) |
                                              (now().value != 0 ? flag::escaped : 0));
  tree_.nodes_.push_back({Kind::template_element, Operator::none, flags, now().begin + 1,
                          now().end - (last ? 1U : 2U), now().value, 0, 0});
  advance();
  return id;
}

NodeId Parser::template_literal(bool tagged) {
  const std::uint32_t from = begin();
  List list;
  bool last = is(Token::template_whole);
  append(list, template_part(tagged));
  while (!last) {
    const std::uint32_t opener = prev_end_ - 2;
    append(list, expression(true));
    if (!is(Token::right_brace))
      fail_close(Token::right_brace, opener, parser_text("after the substitution"));
    lexer_.as_template();
    last = is(Token::template_tail);
    append(list, template_part(tagged));
  }
  return finish(Kind::template_literal, from, list);
}

}  // namespace premod::js

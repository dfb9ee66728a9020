// Grammar chapter: expressions, from the comma down to calls and members.
#include <array>
#include <utility>

#include "js/parser/parser_impl.hpp"

namespace premod::js {
namespace {

constexpr std::uint8_t coalesce_precedence = 1;
constexpr std::uint8_t relational_precedence = 7;
constexpr std::uint8_t power_precedence = 11;

struct Infix {
  std::uint8_t precedence = 0;
  Operator op = Operator::none;
};

constexpr auto infixes = [] {
  std::array<Infix, static_cast<std::size_t>(Token::count_)> table{};
  const auto set = [&](Token token, std::uint8_t precedence, Operator op) {
    table[static_cast<std::size_t>(token)] = {precedence, op};
  };
  set(Token::question_question, 1, Operator::logical_coalesce);
  set(Token::or_or, 1, Operator::logical_or);
  set(Token::and_and, 2, Operator::logical_and);
  set(Token::or_, 3, Operator::bit_or);
  set(Token::xor_, 4, Operator::bit_xor);
  set(Token::and_, 5, Operator::bit_and);
  set(Token::equal, 6, Operator::equal);
  set(Token::not_equal, 6, Operator::not_equal);
  set(Token::strict_equal, 6, Operator::strict_equal);
  set(Token::strict_not_equal, 6, Operator::strict_not_equal);
  set(Token::less, 7, Operator::less);
  set(Token::less_equal, 7, Operator::less_equal);
  set(Token::greater, 7, Operator::greater);
  set(Token::greater_equal, 7, Operator::greater_equal);
  set(Token::kw_in, 7, Operator::in);
  set(Token::kw_instanceof, 7, Operator::instance_of);
  set(Token::shift_left, 8, Operator::shift_left);
  set(Token::shift_right, 8, Operator::shift_right);
  set(Token::shift_right_unsigned, 8, Operator::shift_right_unsigned);
  set(Token::plus, 9, Operator::add);
  set(Token::minus, 9, Operator::subtract);
  set(Token::star, 10, Operator::multiply);
  set(Token::slash, 10, Operator::divide);
  set(Token::percent, 10, Operator::remainder);
  set(Token::star_star, 11, Operator::power);
  return table;
}();

constexpr auto assignments = [] {
  std::array<Operator, static_cast<std::size_t>(Token::count_)> table{};
  const auto set = [&](Token token, Operator op) { table[static_cast<std::size_t>(token)] = op; };
  set(Token::assign, Operator::assign);
  set(Token::assign_plus, Operator::assign_add);
  set(Token::assign_minus, Operator::assign_subtract);
  set(Token::assign_star, Operator::assign_multiply);
  set(Token::assign_slash, Operator::assign_divide);
  set(Token::assign_percent, Operator::assign_remainder);
  set(Token::assign_star_star, Operator::assign_power);
  set(Token::assign_shift_left, Operator::assign_shift_left);
  set(Token::assign_shift_right, Operator::assign_shift_right);
  set(Token::assign_shift_right_unsigned, Operator::assign_shift_right_unsigned);
  set(Token::assign_or, Operator::assign_bit_or);
  set(Token::assign_xor, Operator::assign_bit_xor);
  set(Token::assign_and, Operator::assign_bit_and);
  set(Token::assign_or_or, Operator::assign_or);
  set(Token::assign_and_and, Operator::assign_and);
  set(Token::assign_question_question, Operator::assign_coalesce);
  return table;
}();

bool is_logical(Operator op) {
  return op >= Operator::logical_or && op <= Operator::logical_coalesce;
}

}  // namespace

NodeId Parser::expression(bool in) {
  const std::uint32_t from = begin();
  const NodeId first = assignment(in);
  if (!is(Token::comma)) return first;
  List list;
  append(list, first);
  while (eat(Token::comma)) append(list, assignment(in));
  return finish(Kind::sequence_expression, from, list);
}

NodeId Parser::assignment(bool in) {
  const Cover outer = cover_;
  cover_ = {};
  const NodeId node = assignment_cover(in);
  check_cover();
  cover_ = outer;
  return node;
}

// An assignment expression that may still turn out to be a pattern. Chains (`a = b = ...`,
// `a ? b : c ? d : ...`) are a loop, not a recursion.
NodeId Parser::assignment_cover(bool in) {
  const Nest nest(*this);
  const std::uint32_t mark = links_.size();
  const Cover outer = cover_;
  const bool outer_in = std::exchange(in_, in);
  NodeId node = 0;
  while (true) {
    cover_ = {};
    if (is_word(word::yield_) && context_.generator) {
      node = yield_expression(in);
      break;
    }
    const std::uint32_t from = arrow_at_ = begin();
    node = binary(in);
    if (!assignment_link(node, from)) break;
  }
  if (links_.size() != mark) {
    check_cover();
    node = unwind_links(node, mark);
  }
  if (outer.at != nowhere) cover_ = outer;
  in_ = outer_in;
  return node;
}

// Whether `node` is the left part of something that goes on; then that is remembered.
bool Parser::assignment_link(NodeId node, std::uint32_t from) {
  if (at(node).kind == Kind::arrow_function && !at(node).has(flag::parenthesized)) return false;
  if (is(Token::question)) {
    check_cover();
    const std::uint32_t mark = begin();
    advance();
    const NodeId middle = assignment(true);
    close(Token::colon, mark, parser_text("in the conditional"));
    links_.push_back({node, middle, from, Operator::none});
    return true;
  }
  const Operator op = assignments[static_cast<std::size_t>(token())];
  if (op == Operator::none) return false;
  if (op == Operator::assign) {
    cover_ = {};
    to_target(node);
  } else {
    check_cover();
    const bool logical =
        op == Operator::assign_or || op == Operator::assign_and || op == Operator::assign_coalesce;
    check_simple_target(node, !logical);
  }
  advance();
  links_.push_back({node, 0, from, op});
  return true;
}

// The whole left side of `=`, or of a for-in or for-of head.
void Parser::to_target(NodeId node) {
  if (at(node).kind == Kind::call_expression) return check_simple_target(node, true);
  to_pattern(node, false);
}

NodeId Parser::unwind_links(NodeId node, std::uint32_t mark) {
  while (links_.size() != mark) {
    const Link link = links_.back();
    links_.pop_back();
    if (link.middle == 0) {
      node = pair(Kind::assignment_expression, link.from, link.left, node, link.op);
    } else {
      at(link.left).next = link.middle;
      node = pair(Kind::conditional_expression, link.from, link.middle, node);
      at(node).link = link.left;
      at(link.left).parent = node;
    }
  }
  return node;
}

NodeId Parser::yield_expression(bool in) {
  const std::uint32_t from = begin();
  if (suspects_.yield == nowhere) suspects_.yield = from;
  advance();
  List list;
  flag::Flags flags = 0;
  if (!now().newline_before) {
    switch (token()) {
      case Token::right_paren:
      case Token::right_bracket:
      case Token::right_brace:
      case Token::comma:
      case Token::semicolon:
      case Token::colon:
      case Token::kw_in:
      case Token::end_of_file:
      case Token::template_middle:
      case Token::template_tail:
        break;
      default:
        if (eat(Token::star)) flags = flag::delegate;
        append(list, assignment(in));
    }
  }
  return finish(Kind::yield_expression, from, list, Operator::none, flags);
}

// Operators by precedence with a stack of their own: a million of them nest nothing.
NodeId Parser::binary(bool in) {
  const std::uint32_t mark = pending_.size();
  std::uint32_t from = begin();
  NodeId right = is(Token::private_name) ? private_in(mark) : unary();
  if (infixes[static_cast<std::size_t>(token())].precedence == 0) return right;
  if (at(right).kind == Kind::arrow_function && !at(right).has(flag::parenthesized)) return right;
  while (true) {
    Infix infix = infixes[static_cast<std::size_t>(token())];
    if (is(Token::kw_in) && !in) infix.precedence = 0;
    while (pending_.size() != mark) {
      const std::uint8_t before = pending_.back().precedence;
      if (before < infix.precedence) break;
      if (before == infix.precedence && before == power_precedence) break;  // to the right
      from = pending_.back().from;
      right = reduce(right);
    }
    if (infix.precedence == 0) return right;
    check_cover();
    if (infix.precedence == power_precedence && !at(right).has(flag::parenthesized) &&
        (at(right).kind == Kind::unary_expression || at(right).kind == Kind::await_expression))
      fail_at(ErrorKind::unexpected, right,
              parser_text("the base of `**` is an expression with a prefix"),
              "put the base or the whole in parentheses");
    pending_.push_back({right, from, infix.op, infix.precedence});
    advance();
    from = begin();
    right = is(Token::private_name) ? private_in(mark) : unary();
  }
}

// `#x in object`: only as the left operand of `in`, so nothing that binds as tightly is before it.
NodeId Parser::private_in(std::uint32_t mark) {
  const bool fits = pending_.size() == mark || pending_.back().precedence < relational_precedence;
  const NodeId name = leaf(Kind::private_name, now().value);
  if (!fits || !is(Token::kw_in))
    fail_at(ErrorKind::unexpected, name,
            parser_text("a private name stands alone only before `in`"));
  use_private(name);
  return name;
}

NodeId Parser::reduce(NodeId right) {
  const Pending top = pending_.back();
  pending_.pop_back();
  if (top.precedence == coalesce_precedence || top.op == Operator::logical_and) {
    const bool coalesce = top.op == Operator::logical_coalesce;
    for (const NodeId side : {top.left, right}) {
      const Node& node = at(side);
      if (node.kind != Kind::logical_expression || node.has(flag::parenthesized)) continue;
      if (coalesce != (node.op == Operator::logical_coalesce))
        fail_at(ErrorKind::unexpected, side,
                parser_text("`\?\?` cannot be mixed with `||` and `&&`"),
                "put parentheses around one of them");
    }
  }
  return pair(is_logical(top.op) ? Kind::logical_expression : Kind::binary_expression, top.from,
              top.left, right, top.op);
}

NodeId Parser::unary() {
  switch (token()) {
    case Token::kw_delete:
      return prefix(Operator::unary_delete);
    case Token::kw_void:
      return prefix(Operator::unary_void);
    case Token::kw_typeof:
      return prefix(Operator::unary_typeof);
    case Token::plus:
      return prefix(Operator::unary_plus);
    case Token::minus:
      return prefix(Operator::unary_minus);
    case Token::tilde:
      return prefix(Operator::unary_bit_not);
    case Token::not_:
      return prefix(Operator::unary_not);
    case Token::plus_plus:
      return update_prefix(Operator::increment);
    case Token::minus_minus:
      return update_prefix(Operator::decrement);
    case Token::identifier:
      if (now().value == word::await_ && !now().escaped && context_.await == Await::expression)
        return await_expression();
      break;
    default:
      break;
  }
  const std::uint32_t from = begin();
  const NodeId node = left_hand_side();
  if ((is(Token::plus_plus) || is(Token::minus_minus)) && !now().newline_before) {
    check_cover();
    check_simple_target(node, true);
    const Operator op = is(Token::plus_plus) ? Operator::increment : Operator::decrement;
    advance();
    return add(Kind::update_expression, from, prev_end_, node, op);
  }
  return node;
}

NodeId Parser::prefix(Operator op) {
  const Nest nest(*this);
  const std::uint32_t from = begin();
  advance();
  const NodeId operand = unary();
  check_cover();
  if (op == Operator::unary_delete) {
    const Kind kind = at(operand).kind;
    if (kind == Kind::identifier && context_.strict)
      fail_at(ErrorKind::strict_mode, operand,
              parser_text("a variable cannot be deleted in strict mode"));
    if (kind == Kind::member_expression && !at(operand).has(flag::computed) &&
        at(at(at(operand).link).next).kind == Kind::private_name)
      fail_at(ErrorKind::bad_target, operand, parser_text("a private member cannot be deleted"));
  }
  return add(Kind::unary_expression, from, prev_end_, operand, op);
}

NodeId Parser::update_prefix(Operator op) {
  const Nest nest(*this);
  const std::uint32_t from = begin();
  advance();
  const NodeId operand = unary();
  check_cover();
  check_simple_target(operand, true);
  return add(Kind::update_expression, from, prev_end_, operand, op, flag::prefix);
}

NodeId Parser::await_expression() {
  const Nest nest(*this);
  const std::uint32_t from = begin();
  if (suspects_.await == nowhere) suspects_.await = from;
  advance();
  const NodeId operand = unary();
  check_cover();
  return add(Kind::await_expression, from, prev_end_, operand);
}

void Parser::fail_cover() {
  if (cover_.shorthand)
    fail(ErrorKind::unexpected, {cover_.at, cover_.at + 1},
         parser_text("`=` after a name in an object literal"),
         "write `name: value`; `=` gives a default only in a pattern");
  fail(ErrorKind::redeclared, {cover_.at, cover_.at + 1},
       parser_text("`__proto__` is set twice in this object"));
}

}  // namespace premod::js

// Grammar chapter: statements, without loops, jumps and modules.
#include "js/parser/parser_impl.hpp"

namespace premod::js {

// Statements up to the closing brace of `opener`, or to the end of the file.
void Parser::statements(List& list, std::uint32_t opener, Place place) {
  while (!is(Token::end_of_file)) {
    if (is(Token::right_brace)) {
      if (opener != nowhere) return;
      fail(ErrorKind::unexpected, now().span(), parser_text("this `}` closes nothing"),
           "there is one `}` too many, or a `{` is missing before");
    }
    append(list, statement(place));
  }
}

NodeId Parser::statement(Place place) {
  const Nest nest(*this);
  const std::uint32_t from = begin();
  const bool list = is_list(place);
  switch (token()) {
    case Token::left_brace: {
      scopes_.open_block();
      const NodeId node = block(Kind::block_statement);
      scopes_.close_block();
      return node;
    }
    case Token::semicolon:
      return leaf(Kind::empty_statement, 0);
    case Token::kw_var:
      return variable_statement(Operator::declare_var);
    case Token::kw_const:
      if (!list)
        fail(ErrorKind::wrong_place, now().span(),
             parser_text("a declaration where only a statement may stand"), "put it in braces");
      return variable_statement(Operator::declare_const);
    case Token::kw_function:
      return function_statement(from, false, place);
    case Token::kw_class:
      if (!list)
        fail(ErrorKind::wrong_place, now().span(),
             parser_text("a declaration where only a statement may stand"), "put it in braces");
      return class_(Kind::class_declaration, false);
    case Token::kw_if:
      return if_statement();
    case Token::kw_for:
      return for_statement();
    case Token::kw_while:
      return while_statement();
    case Token::kw_do:
      return do_while_statement();
    case Token::kw_return:
      return return_statement();
    case Token::kw_break:
      return jump(Kind::break_statement);
    case Token::kw_continue:
      return jump(Kind::continue_statement);
    case Token::kw_throw:
      return throw_statement();
    case Token::kw_try:
      return try_statement();
    case Token::kw_switch:
      return switch_statement();
    case Token::kw_with:
      return with_statement();
    case Token::kw_debugger: {
      const NodeId node = leaf(Kind::debugger_statement, 0);
      semicolon();
      at(node).end = prev_end_;
      return node;
    }
    case Token::kw_import: {
      const Token after = lexer_.peek().token;
      if (after == Token::left_paren || after == Token::dot) return expression_statement(place);
      if (place != Place::top)
        fail(ErrorKind::wrong_place, now().span(),
             parser_text("`import` inside a block or function"),
             "an import stands at the top of a module");
      return import_declaration();
    }
    case Token::kw_export:
      if (place != Place::top)
        fail(ErrorKind::wrong_place, now().span(),
             parser_text("`export` inside a block or function"),
             "an export stands at the top of a module");
      return export_declaration();
    case Token::kw_enum:
      fail_if_typescript(false);
      fail_unexpected(parser_text("where a statement begins"));
    case Token::identifier:
      return declaration_or_expression(place);
    default:
      return expression_statement(place);
  }
}

// `let` and `async` may begin a declaration.
NodeId Parser::declaration_or_expression(Place place) {
  const bool list = is_list(place);
  const std::uint32_t from = begin();
  if (is_word(word::async_)) {
    const Lexeme after = lexer_.peek();
    if (after.token == Token::kw_function && !after.newline_before) {
      advance();
      return function_statement(from, true, place);
    }
  } else if (is_word(word::let_)) {
    if (list && at_let_declaration()) return variable_statement(Operator::declare_let);
    if (!list && lexer_.peek().token == Token::left_bracket)
      fail(ErrorKind::wrong_place, now().span(),
           parser_text("a declaration where only a statement may stand"), "put it in braces");
  } else if (at_using_declaration(false)) {
    return using_statement(Operator::declare_using, place);
  } else if (at_await_using(false)) {
    return using_statement(Operator::declare_await_using, place);
  }
  return expression_statement(place);
}

// At `using`, or at the `await` before it.
NodeId Parser::using_statement(Operator how, Place place) {
  if (!is_list(place))
    fail(ErrorKind::wrong_place, now().span(),
         parser_text("a declaration where only a statement may stand"), "put it in braces");
  if (place == Place::case_list)
    fail(ErrorKind::wrong_place, now().span(), parser_text("`using` directly in a `case`"),
         "put it in braces");
  if (place == Place::top && options_.goal != Goal::module && !options_.function_body)
    fail(ErrorKind::wrong_place, now().span(), parser_text("`using` at the top of a script"),
         "put it in braces or in a function");
  const std::uint32_t from = begin();
  if (how == Operator::declare_await_using) {
    if (suspects_.await == nowhere) suspects_.await = from;
    advance();
  }
  const NodeId node = variable_statement(how);
  at(node).begin = from;
  return node;
}

/// Whether a name stands behind, in the same line: `using x`, not `using in x` or `using(x)`. In
/// the head of a loop `using of x` goes over x.
bool Parser::name_follows(std::size_t from, bool head) const {
  const std::string_view source(lexer_.base_, lexer_.size_);
  std::size_t at = from;
  while (at < source.size() && (source[at] == ' ' || source[at] == '\t')) ++at;
  const auto is_part = [&](std::size_t i) {
    const char c = i < source.size() ? source[i] : ' ';
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || c == '\\' ||
           static_cast<unsigned char>(c) >= 0x80 || (i > at && c >= '0' && c <= '9');
  };
  std::size_t end = at;
  while (is_part(end)) ++end;
  const std::string_view word = source.substr(at, end - at);
  return at > from && !word.empty() && word != "in" && word != "instanceof" &&
         !(head && word == "of");
}

bool Parser::at_using_declaration(bool head) const {
  return is_word(word::using_) && !now().escaped && name_follows(now().end, head);
}

bool Parser::at_await_using(bool head) const {
  if (!is_word(word::await_) || now().escaped || context_.await != Await::expression) return false;
  const std::string_view source(lexer_.base_, lexer_.size_);
  std::size_t at = now().end;
  while (at < source.size() && (source[at] == ' ' || source[at] == '\t')) ++at;
  return at > now().end && source.substr(at).starts_with("using") && name_follows(at + 5, head);
}

bool Parser::at_let_declaration() {
  if (!is_word(word::let_)) return false;
  const Lexeme after = lexer_.peek();
  switch (after.token) {
    case Token::left_bracket:
    case Token::left_brace:
    case Token::identifier:
    case Token::escaped_keyword:
      return true;
    case Token::kw_in:
    case Token::kw_instanceof:
      return false;
    default:
      return after.token <= Token::kw_with && after.token != Token::end_of_file && context_.strict;
  }
}

NodeId Parser::expression_statement(Place place) {
  const std::uint32_t from = begin();
  const bool name = is(Token::identifier);
  const NodeId node = expression(true);
  if (name && is(Token::colon) && at(node).kind == Kind::identifier &&
      !at(node).has(flag::parenthesized))
    return labeled(node, from, place);
  semicolon();
  return add(Kind::expression_statement, from, prev_end_, node);
}

// At the colon.
NodeId Parser::labeled(NodeId label, std::uint32_t from, Place place) {
  const Node name = at(label);
  at(label).kind = Kind::label_name;
  if (name.link >= label_heads_.size()) label_heads_.grow_to(name.link + 1, 0);
  const std::uint32_t before = label_heads_[name.link];
  if (before > context_.labels) fail_redeclared(name.span(), labels_[before - 1].where, name.link);
  advance();
  const bool loop = is(Token::kw_for) || is(Token::kw_while) || is(Token::kw_do);
  labels_.push_back({name.link, before, begin(), loop, name.span()});
  label_heads_[name.link] = labels_.size();
  if (loop) {
    // `a: b: while`: the loop has all the labels before it.
    std::uint32_t start = name.begin;
    for (std::uint32_t i = labels_.size() - 1; i > context_.labels && labels_[i - 1].body == start;
         --i) {
      labels_[i - 1].loop = true;
      start = labels_[i - 1].where.begin;
    }
  }
  const bool may_declare = is_list(place) || place == Place::label_body;
  const NodeId body = statement(may_declare ? Place::label_body : Place::body);
  label_heads_[name.link] = before;
  labels_.pop_back();
  return pair(Kind::labeled_statement, from, label, body);
}

// At the word `function`.
NodeId Parser::function_statement(std::uint32_t from, bool async, Place place) {
  if (is_list(place)) return function(Kind::function_declaration, from, async, false);
  const bool plain = !async && lexer_.peek().token != Token::star;
  if (place == Place::body || !plain || context_.strict)
    fail(ErrorKind::wrong_place, now().span(),
         parser_text("a function declaration where only a statement may stand"),
         "put it in braces");
  if (place == Place::label_body) return function(Kind::function_declaration, from, false, false);
  scopes_.open_block();
  const NodeId node = function(Kind::function_declaration, from, false, false);
  scopes_.close_block();
  return node;
}

// The braces and what is in them; the scope is the caller's.
NodeId Parser::block(Kind kind) {
  const std::uint32_t from = begin();
  expect(Token::left_brace, parser_text("before the block"));
  List list;
  statements(list, from, Place::list);
  close(Token::right_brace, from, parser_text("after the block"));
  return finish(kind, from, list);
}

NodeId Parser::variable_statement(Operator how) {
  const std::uint32_t from = begin();
  const NodeId node = variables(how, true);
  semicolon();
  at(node).begin = from;
  at(node).end = prev_end_;
  return node;
}

// At the keyword. Without `in` this is the head of a for statement, which asks for the missing
// initialisers itself.
NodeId Parser::variables(Operator how, bool in) {
  const std::uint32_t from = begin();
  advance();
  List list;
  do {
    const std::uint32_t start = begin();
    const Lexeme name = now();
    if (how != Operator::declare_var && name.token == Token::identifier && name.value == word::let_)
      fail(ErrorKind::reserved_word, name.span(),
           parser_text("`let` cannot be the name of a `let` or `const`"));
    if (how == Operator::declare_const && is(Token::kw_enum)) fail_if_typescript(false);
    const NodeId target = binding_target();
    const bool disposes = how == Operator::declare_using || how == Operator::declare_await_using;
    if (disposes && at(target).kind != Kind::binding_identifier)
      fail_at(ErrorKind::unexpected, target, parser_text("`using` takes a name, not a pattern"));
    declare_pattern(target, how == Operator::declare_var ? Declare::variable : Declare::lexical);
    List parts;
    append(parts, target);
    if (is(Token::colon) || is(Token::not_)) fail_if_typescript(true);
    if (eat(Token::assign)) {
      append(parts, assignment(in));
    } else if (in) {
      if (at(target).kind != Kind::binding_identifier)
        fail_expected(source_text("`=`"), parser_text("after the pattern: what is taken apart?"));
      if (how == Operator::declare_const)
        fail_expected(source_text("`=`"), parser_text("after the name of the constant"));
      if (disposes)
        fail_expected(source_text("`=`"), parser_text("after the name that `using` declares"));
    }
    append(list, finish(Kind::variable_declarator, start, parts));
  } while (eat(Token::comma));
  return finish(Kind::variable_declaration, from, list, how);
}

// A chain of `else if` is a loop, not a recursion.
NodeId Parser::if_statement() {
  const std::uint32_t mark = arms_.size();
  NodeId node = 0;  // the alternate of the last
  while (true) {
    const std::uint32_t from = begin();
    advance();
    const NodeId test = parenthesized_test(parser_text("after `if`"));
    const NodeId consequent = statement(Place::if_body);
    arms_.push_back({from, test, consequent});
    if (!eat(Token::kw_else)) break;
    if (is(Token::kw_if)) continue;
    node = statement(Place::if_body);
    break;
  }
  while (arms_.size() != mark) {
    const Arm arm = arms_.back();
    arms_.pop_back();
    at(arm.test).next = arm.consequent;
    at(arm.consequent).next = node;
    node = add(Kind::if_statement, arm.from, prev_end_, arm.test);
  }
  return node;
}

NodeId Parser::switch_statement() {
  const std::uint32_t from = begin();
  advance();
  List list;
  append(list, parenthesized_test(parser_text("after `switch`")));
  const std::uint32_t opener = begin();
  expect(Token::left_brace, parser_text("before the cases"));
  scopes_.open_block();
  ++context_.breakable;
  bool has_default = false;
  while (is(Token::kw_case) || is(Token::kw_default)) append(list, switch_case(has_default));
  if (!is(Token::right_brace) && !is(Token::end_of_file))
    fail_expected(parser_text("`case`, `default` or `}`"), parser_text("in the switch"));
  close(Token::right_brace, opener, parser_text("after the cases"));
  --context_.breakable;
  scopes_.close_block();
  return finish(Kind::switch_statement, from, list);
}

NodeId Parser::switch_case(bool& has_default) {
  const std::uint32_t from = begin();
  const bool is_default = is(Token::kw_default);
  if (is_default && has_default)
    fail(ErrorKind::redeclared, now().span(), parser_text("this switch has two `default`s"));
  has_default = has_default || is_default;
  advance();
  List list;
  if (!is_default) append(list, expression(true));
  expect(Token::colon, parser_text("after the case"));
  while (!is(Token::kw_case) && !is(Token::kw_default) && !is(Token::right_brace) &&
         !is(Token::end_of_file))
    append(list, statement(Place::case_list));
  return finish(Kind::switch_case, from, list, Operator::none,
                is_default ? flag::is_default : flag::Flags{0});
}

}  // namespace premod::js

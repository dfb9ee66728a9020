// Grammar chapter: functions, methods and arrow functions, their parameters and directives.
#include "js/parser/parser_impl.hpp"

namespace premod::js {

// At the word `function`.
NodeId Parser::function(Kind kind, std::uint32_t from, bool async, bool default_export) {
  advance();
  Traits traits;
  traits.async = async;
  traits.generator = eat(Token::star);
  List list;
  Lexeme name;
  if (kind == Kind::function_declaration) {
    if (!default_export || !is(Token::left_paren)) {
      name = now();
      append(list, binding_identifier());
      declare(name.value, function_declares(!async && !traits.generator), name.span());
    }
  } else if (!is(Token::left_paren)) {
    // The name of a function expression obeys the rules inside it, not those around it.
    const Context outer = context_;
    enter_function(traits);
    name = now();
    append(list, binding_identifier());
    context_ = outer;
  }
  const bool named = list.first != 0;
  return function_tail(kind, from, list, traits, named ? flag::named : flag::Flags{0},
                       named ? &name : nullptr);
}

Declare Parser::function_declares(bool plain) const {
  if (scopes_.at_function_top()) {
    const bool module_top = options_.goal == Goal::module && scopes_.at_outermost();
    return module_top ? Declare::lexical : Declare::variable;
  }
  return plain && !context_.strict ? Declare::block_function : Declare::lexical;
}

// At the parenthesis of `key() {...}`.
NodeId Parser::method(const Traits& traits) {
  List list;
  return function_tail(Kind::function_expression, begin(), list, traits, 0, nullptr);
}

void Parser::enter_function(const Traits& traits) {
  Context inside;
  inside.strict = context_.strict;
  inside.async = traits.async;
  inside.generator = traits.generator;
  inside.await = traits.async                    ? Await::expression
                 : options_.goal == Goal::module ? Await::reserved
                                                 : Await::name;
  inside.can_return = true;
  inside.super_property = traits.method;
  inside.super_call = traits.constructor && traits.derived;
  inside.new_target = true;
  inside.labels = labels_.size();
  context_ = inside;
}

// Parameters and body. `list` has the name, if there is one.
NodeId Parser::function_tail(Kind kind, std::uint32_t from, List& list, const Traits& traits,
                             flag::Flags flags, const Lexeme* name) {
  const Context outer = context_;
  const Suspects outer_suspects = suspects_;
  const Cover outer_cover = cover_;
  const Twice outer_twice = twice_;
  suspects_ = {};
  cover_ = {};
  twice_ = {};
  enter_function(traits);
  const bool strict = context_.strict;
  scopes_.open_function();
  if (is(Token::less)) fail_if_typescript(true);
  const NodeId before = list.last;
  const bool simple = parameters(list, traits);
  if (suspects_.yield != nowhere)
    fail(ErrorKind::wrong_place, {suspects_.yield, suspects_.yield + 5},
         parser_text("`yield` in parameters"));
  if (suspects_.await != nowhere)
    fail(ErrorKind::wrong_place, {suspects_.await, suspects_.await + 5},
         parser_text("`await` in parameters"));
  if (is(Token::colon)) fail_if_typescript(true);
  const NodeId last = list.last;
  const NodeId block = body(simple);
  const bool turned_strict = context_.strict && !strict;
  const NodeId first = before == 0 ? list.first : at(before).next;
  if (last != before)
    check_parameters(first, simple, turned_strict, traits.method || context_.strict || !simple);
  if (name != nullptr && context_.strict) {
    if (turned_strict) check_reserved_strictly(name->value, name->span());
    check_binding(name->value, name->span());
  }
  append(list, block);
  flags |= static_cast<flag::Flags>(
      (context_.strict ? flag::strict : 0) | (simple ? flag::simple_parameters : 0) |
      (traits.async ? flag::async : 0) | (traits.generator ? flag::generator : 0));
  scopes_.close_function();
  context_ = outer;
  suspects_ = outer_suspects;
  cover_ = outer_cover;
  twice_ = outer_twice;
  return finish(kind, from, list, Operator::none, flags);
}

// Whether all of them are plain names.
bool Parser::parameters(List& list, const Traits& traits) {
  const std::uint32_t opener = begin();
  const std::uint32_t before = list.count;
  expect(Token::left_paren, parser_text("before the parameters"));
  bool simple = true;
  bool rest = false;
  while (!is(Token::right_paren)) {
    rest = is(Token::ellipsis);
    const NodeId node = rest ? rest_binding() : binding_element();
    append(list, node);
    declare_pattern(node, Declare::parameter);
    simple = simple && at(node).kind == Kind::binding_identifier;
    if (rest && is(Token::comma))
      fail(ErrorKind::unexpected, now().span(), parser_text("a comma after the rest parameter"));
    if (rest || !eat(Token::comma)) break;
  }
  if (!is(Token::right_paren)) fail_if_typescript(true);
  close_list(Token::right_paren, opener, parser_text("after the parameters"));
  const std::uint32_t count = list.count - before;
  if (traits.getter && count != 0)
    fail(ErrorKind::unexpected, {opener, prev_end_}, parser_text("a getter has no parameters"));
  if (traits.setter && (count != 1 || rest))
    fail(ErrorKind::unexpected, {opener, prev_end_},
         parser_text("a setter has exactly one parameter"));
  return simple;
}

NodeId Parser::body(bool simple) {
  const std::uint32_t from = begin();
  expect(Token::left_brace, parser_text("before the body of the function"));
  List list;
  directives(list, simple, true);
  statements(list, from, Place::list);
  close(Token::right_brace, from, parser_text("after the body of the function"));
  return finish(Kind::function_body, from, list);
}

// The strings at the beginning, among which may be "use strict".
void Parser::directives(List& list, bool simple, bool function) {
  std::uint32_t octal = nowhere;
  const Place place = function ? Place::list : Place::top;
  while (is(Token::string)) {
    const Lexeme text = now();
    const NodeId node = statement(place);
    append(list, node);
    const Node& inner = at(at(node).link);
    if (at(node).kind != Kind::expression_statement || inner.kind != Kind::string_literal ||
        inner.begin != text.begin || at(node).begin != text.begin)
      return;
    at(node).flags |= flag::directive;
    if (text.legacy_octal && octal == nowhere) octal = text.octal_at;
    const Span inside{text.begin + 1, text.end - 1};
    if (inside.of(tree_.source()) == "use strict") {
      if (function && !simple)
        fail(ErrorKind::strict_mode, text.span(),
             parser_text("\"use strict\" in a function whose parameters are not plain names"),
             "put it at the beginning of the file or of the function around");
      context_.strict = true;
    }
    if (context_.strict && octal != nowhere)
      fail(ErrorKind::strict_mode, {octal, octal + 2},
           parser_text("octal escapes are not allowed in strict mode"));
  }
}

// What only the body decides: "use strict" in it holds for the parameters too.
void Parser::check_parameters(NodeId first, bool simple, bool turned_strict, bool unique) {
  if (unique && !twice_.where.empty()) fail_redeclared(twice_.where, twice_.first, twice_.name);
  if (!turned_strict || !simple) return;
  for (NodeId node = first; node != 0; node = at(node).next) {
    check_reserved_strictly(at(node).link, at(node).span());
    check_binding(at(node).link, at(node).span());
  }
}

// At the `=>`; `list` holds what was read as expressions.
NodeId Parser::arrow_function(std::uint32_t from, List& list, bool async,
                              const Suspects& suspects) {
  const auto refuse = [&](std::uint32_t where, const Wording& message) {
    if (where != nowhere) fail(ErrorKind::wrong_place, {where, where + 5}, message);
  };
  refuse(suspects.yield, parser_text("`yield` in parameters"));
  refuse(suspects.await, parser_text("`await` in parameters"));
  if (async)
    refuse(suspects.await_name, parser_text("`await` in the parameters of an async function"));
  const Context outer = context_;
  const Suspects outer_suspects = suspects_;
  const Twice outer_twice = twice_;
  const bool in = in_;
  twice_ = {};
  scopes_.open_function();
  bool simple = true;
  for (NodeId node = list.first; node != 0; node = at(node).next) {
    to_pattern(node, true);
    declare_pattern(node, Declare::parameter);
    simple = simple && at(node).kind == Kind::binding_identifier;
    if (at(node).kind == Kind::rest_element && at(node).next != 0)
      fail_at(ErrorKind::unexpected, node, parser_text("a rest parameter that is not the last"));
  }
  suspects_ = {};
  context_.async = async;
  context_.generator = false;
  context_.static_block = false;
  context_.await = async                           ? Await::expression
                   : options_.goal == Goal::module ? Await::reserved
                                                   : Await::name;
  context_.can_return = true;
  context_.labels = labels_.size();
  context_.breakable = context_.loops = 0;
  advance();
  flag::Flags flags = async ? flag::async : flag::Flags{0};
  NodeId inside = 0;
  if (is(Token::left_brace)) {
    const Cover outer_cover = cover_;
    cover_ = {};
    inside = body(simple);
    cover_ = outer_cover;
  } else {
    flags |= flag::expression_body;
    inside = assignment(in);
  }
  if (list.first != 0) check_parameters(list.first, simple, context_.strict && !outer.strict, true);
  append(list, inside);
  flags |= static_cast<flag::Flags>((context_.strict ? flag::strict : 0) |
                                    (simple ? flag::simple_parameters : 0));
  scopes_.close_function();
  context_ = outer;
  suspects_ = outer_suspects;
  twice_ = outer_twice;
  return finish(Kind::arrow_function, from, list, Operator::none, flags);
}

}  // namespace premod::js

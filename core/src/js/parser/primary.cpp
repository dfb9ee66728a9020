// Grammar chapter: primary expressions: names, literals, brackets, objects, `new`, `import()`.
#include <algorithm>

#include "js/parser/parser_impl.hpp"
#include "js/regexp/regexp.hpp"

namespace premod::js {

NodeId Parser::primary(bool arrow_allowed) {
  const std::uint32_t from = begin();
  switch (token()) {
    case Token::identifier:
      return name_or_arrow(arrow_allowed);
    case Token::string: {
      if (now().legacy_octal && context_.strict)
        fail(ErrorKind::strict_mode, {now().octal_at, now().octal_at + 2},
             parser_text("octal escapes are not allowed in strict mode"));
      const auto flags = static_cast<flag::Flags>((now().escaped ? flag::escaped : 0) |
                                                  (now().legacy_octal ? flag::legacy_octal : 0));
      return leaf(Kind::string_literal, now().value, flags);
    }
    case Token::number:
      return number(Kind::numeric_literal);
    case Token::big_int:
      return number(Kind::big_int_literal);
    case Token::kw_this:
      return leaf(Kind::this_expression, 0);
    case Token::kw_null:
      return leaf(Kind::null_literal, 0);
    case Token::kw_true:
      return leaf(Kind::boolean_literal, 0, flag::is_true);
    case Token::kw_false:
      return leaf(Kind::boolean_literal, 0);
    case Token::left_paren:
      return parenthesized(arrow_allowed);
    case Token::left_bracket:
      return array();
    case Token::left_brace:
      return object();
    case Token::kw_function:
      return function(Kind::function_expression, from, false, false);
    case Token::kw_class:
      return class_(Kind::class_expression, false);
    case Token::kw_new:
      return new_expression();
    case Token::kw_super:
      return super();
    case Token::kw_import:
      return import_expression(true);
    case Token::template_whole:
    case Token::template_head:
      return template_literal(false);
    case Token::slash:
    case Token::assign_slash:
      return reg_exp();
    case Token::less:
      fail_if_jsx();
      fail_unexpected(parser_text("where an expression begins"));
    default:
      fail_unexpected(parser_text("where an expression begins"));
  }
}

NodeId Parser::number(Kind kind) {
  if (now().legacy_octal && context_.strict)
    fail(ErrorKind::strict_mode, now().span(),
         parser_text("numbers with a leading 0 are not allowed in strict mode"),
         "write 0o17 for an octal number");
  return leaf(kind, 0, now().legacy_octal ? flag::legacy_octal : flag::Flags{0});
}

NodeId Parser::reg_exp() {
  lexer_.as_reg_exp();
  const std::uint32_t pattern = now().begin + 1;
  const std::string_view text = tree_.source();
  const std::uint32_t flags = now().value;
  if (const auto error = check_reg_exp(text.substr(pattern, flags - pattern - 1),
                                       text.substr(flags, now().end - flags))) {
    const std::uint32_t at = std::min(pattern + error->offset, now().end);
    fail(ErrorKind::regexp, {at, std::min(at + 1, now().end)},
         Message(parser_text("in this regular expression: {problem}"),
                 {{"problem", error->message}}));
  }
  return leaf(Kind::reg_exp_literal, flags);
}

NodeId Parser::name_or_arrow(bool arrow_allowed) {
  if (now().value == word::async_ && !now().escaped) return async_word(arrow_allowed);
  const std::uint32_t from = begin();
  const NodeId name = identifier();
  if (!is(Token::arrow) || !arrow_allowed || now().newline_before) return name;
  List list;
  append(list, name);
  Suspects none;
  return arrow_function(from, list, false, none);
}

// `async function`, `async x => ...`, or just a name. `async (x) => ...` begins as a call.
NodeId Parser::async_word(bool arrow_allowed) {
  const std::uint32_t from = begin();
  const NodeId name = identifier();
  if (!now().newline_before && is(Token::kw_function))
    return function(Kind::function_expression, from, true, false);
  if (!arrow_allowed) return name;
  if (is(Token::arrow) && !now().newline_before) {
    List list;
    append(list, name);
    return arrow_function(from, list, false, {});
  }
  if (!is(Token::identifier) || now().newline_before ||
      (now().value == word::of_ && !now().escaped && lexer_.peek().token != Token::arrow))
    return name;
  Suspects suspects;
  if (now().value == word::await_) suspects.await_name = begin();
  List list;
  append(list, identifier());
  if (!is(Token::arrow) || now().newline_before)
    fail_expected(source_text("`=>`"), parser_text("after the parameter"));
  return arrow_function(from, list, true, suspects);
}

NodeId Parser::parenthesized(bool arrow_allowed) {
  const std::uint32_t from = begin();
  const Suspects outer_suspects = suspects_;
  const Cover outer = cover_;
  suspects_ = {};
  cover_ = {};
  advance();
  List list;
  bool only_arrow = is(Token::right_paren);  // `()`, `(a,)`, `(...a)`
  while (!is(Token::right_paren)) {
    if (is(Token::ellipsis)) {
      if (!arrow_allowed) fail_unexpected(parser_text("where an expression begins"));
      append(list, rest_binding());
      if (is(Token::comma))
        fail(ErrorKind::unexpected, now().span(), parser_text("a comma after the rest parameter"));
      only_arrow = true;
      break;
    }
    append(list, assignment_cover(true));
    if (!eat(Token::comma)) break;
    only_arrow = is(Token::right_paren);
  }
  if (!is(Token::right_paren)) fail_if_typescript(true);
  close(Token::right_paren, from, parser_text("after the expression"));
  const Suspects inside = suspects_;
  suspects_ = outer_suspects;
  if (arrow_allowed && is(Token::arrow) && !now().newline_before) {
    cover_ = outer;
    const NodeId arrow = arrow_function(from, list, false, inside);
    // `async (a = (await) => 0) => 0` is refused for the inner parameter too.
    if (suspects_.await_name == nowhere) suspects_.await_name = inside.await_name;
    return arrow;
  }
  if (only_arrow) fail_expected(source_text("`=>`"), parser_text("after the parameters"));
  check_cover();
  cover_ = outer;
  if (suspects_.yield == nowhere) suspects_.yield = inside.yield;
  if (suspects_.await == nowhere) suspects_.await = inside.await;
  if (suspects_.await_name == nowhere) suspects_.await_name = inside.await_name;
  const NodeId node = list.count == 1 ? list.first
                                      : add(Kind::sequence_expression, at(list.first).begin,
                                            at(list.last).end, list.first);
  at(node).flags |= flag::parenthesized;
  return node;
}

NodeId Parser::spread() {
  const std::uint32_t from = begin();
  advance();
  const NodeId inner = assignment(true);
  return add(Kind::spread_element, from, prev_end_, inner);
}

NodeId Parser::array() {
  const std::uint32_t from = begin();
  advance();
  List list;
  while (!is(Token::right_bracket)) {
    if (is(Token::comma)) {
      append(list, add(Kind::hole, begin(), begin()));
    } else if (is(Token::ellipsis)) {
      const std::uint32_t start = begin();
      advance();
      const NodeId inner = assignment_cover(true);
      append(list, add(Kind::spread_element, start, prev_end_, inner, Operator::none,
                       is(Token::comma) ? flag::comma_after : flag::Flags{0}));
    } else {
      append(list, assignment_cover(true));
    }
    if (!eat(Token::comma)) break;
  }
  close_list(Token::right_bracket, from, parser_text("after the elements"));
  return finish(Kind::array_expression, from, list);
}

NodeId Parser::object() {
  const std::uint32_t from = begin();
  advance();
  List list;
  bool has_proto = false;
  while (!is(Token::right_brace)) {
    if (is(Token::ellipsis)) {
      const std::uint32_t start = begin();
      advance();
      const NodeId inner = assignment_cover(true);
      append(list, add(Kind::spread_element, start, prev_end_, inner, Operator::none,
                       is(Token::comma) ? flag::comma_after : flag::Flags{0}));
    } else {
      append(list, property(has_proto));
    }
    if (!eat(Token::comma)) break;
  }
  close_list(Token::right_brace, from, parser_text("after the properties"));
  return finish(Kind::object_expression, from, list);
}

// A key of an object or class: `a`, `"a"`, `1`, `[a]`, and for classes `#a`.
NodeId Parser::property_key(flag::Flags& flags) {
  switch (token()) {
    case Token::left_bracket: {
      const std::uint32_t opener = begin();
      advance();
      const NodeId key = assignment(true);
      close(Token::right_bracket, opener, parser_text("after the computed key"));
      flags |= flag::computed;
      return key;
    }
    case Token::string:
      return primary(false);
    case Token::number:
      return number(Kind::numeric_literal);
    case Token::big_int:
      return number(Kind::big_int_literal);
    default:
      return property_name();
  }
}

NodeId Parser::property(bool& has_proto) {
  const std::uint32_t from = begin();
  flag::Flags flags = 0;
  Lexeme name = now();
  Traits traits;
  traits.method = true;
  if (name.token == Token::identifier && !name.escaped &&
      (name.value == word::async_ || name.value == word::get_ || name.value == word::set_)) {
    const NodeId word = property_name();
    switch (token()) {  // then the word itself is the key
      case Token::comma:
      case Token::colon:
      case Token::left_paren:
      case Token::right_brace:
      case Token::assign:
        return property_value(word, from, flags, has_proto, name);
      default:
        break;
    }
    if (name.value == word::async_) {
      if (now().newline_before)
        fail_expected(source_text("`,`"), parser_text("after the property `async`"));
      traits.async = true;
    } else {
      traits.getter = name.value == word::get_;
      traits.setter = !traits.getter;
      flags |= traits.getter ? flag::getter : flag::setter;
    }
  }
  if (!traits.getter && !traits.setter && eat(Token::star)) traits.generator = true;
  if (!traits.async && !traits.generator && !traits.getter && !traits.setter) {
    name = now();
    const NodeId key = property_key(flags);
    return property_value(key, from, flags, has_proto, name);
  }
  const NodeId key = property_key(flags);
  if (!is(Token::left_paren))
    fail_expected(source_text("`(`"), parser_text("after the name of the method"));
  if (!traits.getter && !traits.setter) flags |= flag::method;
  return pair(Kind::property, from, key, method(traits), Operator::none, flags);
}

NodeId Parser::property_value(NodeId key, std::uint32_t from, flag::Flags flags, bool& has_proto,
                              const Lexeme& name) {
  if (is(Token::left_paren)) {
    Traits traits;
    traits.method = true;
    const NodeId value = method(traits);
    return pair(Kind::property, from, key, value, Operator::none,
                static_cast<flag::Flags>(flags | flag::method));
  }
  if (is(Token::colon)) {
    const std::uint32_t colon = begin();
    advance();
    if (is_named(key, flags, word::proto_)) {
      if (has_proto && cover_.at == nowhere) cover_ = {colon, false};
      has_proto = true;
    }
    const NodeId value = assignment_cover(true);
    return pair(Kind::property, from, key, value, Operator::none, flags);
  }
  // Shorthand: the key is the value.
  if (name.token != Token::identifier && name.token != Token::escaped_keyword &&
      (name.token > Token::kw_with || name.token == Token::end_of_file))
    fail_expected(source_text("`:`"), parser_text("after the key"));
  check_reference(name);
  at(key).kind = Kind::identifier;
  flags |= flag::shorthand;
  if (!is(Token::assign)) return add(Kind::property, from, prev_end_, key, Operator::none, flags);
  if (cover_.at == nowhere) cover_ = {begin(), true};
  advance();
  const NodeId value = assignment(true);
  const NodeId with_default = pair(Kind::assignment_pattern, from, key, value);
  return add(Kind::property, from, prev_end_, with_default, Operator::none, flags);
}

NodeId Parser::super() {
  const Span span = now().span();
  const NodeId node = leaf(Kind::super_expression, 0);
  if (is(Token::left_paren)) {
    if (!context_.super_call)
      fail(ErrorKind::wrong_place, span,
           parser_text("`super()` outside the constructor of a class with `extends`"));
  } else if (is(Token::dot) || is(Token::left_bracket)) {
    if (!context_.super_property)
      fail(ErrorKind::wrong_place, span, parser_text("`super` outside a method"));
  } else {
    fail_unexpected(parser_text("after `super`"));
  }
  return node;
}

NodeId Parser::new_expression() {
  const Nest nest(*this);
  const std::uint32_t from = begin();
  const bool escaped = now().escaped;
  advance();
  if (is(Token::dot)) {
    advance();
    if (!is_word(word::target_) || escaped)
      fail_expected(source_text("`target`"), parser_text("after `new.`"));
    if (!context_.new_target)
      fail(ErrorKind::wrong_place, {from, now().end},
           parser_text("`new.target` outside a function"));
    advance();
    return add(Kind::meta_property, from, prev_end_, 0, Operator::new_target);
  }
  List list;
  append(list, new_callee());
  if (is(Token::left_paren)) arguments(list);
  return finish(Kind::new_expression, from, list);
}

NodeId Parser::new_callee() {
  const std::uint32_t from = begin();
  if (is(Token::kw_import)) {
    const NodeId meta = import_expression(false);
    return subscripts(meta, from, false, false);
  }
  const bool super_first = is(Token::kw_super);
  const NodeId node = primary(false);
  if (super_first && is(Token::left_paren)) fail_unexpected(parser_text("after `super`"));
  return subscripts(node, from, false, false);
}

// `import(...)` or `import.meta`.
NodeId Parser::import_expression(bool call_allowed) {
  const std::uint32_t from = begin();
  advance();
  if (eat(Token::dot)) {
    if (is_word(word::defer_) || is_word(word::source_)) fail_import_phase(from);
    if (!is_word(word::meta_)) fail_expected(source_text("`meta`"), parser_text("after `import.`"));
    if (options_.goal != Goal::module)
      fail(ErrorKind::needs_module, {from, now().end}, parser_text("`import.meta` in a script"),
           "this needs a module; a widget's script is none");
    advance();
    return add(Kind::meta_property, from, prev_end_, 0, Operator::import_meta);
  }
  const std::uint32_t opener = begin();
  if (!is(Token::left_paren)) {
    if (options_.goal != Goal::module && depth_ <= 3)
      fail(ErrorKind::needs_module, {from, prev_end_}, parser_text("`import` in a script"),
           "this file is a module: pack it into one script, or load it with define([...])");
    fail_expected(source_text("`(`"), parser_text("after `import`"));
  }
  if (!call_allowed)
    fail(ErrorKind::unexpected, {from, prev_end_},
         parser_text("`import()` cannot be constructed with `new`"));
  advance();
  List list;
  append(list, assignment(true));
  if (eat(Token::comma) && !is(Token::right_paren)) {
    append(list, assignment(true));
    eat(Token::comma);
  }
  close(Token::right_paren, opener, parser_text("after the arguments of `import`"));
  return finish(Kind::import_expression, from, list);
}

}  // namespace premod::js

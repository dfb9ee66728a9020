// Grammar chapter: import and export declarations.
#include <algorithm>
#include <utility>
#include <vector>

#include "js/parser/parser_impl.hpp"

namespace premod::js {
namespace {

// A lone surrogate, as the lexer encodes it.
bool has_lone_surrogate(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    if (text[i] == '\xED' && static_cast<unsigned char>(text[i + 1]) >= 0xA0) return true;
  return false;
}

}  // namespace

NodeId Parser::import_declaration() {
  const std::uint32_t from = begin();
  if (options_.goal != Goal::module)
    fail(ErrorKind::needs_module, now().span(), parser_text("`import` in a script"),
         "this file is a module: pack it into one script, or load it with define([...])");
  advance();
  if (at_import_phase()) fail_import_phase(from);
  List list;
  if (!is(Token::string)) {
    import_specifiers(list);
    if (!is_word(word::from_)) fail_if_typescript(false);
    if (!is_word(word::from_))
      fail_expected(source_text("`from`"), parser_text("after what is imported"));
    advance();
  }
  from_clause(list);
  return finish(Kind::import_declaration, from, list);
}

/// `import defer * as x from`, `import source x from`.
bool Parser::at_import_phase() {
  if (is_word(word::defer_)) return lexer_.peek().token == Token::star;
  if (!is_word(word::source_)) return false;
  const Lexeme after = lexer_.peek();
  return after.token == Token::identifier && after.value != word::from_;
}

void Parser::fail_import_phase(std::uint32_t from) {
  fail(ErrorKind::wrong_place, {from, now().end},
       is_word(word::defer_)
           ? parser_text("`import defer` is a proposal that browsers do not run yet")
           : parser_text("`import source` is a proposal that browsers do not run yet"),
       "use a plain import");
}

void Parser::import_specifiers(List& list) {
  const auto local = [&](Kind kind, std::uint32_t from) {
    const NameId name = now().value;
    const Span span = now().span();
    const NodeId node = binding_identifier();
    declare(name, Declare::lexical, span);
    append(list, add(kind, from, prev_end_, node));
  };
  if (is(Token::identifier)) {
    local(Kind::import_default_specifier, begin());
    if (!eat(Token::comma)) return;
  }
  if (is(Token::star)) {
    const std::uint32_t from = begin();
    advance();
    if (!is_word(word::as_)) fail_expected(source_text("`as`"), parser_text("after `*`"));
    advance();
    return local(Kind::import_namespace_specifier, from);
  }
  const std::uint32_t opener = begin();
  if (!is(Token::left_brace)) fail_if_typescript(false);
  expect(Token::left_brace, parser_text("before the imported names"));
  while (!is(Token::right_brace)) {
    append(list, import_specifier());
    if (!eat(Token::comma)) break;
  }
  if (!is(Token::right_brace)) fail_if_typescript(false);
  close_list(Token::right_brace, opener, parser_text("after the imported names"));
}

NodeId Parser::import_specifier() {
  const std::uint32_t from = begin();
  const Lexeme first = now();
  NodeId node = module_name();
  List list;
  if (is_word(word::as_)) {
    append(list, node);
    advance();
    const NameId name = now().value;
    const Span span = now().span();
    append(list, binding_identifier());
    declare(name, Declare::lexical, span);
    return finish(Kind::import_specifier, from, list);
  }
  if (first.token == Token::string)
    fail_expected(source_text("`as`"), parser_text("after a name that is a string"));
  check_reference(first);
  check_binding(first.value, first.span());
  at(node).kind = Kind::binding_identifier;
  declare(first.value, Declare::lexical, first.span());
  return add(Kind::import_specifier, from, prev_end_, node, Operator::none, flag::shorthand);
}

// A name of another module: any word, or a string without lone surrogates.
NodeId Parser::module_name() {
  if (!is(Token::string)) return property_name();
  const NodeId node = primary(false);
  if (has_lone_surrogate(tree_.string_value(node)))
    fail_at(ErrorKind::bad_token, node, parser_text("a name with half a surrogate pair"));
  return node;
}

// The module and its attributes, and the end of the statement.
void Parser::from_clause(List& list) {
  if (!is(Token::string))
    fail_expected(parser_text("a string"), parser_text("the name of the module"));
  append(list, primary(false));
  if (eat(Token::kw_with)) {
    const std::uint32_t opener = begin();
    const std::uint32_t first = tree_.nodes_.size();
    expect(Token::left_brace, parser_text("before the import attributes"));
    while (!is(Token::right_brace)) {
      const std::uint32_t from = begin();
      if (!is(Token::string) && (token() > Token::escaped_keyword || is(Token::end_of_file)))
        fail_expected(parser_text("a name"), parser_text("in the import attributes"));
      const NodeId key = is(Token::string) ? primary(false) : property_name();
      expect(Token::colon, parser_text("after the name of the attribute"));
      if (!is(Token::string))
        fail_expected(parser_text("a string"), parser_text("as the value of the attribute"));
      const NodeId value = primary(false);
      append(list, pair(Kind::import_attribute, from, key, value));
      if (!eat(Token::comma)) break;
    }
    close_list(Token::right_brace, opener, parser_text("after the import attributes"));
    check_attributes(first);
  }
  semicolon();
}

// No key twice. `first` is the first node made for them.
void Parser::check_attributes(std::uint32_t first) {
  std::vector<std::pair<NameId, NodeId>> keys;
  for (NodeId id = first; id < tree_.nodes_.size(); ++id)
    if (at(id).kind == Kind::import_attribute)
      keys.emplace_back(name_of_export(at(id).link), at(id).link);
  std::sort(keys.begin(), keys.end());
  const auto twice = std::adjacent_find(
      keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.first == b.first; });
  if (twice == keys.end()) return;
  fail_redeclared(at((twice + 1)->second).span(), at(twice->second).span(), twice->first);
}

NodeId Parser::export_declaration() {
  const std::uint32_t from = begin();
  if (options_.goal != Goal::module)
    fail(ErrorKind::needs_module, now().span(), parser_text("`export` in a script"),
         "this file is a module: pack it into one script, or return a value from define()");
  advance();
  switch (token()) {
    case Token::kw_default:
      return export_default(from);
    case Token::star:
      return export_all(from);
    case Token::left_brace:
      return export_named(from);
    case Token::kw_enum:
      fail_if_typescript(false);
      break;
    default:
      break;
  }
  const bool async_function = is_word(word::async_) && lexer_.peek().token == Token::kw_function &&
                              !lexer_.peek().newline_before;
  NodeId node = 0;
  if (is(Token::kw_var) || is(Token::kw_const) || is(Token::kw_function) || is(Token::kw_class) ||
      async_function || at_let_declaration()) {
    node = statement(Place::top);
  } else {
    fail_if_typescript(false);
    fail_expected(parser_text("a declaration, `default`, `{` or `*`"),
                  parser_text("after `export`"));
  }
  if (at(node).kind == Kind::variable_declaration) {
    for (NodeId part = at(node).link; part != 0; part = at(part).next)
      export_pattern(at(part).link);
  } else {
    export_name(at(at(node).link).link, at(at(node).link).span());
  }
  return add(Kind::export_named_declaration, from, prev_end_, node);
}

NodeId Parser::export_default(std::uint32_t from) {
  export_name(word::default_, now().span());
  advance();
  NodeId node = 0;
  const std::uint32_t start = begin();
  if (is(Token::kw_function)) {
    node = function(Kind::function_declaration, start, false, true);
  } else if (is(Token::kw_class)) {
    node = class_(Kind::class_declaration, true);
  } else if (is_word(word::async_) && lexer_.peek().token == Token::kw_function &&
             !lexer_.peek().newline_before) {
    advance();
    node = function(Kind::function_declaration, start, true, true);
  } else {
    if (is_word(word::interface_) || is_word(word::abstract_)) fail_if_typescript(false);
    node = assignment(true);
    semicolon();
  }
  return add(Kind::export_default_declaration, from, prev_end_, node);
}

NodeId Parser::export_all(std::uint32_t from) {
  advance();
  List list;
  flag::Flags flags = 0;
  if (is_word(word::as_)) {
    advance();
    const NodeId name = module_name();
    export_name(name_of_export(name), at(name).span());
    append(list, name);
    flags = flag::named;
  }
  if (!is_word(word::from_)) fail_expected(source_text("`from`"), parser_text("after `export *`"));
  advance();
  from_clause(list);
  return finish(Kind::export_all_declaration, from, list, Operator::none, flags);
}

NodeId Parser::export_named(std::uint32_t from) {
  const std::uint32_t opener = begin();
  const std::uint32_t mark = local_exports_.size();
  advance();
  List list;
  while (!is(Token::right_brace)) {
    append(list, export_specifier());
    if (!eat(Token::comma)) break;
  }
  if (!is(Token::right_brace)) fail_if_typescript(false);
  close_list(Token::right_brace, opener, parser_text("after the exported names"));
  if (is_word(word::from_)) {
    advance();
    local_exports_.resize_down(mark);
    from_clause(list);
    return finish(Kind::export_named_declaration, from, list);
  }
  // Without `from` the names are those of this file.
  for (NodeId part = list.first; part != 0; part = at(part).next) {
    const NodeId local = at(part).link;
    if (at(local).kind == Kind::string_literal)
      fail_at(ErrorKind::unexpected, local, parser_text("a string is not a name of this file"));
    Lexeme name;
    name.value = at(local).link;
    name.begin = at(local).begin;
    name.end = at(local).end;
    name.token =
        name.value <= word::last_reserved ? static_cast<Token>(name.value) : Token::identifier;
    check_reference(name);
    at(local).kind = Kind::identifier;
  }
  semicolon();
  return finish(Kind::export_named_declaration, from, list);
}

NodeId Parser::export_specifier() {
  const std::uint32_t from = begin();
  List list;
  const NodeId local = module_name();
  append(list, local);
  NodeId exported = local;
  if (is_word(word::as_)) {
    advance();
    exported = module_name();
    append(list, exported);
  }
  if (at(local).kind == Kind::property_name)
    local_exports_.push_back({at(local).link, at(local).span()});
  export_name(name_of_export(exported), at(exported).span());
  return finish(Kind::export_specifier, from, list, Operator::none,
                list.count == 1 ? flag::shorthand : flag::Flags{0});
}

NameId Parser::name_of_export(NodeId node) {
  if (at(node).kind != Kind::string_literal) return at(node).link;
  const std::string_view text = tree_.string_value(node);
  if (text.empty()) return word::none;
  return tree_.names_.add_copy(text);
}

void Parser::export_name(NameId name, Span where) {
  if (name >= exported_.size()) exported_.grow_to(name + 1, {});
  if (!exported_[name].empty())
    fail_redeclared(where, exported_[name], name, parser_text("{name} is exported twice"));
  exported_[name] = where;
}

void Parser::export_pattern(NodeId pattern) {
  const Node& node = at(pattern);
  switch (node.kind) {
    case Kind::binding_identifier:
      return export_name(node.link, node.span());
    case Kind::assignment_pattern:
    case Kind::rest_element:
      return export_pattern(node.link);
    case Kind::array_pattern:
    case Kind::object_pattern:
      for (NodeId child = node.link; child != 0; child = at(child).next) export_pattern(child);
      return;
    case Kind::property:
      return export_pattern(node.has(flag::shorthand) ? node.link : at(node.link).next);
    default:
      return;
  }
}

void Parser::check_exports() {
  for (const Export& each : local_exports_.all())
    if (!scopes_.declared_at_top(each.name))
      fail(ErrorKind::undeclared, each.where,
           Message(parser_text("{name} is exported but not declared"),
                   {{"name", quoted(tree_.names_.text(each.name))}}));
}

}  // namespace premod::js

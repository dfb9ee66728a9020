// Grammar chapter: classes: members, fields, static blocks, private names.
#include "js/parser/parser_impl.hpp"

namespace premod::js {

// At the word `class`.
NodeId Parser::class_(Kind kind, bool default_export) {
  const std::uint32_t from = begin();
  const Context outer = context_;
  const bool was_strict = context_.strict;
  advance();
  context_.strict = true;
  List list;
  flag::Flags flags = flag::strict;
  const bool needs_name = kind == Kind::class_declaration && !default_export;
  if (needs_name || (is(Token::identifier) && !is_word(word::implements_))) {
    const NameId name = now().value;
    const Span span = now().span();
    append(list, binding_identifier());
    flags |= flag::named;
    if (kind == Kind::class_declaration) declare(name, Declare::lexical, span);
  }
  if (is(Token::less) || is_word(word::implements_)) fail_if_typescript(true);
  const bool derived = eat(Token::kw_extends);
  if (derived) {
    append(list, left_hand_side());
    check_cover();
    flags |= flag::has_heritage;
  }
  if (is(Token::less) || is_word(word::implements_)) fail_if_typescript(true);
  append(list, class_body(derived));
  context_ = outer;
  context_.strict = was_strict;
  return finish(kind, from, list, Operator::none, flags);
}

NodeId Parser::class_body(bool derived) {
  const std::uint32_t from = begin();
  expect(Token::left_brace, parser_text("before the body of the class"));
  open_private();
  List list;
  bool has_constructor = false;
  while (!is(Token::right_brace)) {
    if (is(Token::end_of_file)) break;
    if (is(Token::semicolon)) {
      append(list, leaf(Kind::empty_statement, 0));
    } else {
      append(list, class_element(derived, has_constructor));
    }
  }
  close(Token::right_brace, from, parser_text("after the body of the class"));
  close_private();
  return finish(Kind::class_body, from, list);
}

NodeId Parser::class_element(bool derived, bool& has_constructor) {
  const Nest nest(*this);
  const std::uint32_t from = begin();
  if (!is_word(word::static_)) return class_member(from, derived, has_constructor, false);
  const Token after = lexer_.peek().token;
  switch (after) {
    case Token::left_paren:
    case Token::assign:
    case Token::semicolon:
    case Token::right_brace:  // `static` is the key
      return class_member(from, derived, has_constructor, false);
    default:
      break;
  }
  advance();
  if (is(Token::left_brace)) return static_block(from);
  return class_member(from, derived, has_constructor, true);
}

NodeId Parser::class_member(std::uint32_t from, bool derived, bool& has_constructor,
                            bool is_static) {
  Traits traits;
  traits.method = true;
  traits.derived = derived;
  flag::Flags flags = is_static ? flag::is_static : flag::Flags{0};
  NodeId key = 0;
  if (is(Token::identifier) && !now().escaped &&
      (now().value == word::async_ || now().value == word::get_ || now().value == word::set_)) {
    const NameId word = now().value;
    key = property_name();
    bool is_key = false;
    switch (token()) {
      case Token::left_paren:
      case Token::assign:
      case Token::semicolon:
      case Token::right_brace:
        is_key = true;
        break;
      // A line end makes `get` and `set` fields only where no key follows.
      case Token::star:
        is_key = word != word::async_;
        break;
      default:
        break;
    }
    if (word == word::async_ && now().newline_before) is_key = true;
    if (!is_key) {
      key = 0;
      traits.async = word == word::async_;
      traits.getter = word == word::get_;
      traits.setter = word == word::set_;
    }
  }
  if (key == 0 && !traits.getter && !traits.setter && eat(Token::star)) traits.generator = true;
  if (key == 0 && is(Token::private_name)) {
    if (now().value == word::constructor_)
      fail(ErrorKind::reserved_word, now().span(),
           parser_text("a private member cannot be named `#constructor`"));
    key = leaf(Kind::private_name, now().value, now().escaped ? flag::escaped : flag::Flags{0});
  } else if (key == 0) {
    key = property_key(flags);
  }
  if (is(Token::left_paren)) return class_method(from, key, traits, flags, has_constructor);
  if (traits.async || traits.generator || traits.getter || traits.setter)
    fail_expected(source_text("`(`"), parser_text("after the name of the method"));
  if (is(Token::less)) fail_if_typescript(true);
  return field(from, key, flags);
}

bool Parser::is_named(NodeId key, flag::Flags flags, NameId name) const {
  if ((flags & flag::computed) != 0) return false;
  const Node& node = tree_[key];
  if (node.kind == Kind::property_name) return node.link == name;
  return node.kind == Kind::string_literal && tree_.string_value(key) == tree_.names_.text(name);
}

NodeId Parser::class_method(std::uint32_t from, NodeId key, Traits traits, flag::Flags flags,
                            bool& has_constructor) {
  Operator how = traits.getter   ? Operator::method_get
                 : traits.setter ? Operator::method_set
                                 : Operator::method_plain;
  const bool is_static = (flags & flag::is_static) != 0;
  if (!is_static && is_named(key, flags, word::constructor_)) {
    if (how != Operator::method_plain || traits.async || traits.generator)
      fail_at(ErrorKind::unexpected, key,
              parser_text("the constructor cannot be a getter, a setter, a generator or async"));
    if (has_constructor)
      fail_at(ErrorKind::redeclared, key, parser_text("this class has two constructors"));
    has_constructor = true;
    traits.constructor = true;
    how = Operator::method_constructor;
  }
  if (is_static && is_named(key, flags, word::prototype_))
    fail_at(ErrorKind::reserved_word, key,
            parser_text("a static member cannot be named `prototype`"));
  if (at(key).kind == Kind::private_name) declare_private(key, how, is_static);
  return pair(Kind::method_definition, from, key, method(traits), how, flags);
}

NodeId Parser::field(std::uint32_t from, NodeId key, flag::Flags flags) {
  const bool is_static = (flags & flag::is_static) != 0;
  if (is_named(key, flags, word::constructor_) ||
      (is_static && is_named(key, flags, word::prototype_)))
    fail_at(ErrorKind::reserved_word, key, parser_text("a field cannot have this name"));
  if (at(key).kind == Kind::private_name) declare_private(key, Operator::none, is_static);
  List list;
  append(list, key);
  if (is(Token::assign)) {
    advance();
    const Context outer = context_;
    const Suspects outer_suspects = suspects_;
    Traits traits;
    traits.method = true;
    enter_function(traits);
    context_.can_return = false;
    context_.no_arguments = true;
    append(list, assignment(true));
    context_ = outer;
    suspects_ = outer_suspects;
  }
  if (!eat(Token::semicolon) && !is(Token::right_brace) && !now().newline_before) {
    fail_if_typescript(true);
    fail_expected(parser_text("`;` or a new line"), parser_text("after the field"));
  }
  return finish(Kind::property_definition, from, list, Operator::none, flags);
}

// At the brace of `static {`.
NodeId Parser::static_block(std::uint32_t from) {
  const Context outer = context_;
  const Suspects outer_suspects = suspects_;
  Traits traits;
  traits.method = true;
  enter_function(traits);
  context_.can_return = false;
  context_.no_arguments = true;
  context_.static_block = true;
  context_.await = Await::reserved;
  scopes_.open_function();
  const std::uint32_t opener = begin();
  advance();
  List list;
  statements(list, opener, Place::list);
  close(Token::right_brace, opener, parser_text("after the static block"));
  scopes_.close_function();
  context_ = outer;
  suspects_ = outer_suspects;
  return finish(Kind::static_block, from, list);
}

void Parser::open_private() {
  private_classes_.push_back({++class_count_, private_names_.size(), private_uses_.size()});
}

void Parser::declare_private(NodeId key, Operator how, bool is_static) {
  const Node node = at(key);
  PrivateHeads& heads = private_heads(node.link);
  const std::uint32_t number = private_classes_.back().number;
  if (heads.declared != 0) {
    PrivateName& other = private_names_[heads.declared - 1];
    if (other.of == number) {
      const bool accessors = (other.how == Operator::method_get && how == Operator::method_set) ||
                             (other.how == Operator::method_set && how == Operator::method_get);
      if (!accessors || other.whole || other.is_static != is_static)
        fail_redeclared(node.span(), other.where, node.link);
      other.whole = true;
      return;
    }
  }
  private_names_.push_back({node.link, heads.declared, number, how, is_static, false, node.span()});
  heads.declared = private_names_.size();
}

void Parser::use_private(NodeId name) {
  const Node node = at(name);
  if (private_classes_.empty())
    fail_at(ErrorKind::undeclared, name, parser_text("a private name outside a class"));
  PrivateHeads& heads = private_heads(node.link);
  private_uses_.push_back({node.link, heads.used, node.span(), false});
  heads.used = private_uses_.size();
}

// Resolves the uses inside this class that it declares; the others wait for the class around it.
void Parser::close_private() {
  const PrivateClass here = private_classes_.back();
  private_classes_.pop_back();
  while (private_names_.size() > here.declared) {
    const PrivateName declared = private_names_.back();
    private_names_.pop_back();
    PrivateHeads& heads = private_heads_[declared.name];
    heads.declared = declared.before;
    while (heads.used > here.used) {
      PrivateUse& use = private_uses_[heads.used - 1];
      use.resolved = true;
      heads.used = use.before;
    }
  }
  if (!private_classes_.empty()) return;
  for (const PrivateUse& use : private_uses_.all())
    if (!use.resolved)
      fail(ErrorKind::undeclared, use.where,
           Message(parser_text("the private name {name} is not declared in a class around it"),
                   {{"name", quoted(use.where.of(tree_.source()))}}));
  private_uses_.resize_down(0);
}

}  // namespace premod::js

// The parser's class; private to the files that hold its grammar chapters: expressions, primary,
// functions, classes, patterns, statements, loops, modules.
//
// Brackets that may turn out to be patterns are parsed as expressions and turned in place when the
// `=` or `=>` comes; what is only an error if it does not come is kept in `cover_`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "js/lexer/lexer.hpp"
#include "js/parser/scope_tracker.hpp"
#include "js/tree.hpp"

namespace premod::js {

class Parser {
 public:
  Parser(Tree& tree, const ParseOptions& options, std::uint32_t nesting)
      : tree_(tree), lexer_(tree, options), options_(options), nesting_(nesting) {}

  /// Fills the tree, or sets its error and throws Abort.
  void run();
  [[nodiscard]] bool hit_limit() const { return hit_limit_; }

 private:
  using Kind = NodeKind;
  static constexpr std::uint32_t nowhere = UINT32_MAX;

  struct List {
    NodeId first = 0;
    NodeId last = 0;
    std::uint32_t count = 0;
  };

  enum class Await : std::uint8_t { name, expression, reserved };

  /// What the code being parsed may say.
  struct Context {
    Await await = Await::name;
    bool strict = false;
    bool generator = false;
    bool async = false;
    bool can_return = false;
    bool super_property = false;
    bool super_call = false;
    bool new_target = false;
    bool no_arguments = false;  // a class field or static block
    bool static_block = false;
    std::uint32_t labels = 0;  // those of the function begin here
    std::uint32_t breakable = 0;
    std::uint32_t loops = 0;
  };

  /// What makes a function of one kind.
  struct Traits {
    bool async = false;
    bool generator = false;
    bool method = false;       // super.x
    bool constructor = false;  // of a class
    bool derived = false;      // super()
    bool getter = false;
    bool setter = false;
  };

  /// An error if the brackets that are being read stay an expression.
  struct Cover {
    std::uint32_t at = nowhere;
    bool shorthand = false;  // `{a = 1}`; else a second `__proto__: `
  };

  /// Positions of what may not stand in parameters; nowhere if there is none.
  struct Suspects {
    std::uint32_t yield = nowhere;
    std::uint32_t await = nowhere;
    std::uint32_t await_name = nowhere;
  };

  /// The first parameter that is there twice.
  struct Twice {
    Span where;
    Span first;
    NameId name = 0;
  };

  enum class Place : std::uint8_t { list, top, case_list, body, if_body, label_body };
  [[nodiscard]] static bool is_list(Place place) {
    return place == Place::list || place == Place::top || place == Place::case_list;
  }

  class Nest {
   public:
    explicit Nest(Parser& parser) : parser_(parser) {
      if (++parser_.depth_ > parser_.nesting_) parser_.fail_nesting();
    }
    ~Nest() { --parser_.depth_; }
    Nest(const Nest&) = delete;
    Nest& operator=(const Nest&) = delete;

   private:
    Parser& parser_;
  };

  // parser.cpp: tokens, nodes, errors.
  [[nodiscard]] const Lexeme& now() const { return lexer_.now_; }
  [[nodiscard]] Token token() const { return lexer_.now_.token; }
  [[nodiscard]] bool is(Token wanted) const { return token() == wanted; }
  [[nodiscard]] bool is_word(NameId word) const {
    return token() == Token::identifier && now().value == word && !now().escaped;
  }
  [[nodiscard]] std::uint32_t begin() const { return now().begin; }
  void advance() {
    prev_end_ = now().end;
    if (options_.keep_tokens) tree_.tokens_.push_back({now().span(), token()});
    lexer_.next();
  }
  bool eat(Token wanted) {
    if (token() != wanted) return false;
    advance();
    return true;
  }
  void expect(Token wanted, Wording where) {
    if (token() != wanted) fail_expected(name_of(wanted), where);
    advance();
  }
  /// A closing bracket whose opener stands at `opener`.
  void close(Token wanted, std::uint32_t opener, Wording where) {
    if (token() != wanted) fail_close(wanted, opener, where);
    advance();
  }
  /// The same after elements between which commas stand: the comma may be what is missing.
  void close_list(Token wanted, std::uint32_t opener, Wording where) {
    if (token() != wanted) fail_close(wanted, opener, where, true);
    advance();
  }
  void semicolon();

  NodeId add(Kind kind, std::uint32_t from, std::uint32_t to, NodeId first = 0,
             Operator op = Operator::none, flag::Flags flags = 0);
  NodeId finish(Kind kind, std::uint32_t from, const List& children, Operator op = Operator::none,
                flag::Flags flags = 0) {
    return add(kind, from, prev_end_, children.first, op, flags);
  }
  NodeId leaf(Kind kind, std::uint32_t value, flag::Flags flags = 0);  // of the current token
  void append(List& list, NodeId node) {
    if (list.last == 0) {
      list.first = node;
    } else {
      at(list.last).next = node;
    }
    list.last = node;
    ++list.count;
  }
  NodeId pair(Kind kind, std::uint32_t from, NodeId a, NodeId b, Operator op = Operator::none,
              flag::Flags flags = 0) {
    at(a).next = b;
    return add(kind, from, prev_end_, a, op, flags);
  }
  [[nodiscard]] Node& at(NodeId id) { return tree_.nodes_[id]; }

  [[noreturn]] void fail(ErrorKind kind, Span span, Message message, std::string hint = {}) {
    lexer_.fail(kind, span, std::move(message), std::move(hint));
  }
  [[noreturn]] void fail_at(ErrorKind kind, NodeId node, Message message, std::string hint = {}) {
    fail(kind, at(node).span(), std::move(message), std::move(hint));
  }
  [[noreturn]] void fail_expected(Wording what, Wording where);
  [[noreturn]] void fail_close(Token wanted, std::uint32_t opener, Wording where,
                               bool list = false);
  [[noreturn]] void fail_unexpected(Wording where);
  [[noreturn]] void fail_nesting();
  [[noreturn]] void fail_redeclared(Span where, Span first, NameId name, Wording what);
  [[noreturn]] void fail_redeclared(Span where, Span first, NameId name);
  void fail_if_await();
  void fail_if_typescript(bool annotation);
  void fail_if_jsx();
  [[nodiscard]] Message found() const;

  // scopes
  void declare(NameId name, Declare how, Span where);
  void declare_pattern(NodeId pattern, Declare how);
  [[nodiscard]] Declare function_declares(bool plain) const;

  // names.cpp: what a name may be.
  void check_reference(const Lexeme& name);
  void check_binding(NameId name, Span where);
  void check_reserved(NameId name, Span where, bool strict);
  void check_reserved_strictly(NameId name, Span where) { check_reserved(name, where, true); }
  NodeId identifier();
  NodeId binding_identifier();
  NodeId property_name();

  // expressions.cpp
  NodeId expression(bool in);
  NodeId assignment(bool in);
  NodeId assignment_cover(bool in);
  bool assignment_link(NodeId node, std::uint32_t from);
  NodeId unwind_links(NodeId node, std::uint32_t mark);
  NodeId yield_expression(bool in);
  NodeId binary(bool in);
  NodeId private_in(std::uint32_t mark);
  NodeId reduce(NodeId right);
  NodeId unary();
  NodeId prefix(Operator op);
  NodeId update_prefix(Operator op);
  NodeId await_expression();
  NodeId left_hand_side();
  NodeId subscripts(NodeId node, std::uint32_t from, bool call, bool async_arrow);
  NodeId member(NodeId object, std::uint32_t from, flag::Flags flags);
  NodeId computed_member(NodeId object, std::uint32_t from, flag::Flags flags);
  NodeId call(NodeId callee, std::uint32_t from, flag::Flags flags);
  void arguments(List& list);
  NodeId async_call(NodeId callee, std::uint32_t from);
  NodeId template_literal(bool tagged);
  NodeId template_part(bool tagged);
  void fail_cover();
  void check_cover() {
    if (cover_.at != nowhere) fail_cover();
  }

  // primary.cpp
  NodeId primary(bool arrow_allowed);
  NodeId name_or_arrow(bool arrow_allowed);
  NodeId async_word(bool arrow_allowed);
  NodeId reg_exp();
  NodeId number(Kind kind);
  NodeId parenthesized(bool arrow_allowed);
  NodeId array();
  NodeId object();
  NodeId property(bool& has_proto);
  NodeId property_value(NodeId key, std::uint32_t from, flag::Flags flags, bool& has_proto,
                        const Lexeme& name);
  NodeId property_key(flag::Flags& flags);
  NodeId spread();
  NodeId new_expression();
  NodeId new_callee();
  NodeId import_expression(bool call_allowed);
  NodeId super();

  // functions.cpp
  NodeId function(Kind kind, std::uint32_t from, bool async, bool default_export);
  NodeId method(const Traits& traits);
  NodeId function_tail(Kind kind, std::uint32_t from, List& list, const Traits& traits,
                       flag::Flags flags, const Lexeme* name);
  bool parameters(List& list, const Traits& traits);
  NodeId body(bool simple);
  void directives(List& list, bool simple, bool function);
  void check_parameters(NodeId first, bool simple, bool turned_strict, bool unique);
  NodeId arrow_function(std::uint32_t from, List& list, bool async, const Suspects& suspects);
  void enter_function(const Traits& traits);

  // classes.cpp
  NodeId class_(Kind kind, bool default_export);
  NodeId class_body(bool derived);
  NodeId class_element(bool derived, bool& has_constructor);
  NodeId class_member(std::uint32_t from, bool derived, bool& has_constructor, bool is_static);
  NodeId class_method(std::uint32_t from, NodeId key, Traits traits, flag::Flags flags,
                      bool& has_constructor);
  NodeId field(std::uint32_t from, NodeId key, flag::Flags flags);
  NodeId static_block(std::uint32_t from);
  void declare_private(NodeId key, Operator how, bool is_static);
  void use_private(NodeId name);
  void open_private();
  void close_private();
  [[nodiscard]] bool is_named(NodeId key, flag::Flags flags, NameId name) const;

  // patterns.cpp
  NodeId binding_target();
  NodeId binding_element();
  NodeId array_binding();
  NodeId object_binding();
  NodeId property_binding();
  NodeId rest_binding();
  void to_pattern(NodeId node, bool binding);
  void elements_to_pattern(NodeId node, bool binding);
  void property_to_pattern(NodeId node, bool binding);
  void rest_to_pattern(NodeId node, bool binding, bool in_object);
  void target_to_pattern(NodeId node, bool binding);
  void check_simple_target(NodeId node, bool web);
  void to_target(NodeId node);
  [[nodiscard]] static Wording target_message(Kind kind);

  // statements.cpp
  NodeId statement(Place place);
  NodeId declaration_or_expression(Place place);
  NodeId expression_statement(Place place);
  NodeId labeled(NodeId label, std::uint32_t from, Place place);
  NodeId function_statement(std::uint32_t from, bool async, Place place);
  NodeId block(Kind kind);
  void statements(List& list, std::uint32_t opener, Place place);
  NodeId variables(Operator how, bool in);
  NodeId variable_statement(Operator how);
  [[nodiscard]] bool at_let_declaration();
  [[nodiscard]] bool at_using_declaration(bool head) const;
  [[nodiscard]] bool at_await_using(bool head) const;
  [[nodiscard]] bool name_follows(std::size_t from, bool head) const;
  NodeId using_statement(Operator how, Place place);
  NodeId if_statement();
  NodeId switch_statement();
  NodeId switch_case(bool& has_default);
  NodeId try_statement();
  NodeId catch_clause();
  NodeId return_statement();
  NodeId throw_statement();
  NodeId with_statement();
  NodeId jump(Kind kind);

  // loops.cpp
  NodeId while_statement();
  NodeId do_while_statement();
  NodeId for_statement();
  NodeId for_declaration(std::uint32_t from, bool is_await);
  NodeId for_expression(std::uint32_t from, bool is_await);
  NodeId for_rest(std::uint32_t from, NodeId init);
  NodeId for_in_of(std::uint32_t from, NodeId left, bool is_await);
  NodeId absent();
  NodeId loop_body(Place place = Place::body);
  NodeId parenthesized_test(Wording where);

  // modules.cpp
  NodeId import_declaration();
  [[nodiscard]] bool at_import_phase();
  [[noreturn]] void fail_import_phase(std::uint32_t from);
  void import_specifiers(List& list);
  NodeId import_specifier();
  NodeId export_declaration();
  NodeId export_default(std::uint32_t from);
  NodeId export_all(std::uint32_t from);
  NodeId export_named(std::uint32_t from);
  NodeId export_specifier();
  void from_clause(List& list);
  void check_attributes(std::uint32_t first);
  NodeId module_name();
  void export_name(NameId name, Span where);
  void export_pattern(NodeId pattern);
  void check_exports();
  [[nodiscard]] NameId name_of_export(NodeId node);

  Tree& tree_;
  Lexer lexer_;
  ParseOptions options_;
  std::uint32_t nesting_;
  std::uint32_t depth_ = 0;
  bool hit_limit_ = false;
  std::uint32_t prev_end_ = 0;
  std::uint32_t arrow_at_ = nowhere;  // an arrow function may begin here
  Context context_;
  Cover cover_;
  Suspects suspects_;
  Twice twice_;
  bool in_ = true;  // whether `in` is an operator where an arrow function may begin

  struct Link {  // the left part of `a = ...` or `a ? b : ...` whose rest is still to come
    NodeId left;
    NodeId middle;  // of a conditional
    std::uint32_t from;
    Operator op;
  };
  Buffer<Link> links_;
  struct Pending {  // the left operand and operator of a binary expression
    NodeId left;
    std::uint32_t from;
    Operator op;
    std::uint8_t precedence;
  };
  Buffer<Pending> pending_;
  struct Arm {  // an `if` whose `else` is still to come
    std::uint32_t from;
    NodeId test;
    NodeId consequent;
  };
  Buffer<Arm> arms_;
  std::uint32_t for_opener_ = 0;  // the parenthesis of the head being read

  ScopeTracker scopes_;
  struct Label {
    NameId name;
    std::uint32_t before;  // index + 1 of the label of this name that it hides
    std::uint32_t body;    // where its statement begins
    bool loop;
    Span where;
  };
  Buffer<Label> labels_;
  Buffer<std::uint32_t> label_heads_;  // by name: index + 1

  struct PrivateName {
    NameId name;
    std::uint32_t before;  // the declaration of this name that it hides
    std::uint32_t of;      // the class, by number
    Operator how;
    bool is_static;
    bool whole;  // nothing more may have this name
    Span where;
  };
  struct PrivateUse {
    NameId name;
    std::uint32_t before;  // the open use of this name before this one
    Span where;
    bool resolved;
  };
  struct PrivateHeads {
    std::uint32_t declared = 0;
    std::uint32_t used = 0;
  };
  struct PrivateClass {
    std::uint32_t number;
    std::uint32_t declared;
    std::uint32_t used;
  };
  PrivateHeads& private_heads(NameId name) {
    if (name >= private_heads_.size()) private_heads_.grow_to(name + 1, {});
    return private_heads_[name];
  }
  Buffer<PrivateHeads> private_heads_;
  Buffer<PrivateName> private_names_;
  Buffer<PrivateUse> private_uses_;
  Buffer<PrivateClass> private_classes_;
  std::uint32_t class_count_ = 0;

  struct Export {
    NameId name;
    Span where;
  };
  Buffer<Export> local_exports_;
  Buffer<Span> exported_;  // by name; empty: not exported
};

}  // namespace premod::js

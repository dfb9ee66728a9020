#include "js/scopes/scopes.hpp"

#include <algorithm>

#include "js/scopes/scope_builder.hpp"

namespace premod::js {

Scopes::Scopes(const Tree& tree) {
  if (tree.root() == 0) {
    scopes_.push_back({});
    variables_.emplace_back();
    references_.push_back({});
    return;
  }
  ScopeBuilder(tree, *this).build();
}

VariableId Scopes::variable_of(NodeId name) const {
  if (name >= at_.size()) return 0;
  const std::uint32_t at = at_[name];
  if (at == 0) return 0;
  if ((at & ScopeBuilder::binding_mark) != 0) return at & ~ScopeBuilder::binding_mark;
  return references_[at].variable;
}

ReferenceId Scopes::reference_at(NodeId identifier) const {
  if (identifier >= at_.size()) return 0;
  const std::uint32_t at = at_[identifier];
  return (at & ScopeBuilder::binding_mark) != 0 ? 0 : at;
}

ScopeId Scopes::running(ScopeId scope) const {
  // A function's name scope is not run; its parent is.
  while (scope != 0) {
    switch (scopes_[scope].kind) {
      case ScopeKind::function:
      case ScopeKind::static_block:
      case ScopeKind::field:
      case ScopeKind::module:
        return scope;
      default:
        scope = scopes_[scope].parent;
    }
  }
  return 0;
}

// ---------------------------------------------------------------------------------------------
// Building

namespace {

bool is_declaring_let(const Node& node) {
  return node.kind == NodeKind::variable_declaration && node.op != Operator::declare_var;
}

}  // namespace

ScopeBuilder::ScopeBuilder(const Tree& tree, Scopes& out) : tree_(tree), out_(out) {}

void ScopeBuilder::build() {
  out_.at_.assign(tree_.size(), 0);
  out_.variables_.emplace_back();
  out_.references_.push_back({});
  walk();
  current_.assign(tree_.names().size(), 0);
  if (!block_functions_.empty()) hoist_block_functions();
  resolve();
}

/// Visits every node once, in the order of the source, with a frame for each open scope.
void ScopeBuilder::walk() {
  NodeId at = tree_.root();
  while (true) {
    enter(at);
    if (const NodeId inner = tree_.first_child(at); inner != 0) {
      at = inner;
      continue;
    }
    while (true) {
      while (!frames_.empty() && frames_.back().node == at) frames_.pop_back();
      if (at == tree_.root()) return;
      if (const NodeId next = tree_.next(at); next != 0) {
        at = next;
        break;
      }
      at = tree_.parent(at);
    }
  }
}

ScopeId ScopeBuilder::open(ScopeKind kind, NodeId node, bool hoists) {
  const auto id = static_cast<ScopeId>(out_.scopes_.size());
  const ScopeId parent = frames_.empty() ? 0 : frames_.back().scope;
  Scope scope{
      .kind = kind, .dynamic = kind == ScopeKind::with_body, .node = node, .parent = parent};
  scope.hoist = hoists ? id : out_.scopes_[parent].hoist;
  out_.scopes_.push_back(scope);
  Frame frame = frames_.empty() ? Frame{} : frames_.back();
  frame.node = node;
  frame.scope = id;
  frames_.push_back(frame);
  return id;
}

void ScopeBuilder::bind_as(NodeId node, Declared kind) {
  Frame frame = frames_.back();
  frame.node = node;
  frame.declares = kind;
  frames_.push_back(frame);
}

void ScopeBuilder::enter(NodeId id) {
  const Node& node = tree_[id];
  switch (node.kind) {
    case NodeKind::identifier:
      refer(id, node);
      return;
    case NodeKind::binding_identifier:
      bind(id, node);
      return;
    case NodeKind::program:
      enter_program(id);
      return;
    case NodeKind::function_declaration:
    case NodeKind::function_expression:
    case NodeKind::arrow_function:
      enter_function(id, node);
      return;
    case NodeKind::class_declaration:
    case NodeKind::class_expression:
      enter_class(id, node);
      return;
    case NodeKind::static_block:
      open(ScopeKind::static_block, id, true);
      return;
    case NodeKind::variable_declaration:
      bind_as(id, node.op == Operator::declare_var   ? Declared::var
                  : node.op == Operator::declare_let ? Declared::let
                                                     : Declared::constant);
      return;
    case NodeKind::import_declaration:
      bind_as(id, Declared::import);
      return;
    case NodeKind::catch_clause:
      open(ScopeKind::catch_clause, id, false);
      frames_.back().declares = Declared::catch_parameter;
      return;
    case NodeKind::switch_statement:
      open(ScopeKind::switch_body, id, false);
      return;
    case NodeKind::for_statement:
    case NodeKind::for_in_statement:
    case NodeKind::for_of_statement:
      if (is_declaring_let(tree_[tree_.first_child(id)])) open(ScopeKind::for_head, id, false);
      return;
    case NodeKind::block_statement:
      if (declares_lexically(id)) open(ScopeKind::block, id, false);
      return;
    case NodeKind::with_statement:
      open(ScopeKind::with_body, id, false);
      return;
    case NodeKind::property_definition:
      open(ScopeKind::field, id, true);
      frames_.back().arguments = no_scope;
      return;
    case NodeKind::call_expression:
      note_eval(id);
      return;
    default:
      return;
  }
}

bool ScopeBuilder::declares_lexically(NodeId block) const {
  for (NodeId id : tree_.children(block)) {
    while (tree_[id].kind == NodeKind::labeled_statement) id = tree_.child(id, 1);
    const Node& node = tree_[id];
    if (is_declaring_let(node) || node.kind == NodeKind::class_declaration ||
        node.kind == NodeKind::function_declaration)
      return true;
  }
  return false;
}

void ScopeBuilder::enter_program(NodeId id) {
  open(ScopeKind::global, id, true);
  frames_.back().strict = tree_[id].has(flag::strict) || tree_.goal() == Goal::module;
  if (tree_.goal() == Goal::module) open(ScopeKind::module, id, true);
}

void ScopeBuilder::enter_function(NodeId id, const Node& node) {
  const NodeId name = tree_.function_name(id);
  if (name != 0 && node.kind == NodeKind::function_declaration) declare_function(id, name);
  if (name != 0 && node.kind == NodeKind::function_expression) {
    open(ScopeKind::function_name, id, false);
    declare(frames_.back().scope, tree_[name].link, Declared::own_name, name);
  }
  open(ScopeKind::function, id, true);
  frames_.back().declares = Declared::parameter;
  frames_.back().strict = node.has(flag::strict);
  frames_.back().named = name;
  if (node.kind != NodeKind::arrow_function) frames_.back().arguments = frames_.back().scope;
}

/// A function is hoisted to the top of its block; Annex B also gives sloppy code a var of its name.
void ScopeBuilder::declare_function(NodeId id, NodeId name) {
  const ScopeId scope = frames_.back().scope;
  const Scope& at = out_.scopes_[scope];
  if (at.hoist == scope) {
    declare(scope, tree_[name].link, Declared::function, name);
    return;
  }
  declare(scope, tree_[name].link, Declared::block_function, name);
  const Node& node = tree_[id];
  const bool plain = !node.has(flag::async) && !node.has(flag::generator);
  // A function's flag tells the strictness of the code around it, too.
  if (plain && !node.has(flag::strict)) block_functions_.push_back({scope, name});
}

void ScopeBuilder::enter_class(NodeId id, const Node& node) {
  NodeId name = 0;
  if (node.has(flag::named)) name = tree_.first_child(id);
  if (name != 0 && node.kind == NodeKind::class_declaration)
    declare(frames_.back().scope, tree_[name].link, Declared::class_, name);
  if (name != 0 && node.kind == NodeKind::class_expression) {
    open(ScopeKind::class_name, id, false);
    declare(frames_.back().scope, tree_[name].link, Declared::own_name, name);
  } else {
    bind_as(id, Declared::own_name);
  }
  frames_.back().strict = true;
  frames_.back().named = name;
}

void ScopeBuilder::bind(NodeId id, const Node& node) {
  Frame& frame = frames_.back();
  if (frame.named == id) return;  // declared with its function or class
  const ScopeId scope =
      frame.declares == Declared::var ? out_.scopes_[frame.scope].hoist : frame.scope;
  declare(scope, node.link, frame.declares, id);
}

void ScopeBuilder::declare(ScopeId scope, NameId name, Declared kind, NodeId node) {
  declarations_.push_back({scope, name, node, kind});
}

void ScopeBuilder::refer(NodeId id, const Node& node) {
  if (node.link == word::arguments_ && frames_.back().arguments != no_scope)
    declare(frames_.back().arguments, word::arguments_, Declared::arguments, 0);
  Reference reference{.node = id};
  reference.scope = frames_.back().scope & scope_bits;
  reference.read = true;
  const Node& above = tree_[node.parent];
  const bool first = tree_.first_child(node.parent) == id;
  switch (above.kind) {
    case NodeKind::assignment_expression:
      if (!first) break;
      reference.write = true;
      reference.read = above.op != Operator::assign;
      break;
    case NodeKind::update_expression:
      reference.write = true;
      break;
    case NodeKind::unary_expression:
      reference.type_of = above.op == Operator::unary_typeof;
      break;
    case NodeKind::array_pattern:
    case NodeKind::rest_element:
      reference.write = true;
      reference.read = false;
      break;
    case NodeKind::assignment_pattern:
    case NodeKind::for_in_statement:
    case NodeKind::for_of_statement:
      reference.write = first;
      reference.read = !first;
      break;
    case NodeKind::property:
      if (tree_[above.parent].kind != NodeKind::object_pattern) break;
      if (first && !above.has(flag::shorthand)) break;  // a computed key
      reference.write = true;
      reference.read = false;
      break;
    default:
      break;
  }
  out_.at_[id] = out_.references_.size();
  out_.references_.push_back(reference);
}

/// A sloppy direct eval may declare names in the function it stands in.
void ScopeBuilder::note_eval(NodeId call) {
  const Node& callee = tree_[tree_.first_child(call)];
  if (callee.kind != NodeKind::identifier || callee.link != word::eval_) return;
  if (frames_.back().strict) return;
  out_.scopes_[out_.scopes_[frames_.back().scope].hoist].dynamic = true;
}

}  // namespace premod::js

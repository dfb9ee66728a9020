#include "flow/index.hpp"

#include <unordered_map>

#include "flow/state_machine.hpp"

namespace premod::js {

/// The walk that fills an Index.
class IndexBuilder {
 public:
  explicit IndexBuilder(Index& index) : out_(index), tree_(index.tree_), scopes_(index.scopes_) {}

  void build() {
    out_.contexts_.push_back({});
    out_.at_.assign(tree_.size(), 0);
    if (tree_.root() == 0) return;
    walk();
    resolve_paths();
  }

 private:
  struct Frame {
    NodeId node;
    ContextId context;
  };

  void walk() {
    NodeId id = tree_.root();
    while (true) {
      enter(id);
      if (const NodeId inner = tree_.first_child(id); inner != 0) {
        id = inner;
        continue;
      }
      while (true) {
        while (!frames_.empty() && frames_.back().node == id) frames_.pop_back();
        if (id == tree_.root()) return;
        if (const NodeId next = tree_.next(id); next != 0) {
          id = next;
          break;
        }
        id = tree_.parent(id);
      }
    }
  }

  [[nodiscard]] ContextId context() const { return frames_.empty() ? 0 : frames_.back().context; }

  void open(Context::Kind kind, NodeId node, NodeId frame) {
    out_.contexts_.push_back({kind, node, context()});
    frames_.push_back({frame, static_cast<ContextId>(out_.contexts_.size() - 1)});
  }

  void enter(NodeId id) {
    const Node& node = tree_[id];
    if (repeats(id, node)) open(Context::Kind::loop, node.parent, id);
    if (const auto state = states_.find(id); state != states_.end())
      open(Context::Kind::loop, state->second, id);
    switch (node.kind) {
      case NodeKind::function_declaration:
      case NodeKind::function_expression:
      case NodeKind::arrow_function:
        open(Context::Kind::function, id, id);
        out_.functions_.push_back(id);
        out_.at_[id] = context();
        return;
      case NodeKind::block_statement:
        enter_block(id, node);
        return;
      case NodeKind::catch_clause:
        open(Context::Kind::catch_clause, id, id);
        return;
      case NodeKind::call_expression:
      case NodeKind::new_expression:
      case NodeKind::tagged_template:
        out_.calls_.push_back({.node = id,
                               .callee = node.link,
                               .context = context(),
                               .is_new = node.kind == NodeKind::new_expression});
        out_.at_[id] = static_cast<std::uint32_t>(out_.calls_.size());
        references_.push_back({id, context()});
        return;
      case NodeKind::identifier:
      case NodeKind::this_expression:
      case NodeKind::member_expression:
        references_.push_back({id, context()});
        return;
      case NodeKind::switch_statement:
        for (const NodeId state : repeated_states(tree_, id)) states_.emplace(state, id);
        return;
      case NodeKind::debugger_statement:
        out_.debuggers_.push_back(id);
        return;
      case NodeKind::property:
        if (tree_[node.parent].kind == NodeKind::object_pattern) taken_.push_back({id, context()});
        return;
      case NodeKind::string_literal:
      case NodeKind::template_literal:
        enter_string(id, node);
        return;
      default:
        return;
    }
  }

  /// Whether the node is a part of a loop that runs once a round.
  [[nodiscard]] bool repeats(NodeId id, const Node& node) const {
    if (node.parent == 0) return false;
    switch (tree_[node.parent].kind) {
      case NodeKind::do_while_statement:
        return true;
      case NodeKind::while_statement:
        return !is_state_machine(tree_, node.parent);
      case NodeKind::for_statement:
        return tree_.first_child(node.parent) != id && !is_state_machine(tree_, node.parent);
      case NodeKind::for_in_statement:
      case NodeKind::for_of_statement:
        return node.next == 0;
      default:
        return false;
    }
  }

  void enter_block(NodeId id, const Node& node) {
    if (tree_[node.parent].kind != NodeKind::try_statement) return;
    if (tree_.first_child(node.parent) != id) return;
    if (tree_[node.next].kind == NodeKind::catch_clause)
      open(Context::Kind::try_block, node.parent, id);
  }

  /// Notes the whole concatenation a string stands in, once.
  void enter_string(NodeId id, const Node& node) {
    const Node& above = tree_[node.parent];
    switch (above.kind) {
      case NodeKind::import_declaration:
      case NodeKind::import_attribute:
      case NodeKind::export_all_declaration:
      case NodeKind::export_named_declaration:
      case NodeKind::export_specifier:
      case NodeKind::import_specifier:
      case NodeKind::tagged_template:
        return;
      case NodeKind::property:
      case NodeKind::method_definition:
      case NodeKind::property_definition:
        if (tree_.first_child(node.parent) == id && !above.has(flag::computed)) return;
        break;
      case NodeKind::expression_statement:
        if (above.has(flag::directive)) return;
        break;
      default:
        break;
    }
    NodeId top = id;
    // The first string of a chain climbs; the others see the chain noted already.
    while (tree_[tree_.parent(top)].kind == NodeKind::binary_expression &&
           tree_[tree_.parent(top)].op == Operator::add) {
      top = tree_.parent(top);
      if (out_.at_[top] != 0) return;
      out_.at_[top] = 1;
    }
    out_.strings_.push_back(top);
  }

  void resolve_paths() {
    for (CallSite& call : out_.calls_) call.path = out_.path_of(call.callee);
    for (const Frame& at : references_) note_member(at.node, at.context);
    for (const Frame& at : taken_) note_taken(at.node, at.context);
  }

  /// `const {data: {card}} = APP` reads APP.data.card, as the chain of members would.
  void note_taken(NodeId property, ContextId context) {
    const NodeId key = tree_.first_child(property);
    NodeId target = tree_[property].has(flag::shorthand) ? key : tree_.next(key);
    if (tree_[target].kind == NodeKind::assignment_pattern) target = tree_.first_child(target);
    if (tree_[target].kind == NodeKind::object_pattern) return;  // the path goes on
    const PathId path = out_.program().place_at(out_.at(property));
    if (path == 0) return;
    out_.members_.push_back({property, root_of_pattern(property), context, path, stored(target)});
  }

  /// Where the chain of what is taken apart begins; the node itself where it is handed over.
  [[nodiscard]] NodeId root_of_pattern(NodeId property) const {
    NodeId pattern = tree_.parent(property);
    for (NodeId above = tree_.parent(pattern); tree_[above].kind == NodeKind::property;
         above = tree_.parent(pattern))
      pattern = tree_.parent(above);
    const NodeId above = tree_.parent(pattern);
    const NodeKind kind = tree_[above].kind;
    const bool given =
        kind == NodeKind::variable_declarator ||
        (kind == NodeKind::assignment_expression && tree_.first_child(above) == pattern);
    const NodeId value = given ? tree_.next(pattern) : 0;
    return value == 0 ? property : root_of(value);
  }

  /// Notes an expression that a path leads to, unless its path goes on in what it stands in.
  void note_member(NodeId node, ContextId context) {
    const Use use = use_of(node);
    const bool place = tree_[node].kind == NodeKind::member_expression &&
                       (use == Use::write || use == Use::removed);
    const PathId path = place ? out_.program().place_at(out_.at(node)) : out_.path_of(node);
    if (path == 0) return;
    const bool call = out_.call_at(node) != nullptr;
    if (call && !is_data(path)) return;
    const ReferenceId reference = scopes_.reference_at(node);
    const bool target = reference != 0 && !scopes_.reference(reference).read;
    if (target && scopes_.reference(reference).variable != 0) return;
    const NodeId above = tree_.parent(node);
    if (tree_.first_child(above) == node) {
      const NodeKind kind = tree_[above].kind;
      if (kind == NodeKind::member_expression && goes_on(above)) return;
      if (kind == NodeKind::call_expression && is_data(out_.path_of(above))) return;
    }
    out_.members_.push_back({node, root_of(node), context, path, use});
  }

  /// The member has a path by its own object, not by what is kept there.
  [[nodiscard]] bool goes_on(NodeId member) const {
    return out_.path_of(member) != 0 && out_.program().place_at(out_.at(member)) != 0;
  }

  [[nodiscard]] NodeId root_of(NodeId node) const {
    while (tree_[node].kind == NodeKind::member_expression ||
           (tree_[node].kind == NodeKind::call_expression && is_data(out_.path_of(node))))
      node = tree_.first_child(node);
    return node;
  }

  /// AMOCRM.constant('user') leads on into the platform's data, unlike the results of other calls.
  [[nodiscard]] bool is_data(PathId path) const {
    const std::string_view text = out_.path_text(path);
    return text.ends_with("')") &&
           (text.starts_with("AMOCRM.constant('") || text.starts_with("APP.constant('"));
  }

  [[nodiscard]] Use use_of(NodeId node) const {
    const NodeId above = tree_.parent(node);
    const Node& parent = tree_[above];
    const bool first = tree_.first_child(above) == node;
    switch (parent.kind) {
      case NodeKind::call_expression:
      case NodeKind::new_expression:
        return first ? Use::called : Use::value;
      case NodeKind::tagged_template:
        return first ? Use::called : Use::value;
      case NodeKind::assignment_expression:
        return first ? Use::write : stored(tree_.first_child(above));
      case NodeKind::update_expression:
        return Use::write;
      case NodeKind::unary_expression:
        if (parent.op == Operator::unary_delete) return Use::removed;
        return parent.op == Operator::unary_typeof || parent.op == Operator::unary_not ? Use::test
                                                                                       : Use::other;
      case NodeKind::if_statement:
      case NodeKind::while_statement:
      case NodeKind::conditional_expression:
        return first ? Use::test : Use::value;
      case NodeKind::logical_expression:
        return first || is_tested(above) ? Use::test : use_of_right(above);
      case NodeKind::binary_expression:
        return Use::other;
      case NodeKind::variable_declarator:
        return stored(tree_.first_child(above));
      case NodeKind::assignment_pattern:
        return first ? Use::write : Use::value;
      case NodeKind::array_pattern:
      case NodeKind::rest_element:
        return Use::write;
      case NodeKind::property:
        return tree_[parent.parent].kind == NodeKind::object_pattern &&
                       !(first && !parent.has(flag::shorthand))
                   ? Use::write
                   : Use::value;
      case NodeKind::for_in_statement:
      case NodeKind::for_of_statement:
        return first ? Use::write : Use::other;
      case NodeKind::expression_statement:
      case NodeKind::member_expression:
      case NodeKind::sequence_expression:
      case NodeKind::switch_statement:
        return Use::other;
      default:
        return Use::value;
    }
  }

  /// What comes out decides, also as the left side of another one: `a && a.b && a.b.c`.
  [[nodiscard]] bool is_tested(NodeId logical) const {
    while (true) {
      const NodeId above = tree_.parent(logical);
      const NodeKind kind = tree_[above].kind;
      const bool first = tree_.first_child(above) == logical;
      if (kind != NodeKind::logical_expression || first)
        return first && (kind == NodeKind::if_statement || kind == NodeKind::logical_expression ||
                         kind == NodeKind::conditional_expression);
      logical = above;
    }
  }

  [[nodiscard]] Use use_of_right(NodeId logical) const {
    const Node& above = tree_[tree_.parent(logical)];
    if (above.kind == NodeKind::expression_statement) return Use::other;
    if (above.kind == NodeKind::variable_declarator)
      return stored(tree_.first_child(tree_.parent(logical)));
    return Use::value;
  }

  /// Stored in a variable that holds nothing else: its uses are found by its name.
  [[nodiscard]] Use stored(NodeId target) const {
    const NodeKind kind = tree_[target].kind;
    if (kind == NodeKind::object_pattern || kind == NodeKind::array_pattern) return Use::alias;
    const VariableId variable = scopes_.variable_of(target);
    return variable != 0 && scopes_.variable(variable).writes == 1 ? Use::alias : Use::value;
  }

  Index& out_;
  const Tree& tree_;
  const Scopes& scopes_;
  std::vector<Frame> frames_;
  std::vector<Frame> references_;
  std::vector<Frame> taken_;                   // properties of patterns
  std::unordered_map<NodeId, NodeId> states_;  // cases that a compiled loop runs again: the loop
};

Index::Index(const Program& program, ScriptId script)
    : program_(program),
      script_(script),
      tree_(*program.script(script).tree),
      scopes_(*program.script(script).scopes) {
  IndexBuilder(*this).build();
}

const CallSite* Index::call_at(NodeId node) const {
  const NodeKind kind = tree_[node].kind;
  if (kind != NodeKind::call_expression && kind != NodeKind::new_expression &&
      kind != NodeKind::tagged_template)
    return nullptr;
  return &calls_[at_[node] - 1];
}

}  // namespace premod::js

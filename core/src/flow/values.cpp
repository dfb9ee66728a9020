// Values that stand in the text: constants, concatenations, properties of object literals, and the
// functions names stand for. What is not certain is not answered.
#include <charconv>

#include "flow/engine/merging.hpp"
#include "flow/index.hpp"

namespace premod::js {

std::string Index::key_text(NodeId id) const {
  const Node& node = tree_[id];
  if (is_leaf(node.kind)) return {};  // a name or a literal has no key
  const NodeId key = node.kind == NodeKind::member_expression ? tree_.next(node.link) : node.link;
  const Node& name = tree_[key];
  if (!node.has(flag::computed)) {
    if (name.kind == NodeKind::string_literal) return std::string(tree_.string_value(key));
    if (name.kind == NodeKind::numeric_literal) return std::string(tree_.text(key));
    if (name.kind == NodeKind::private_name) return "#" + std::string(tree_.name(key));
    if (node.has(flag::shorthand)) {
      const NodeId value = name.kind == NodeKind::assignment_pattern ? name.link : key;
      return is_leaf(tree_[value].kind) ? std::string(tree_.name(value)) : std::string();
    }
    const bool named = name.kind == NodeKind::property_name || name.kind == NodeKind::identifier ||
                       name.kind == NodeKind::binding_identifier;
    return named ? std::string(tree_.name(key)) : std::string();
  }
  if (name.kind == NodeKind::string_literal) return std::string(tree_.string_value(key));
  if (auto constant = constant_text(key)) return std::move(*constant);
  // An element of a list, by number or by a name that changes.
  return node.kind == NodeKind::member_expression ? "[*]" : std::string();
}

namespace {

/// One question may lead to others about the objects it passes, and a name may stand for a member
/// of itself: the steps of all of them together are counted.
struct ResolveSteps {
  static constexpr int most = 256;
  static thread_local int depth;
  static thread_local int taken;
  ResolveSteps() {
    if (depth++ == 0) taken = 0;
  }
  ~ResolveSteps() { --depth; }
  ResolveSteps(const ResolveSteps&) = delete;
  ResolveSteps& operator=(const ResolveSteps&) = delete;
  [[nodiscard]] static bool spent() { return depth > max_alias_hops || ++taken > most; }
};
thread_local int ResolveSteps::depth = 0;
thread_local int ResolveSteps::taken = 0;

}  // namespace

NodeId Index::resolve(NodeId expression) const {
  const NodeId named = resolve_names(expression);
  const NodeKind kind = tree_[named].kind;
  if (kind != NodeKind::identifier && kind != NodeKind::member_expression &&
      kind != NodeKind::call_expression && kind != NodeKind::logical_expression &&
      kind != NodeKind::conditional_expression)
    return named;
  if (const auto literal = program_.literal_at(at(named)); literal && literal->script == script_) {
    const NodeKind made = tree_[literal->node].kind;
    if (made == NodeKind::object_expression || made == NodeKind::array_expression)
      return literal->node;
  }
  if (const auto function = program_.function_at(at(named));
      function && function->script == script_)
    return function->node;
  return named;
}

/// Through names and members that the text gives one value.
NodeId Index::resolve_names(NodeId expression) const {
  const ResolveSteps steps;
  for (int hops = 0; hops < max_alias_hops && expression != 0; ++hops) {
    const Node& node = tree_[expression];
    if (ResolveSteps::spent()) return expression;
    if (node.kind == NodeKind::sequence_expression) {
      expression = tree_.last_child(expression);
      continue;
    }
    if (node.kind == NodeKind::member_expression) {
      const NodeId object = resolve(node.link);
      if (tree_[object].kind != NodeKind::object_expression) return expression;
      const std::string key = key_text(expression);
      const NodeId value = key.empty() || key == "[*]" ? 0 : property(object, key);
      if (value == 0) return expression;
      expression = value;
      continue;
    }
    if (node.kind != NodeKind::identifier) return expression;
    const VariableId variable = scopes_.variable_of(expression);
    if (variable == 0) return expression;
    const NodeId value = only_value(variable);
    if (value == 0) return expression;
    expression = value;
  }
  return expression;
}

NodeId Index::function_of(NodeId expression) const {
  if (const auto known = program_.function_at(at(expression));
      known && known->script == script_ && is_function(tree_[known->node].kind))
    return known->node;
  NodeId value = resolve(expression);
  if (tree_[value].kind == NodeKind::call_expression) {  // f.bind(this), _.bind(f, this)
    const NodeId callee = tree_.first_child(value);
    if (tree_[callee].kind != NodeKind::member_expression || key_text(callee) != "bind") return 0;
    const NodeId object = tree_.first_child(callee);
    const NodeId first = tree_.next(callee);
    value = resolve(object);
    if (!is_function(tree_[value].kind) && first != 0) value = resolve(first);
  }
  return is_function(tree_[value].kind) ? value : 0;
}

namespace {

/// Of what a call merges the last that has the key; `_.defaults` takes the first.
NodeId merged_property(const Index& index, const Tree& tree, NodeId call, std::string_view key) {
  const CallSite* site = index.call_at(call);
  const std::string_view path = index.path_text(site->path);
  if (!is_merging(path)) return 0;
  NodeId found = 0;
  for (NodeId part = tree.next(site->callee); part != 0; part = tree.next(part)) {
    if (const NodeId value = index.property(part, key); value != 0) found = value;
    if (found != 0 && path == "_.defaults") break;
  }
  return found;
}

}  // namespace

/// In a literal, in what is spread there, and in the literals that a call merges.
NodeId Index::property(NodeId object, std::string_view key) const {
  const ResolveSteps steps;
  if (ResolveSteps::spent()) return 0;
  const NodeId literal =
      tree_[object].kind == NodeKind::object_expression ? object : resolve(object);
  if (tree_[literal].kind == NodeKind::call_expression)
    return merged_property(*this, tree_, literal, key);
  if (tree_[literal].kind != NodeKind::object_expression) return 0;
  NodeId found = 0;
  int seen = 0;
  for (const NodeId id : tree_.children(literal)) {
    if (++seen > max_object_properties) return 0;
    const Node& node = tree_[id];
    if (node.kind == NodeKind::spread_element)
      if (const NodeId spread = property(node.link, key); spread != 0) found = spread;
    if (node.kind != NodeKind::property || node.has(flag::getter) || node.has(flag::setter))
      continue;
    if (key_text(id) != key) continue;
    found = node.has(flag::shorthand) ? node.link : tree_.next(node.link);
  }
  return found;
}

NodeId Index::only_value(VariableId id) const {
  if (id == 0) return 0;
  const Variable& variable = scopes_.variable(id);
  if (variable.writes != 1) return 0;
  const NodeId above = tree_.parent(variable.write);
  const Node& node = tree_[above];
  if (is_function(node.kind) || is_class(node.kind)) return above;
  const bool gives = node.kind == NodeKind::variable_declarator ||
                     (node.kind == NodeKind::assignment_expression && node.op == Operator::assign);
  return gives && tree_.first_child(above) == variable.write ? tree_.next(variable.write) : 0;
}

std::optional<Text> Index::text_of(NodeId expression) const {
  if (expression == 0) return std::nullopt;
  bool others = false;
  std::vector<std::string> all = program_.patterns(values(expression), &others);
  if (all.empty()) return std::nullopt;
  const bool complete = all.size() == 1 && !others && all.front().find(hole) == std::string::npos;
  return Text{.node = expression, .value = std::move(all.front()), .complete = complete};
}

std::optional<std::string> Index::constant_text(NodeId expression) const {
  auto text = text_of(expression);
  if (!text || !text->complete) return std::nullopt;
  return std::move(text->value);
}

std::optional<bool> Index::constant_bool(NodeId expression) const {
  if (expression == 0) return std::nullopt;
  return program_.truth(values(expression));
}

}  // namespace premod::js

// Values that stand in the text: constants, concatenations, properties of object literals, and the
// functions names stand for. What is not certain is not answered.
#include <charconv>

#include "flow/index.hpp"

namespace premod::js {

std::string Index::key_text(NodeId id) const {
  const Node& node = tree_[id];
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
    return std::string(tree_.name(key));
  }
  if (name.kind == NodeKind::string_literal) return std::string(tree_.string_value(key));
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
    NodeId value = only_value(variable);
    const Variable& about = scopes_.variable(variable);
    if (value == 0 && about.kind == Declared::parameter && about.writes == 0) {
      const NodeId function = tree_.parent(about.declaration);
      if (!is_function(tree_[function].kind)) return expression;
      unsigned index = 0;
      NodeId at = tree_.first_parameter(function);
      for (; at != 0 && at != about.declaration; at = tree_.next(at)) ++index;
      value = at == 0 ? 0 : argument_for(function, index);
      if (value != 0 && tree_[tree_.parent(value)].kind == NodeKind::array_expression) value = 0;
    }
    if (value == 0) return expression;
    expression = value;
  }
  return expression;
}

NodeId Index::function_of(NodeId expression) const {
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

NodeId Index::property(NodeId object, std::string_view key) const {
  const NodeId literal =
      tree_[object].kind == NodeKind::object_expression ? object : resolve(object);
  if (tree_[literal].kind != NodeKind::object_expression) return 0;
  NodeId found = 0;
  int seen = 0;
  for (const NodeId id : tree_.children(literal)) {
    if (++seen > max_object_properties) return 0;
    const Node& node = tree_[id];
    if (node.kind != NodeKind::property || node.has(flag::getter) || node.has(flag::setter))
      continue;
    if (key_text(id) != key) continue;
    found = node.has(flag::shorthand) ? node.link : tree_.next(node.link);
  }
  return found;
}

namespace {
bool is_addition(const Node& node) {
  return node.kind == NodeKind::binary_expression && node.op == Operator::add;
}
}  // namespace

/// Appends the value of one operand, a hole where it is not known.
void Index::add_leaf_text(NodeId id, Text& out, int hops, int& budget) const {
  const auto unknown = [&] {
    out.complete = false;
    if (out.value.empty() || out.value.back() != hole) out.value += hole;
  };
  const auto append = [&](std::string_view text) {
    if (out.value.size() + text.size() > max_text_bytes) return unknown();
    for (const char c : text) out.value += c == hole ? ' ' : c;
  };
  const Node& node = tree_[id];
  switch (node.kind) {
    case NodeKind::string_literal:
      return append(tree_.string_value(id));
    case NodeKind::numeric_literal:
    case NodeKind::boolean_literal:
      return append(tree_.text(id));
    case NodeKind::template_literal:
      for (const NodeId part : tree_.children(id)) {
        if (tree_[part].kind == NodeKind::template_element)
          append(tree_.string_value(part));
        else
          add_text(part, out, hops + 1, budget);
      }
      return;
    default:
      break;
  }
  const NodeId value = resolve(id);
  if (value == id || hops > max_alias_hops || --budget < 0) return unknown();
  const NodeKind kind = tree_[value].kind;
  const bool text = kind == NodeKind::string_literal || kind == NodeKind::template_literal ||
                    kind == NodeKind::numeric_literal || is_addition(tree_[value]);
  if (!text) return unknown();
  add_text(value, out, hops + 1, budget);
}

void Index::add_text(NodeId expression, Text& out, int hops, int& budget) const {
  std::vector<NodeId> pending{expression};
  while (!pending.empty()) {
    const NodeId id = pending.back();
    pending.pop_back();
    if (!is_addition(tree_[id])) {
      add_leaf_text(id, out, hops, budget);
      continue;
    }
    const NodeId left = tree_.first_child(id);
    pending.push_back(tree_.next(left));
    pending.push_back(left);
  }
}

std::optional<Text> Index::text_of(NodeId expression) const {
  if (expression == 0) return std::nullopt;
  const NodeId value = resolve(expression);
  const NodeKind kind = tree_[value].kind;
  const bool text = kind == NodeKind::string_literal || kind == NodeKind::template_literal ||
                    is_addition(tree_[value]);
  if (!text) return std::nullopt;
  Text out{.node = expression, .value = {}};
  int budget = max_text_parts;
  add_text(value, out, 0, budget);
  return out;
}

std::optional<std::string> Index::constant_text(NodeId expression) const {
  auto text = text_of(expression);
  if (!text || !text->complete) return std::nullopt;
  return std::move(text->value);
}

std::optional<bool> Index::constant_bool(NodeId expression) const {
  if (expression == 0) return std::nullopt;
  const NodeId value = resolve(expression);
  const Node& node = tree_[value];
  if (node.kind == NodeKind::boolean_literal) return node.has(flag::is_true);
  if (node.kind == NodeKind::unary_expression && node.op == Operator::unary_not &&
      tree_[node.link].kind == NodeKind::numeric_literal)
    return tree_.number_value(node.link) == 0;  // !0, !1 of minified code
  if (node.kind == NodeKind::numeric_literal) return tree_.number_value(value) != 0;
  return std::nullopt;
}

}  // namespace premod::js

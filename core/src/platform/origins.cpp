// Follows values backwards; what it cannot follow it hands on as it stands.
#include "platform/origins.hpp"

#include <algorithm>

namespace premod::page {
namespace {

using js::NodeId;
using js::NodeKind;
using js::Operator;

constexpr std::size_t max_alternatives = 8;  ///< values of one name or field

void add_alternative(std::vector<NodeId>& list, NodeId value) {
  if (value != 0 && list.size() < max_alternatives) list.push_back(value);
}

/// All joins of one of `left` with one of `right`.
std::vector<std::string> product(const std::vector<std::string>& left,
                                 const std::vector<std::string>& right) {
  std::vector<std::string> out;
  for (const std::string& a : left)
    for (const std::string& b : right) {
      if (out.size() == max_texts) return out;
      out.push_back((a + b).substr(0, max_text_bytes));
    }
  return out;
}

}  // namespace

Origins::Origins(const js::File& script)
    : script_(&script), tree_(&script.tree()), index_(&script.index()) {
  collect_fields();
  collect_calls();
}

/// `this.x = value`, `self.x = value`, `{x: value}`, `x() {}`: by name, whatever the object.
void Origins::collect_fields() {
  const js::Tree& tree = *tree_;
  for (NodeId id = 1; id < tree.size(); ++id) {
    const js::Node& node = tree[id];
    if (node.kind == NodeKind::assignment_expression && node.op == Operator::assign) {
      const NodeId target = tree.first_child(id);
      if (tree[target].kind == NodeKind::member_expression)
        add_alternative(fields_[index_->key_text(target)], tree.next(target));
    } else if (node.kind == NodeKind::property || node.kind == NodeKind::method_definition ||
               node.kind == NodeKind::property_definition) {
      if (tree[tree.parent(id)].kind == NodeKind::object_pattern) continue;
      const NodeId value = node.has(js::flag::shorthand) ? node.link : tree.next(node.link);
      add_alternative(fields_[index_->key_text(id)], value);
    } else if (node.kind == NodeKind::return_statement) {
      add_alternative(returns_[function_around(id, false)], tree.first_child(id));
    }
  }
  for (const NodeId function : index_->functions()) {
    const NodeId body = tree.function_body(function);
    if (body != 0 && tree[body].kind != NodeKind::function_body)
      add_alternative(returns_[function], body);
  }
}

NodeId Origins::called(NodeId callee) const {
  if (const NodeId function = index_->function_of(callee); function != 0) return function;
  if ((*tree_)[callee].kind != NodeKind::member_expression) return 0;
  const auto field = fields_.find(index_->key_text(callee));
  if (field == fields_.end() || field->second.size() != 1) return 0;
  return index_->function_of(field->second.front());
}

void Origins::collect_calls() {
  constexpr unsigned max_handed = 3;  // the places where functions are handed over
  for (const js::Call& call : script_->calls()) {
    if (const NodeId function = called(call.callee()); function != 0)
      add_alternative(callers_[function], call.node());
    for (unsigned n = 0; n < std::min(call.argument_count(), max_handed); ++n)
      if (const NodeId function = index_->function_of(call.argument(n)); function != 0)
        handed_[function].push_back({call.node(), n});
  }
}

NodeId Origins::function_around(NodeId node, bool skip_arrows) const {
  for (NodeId at = tree_->parent(node); at != 0; at = tree_->parent(at)) {
    const NodeKind kind = (*tree_)[at].kind;
    if (skip_arrows && kind == NodeKind::arrow_function) continue;
    if (js::is_function(kind)) return at;
  }
  return 0;
}

int Origins::parameter_index(NodeId function, NodeId declaration) const {
  int index = 0;
  for (NodeId at = tree_->first_parameter(function); at != 0; at = tree_->next(at), ++index) {
    const js::Node& node = (*tree_)[at];
    if (at == declaration) return index;
    if (node.kind == NodeKind::assignment_pattern && tree_->first_child(at) == declaration)
      return index;
    if (node.kind == NodeKind::function_body) break;
  }
  return -1;
}

const std::vector<Handed>& Origins::handed(NodeId function) const {
  static const std::vector<Handed> none;
  const auto found = handed_.find(function);
  return found == handed_.end() ? none : found->second;
}

const std::vector<NodeId>& Origins::callers(NodeId function) const {
  static const std::vector<NodeId> none;
  const auto found = callers_.find(function);
  return found == callers_.end() ? none : found->second;
}

/// `['a', 'b'].forEach(function (name) {})`: what the list holds.
bool Origins::each_of_list(NodeId function, const Frame* frame, const Use& use) {
  bool any = false;
  for (const Handed& handed : handed(function)) {
    const NodeId callee = tree_->first_child(handed.call);
    if (handed.argument != 0 || (*tree_)[callee].kind != NodeKind::member_expression) continue;
    const NodeId list = index_->resolve(tree_->first_child(callee));
    if ((*tree_)[list].kind != NodeKind::array_expression) continue;
    unsigned seen = 0;
    for (const NodeId item : tree_->children(list)) {
      if (++seen > max_texts) break;
      if ((*tree_)[item].kind == NodeKind::spread_element) continue;
      each(item, frame, use);
      any = true;
    }
  }
  return any;
}

bool Origins::each_of_parameter(js::VariableId variable, const Frame* frame, const Use& use) {
  const js::Variable& about = script_->scopes().variable(variable);
  NodeId function = function_around(about.declaration, false);
  const int index = function == 0 ? -1 : parameter_index(function, about.declaration);
  if (index < 0) return false;
  const auto argument_of = [&](NodeId call) {
    return tree_->child(call, static_cast<unsigned>(index) + 1);
  };
  for (const Frame* at = frame; at != nullptr; at = at->up)
    if (at->function == function) {
      const NodeId argument = argument_of(at->call);
      if (argument == 0) return false;
      each(argument, at->up, use);
      return true;
    }
  const auto callers = callers_.find(function);
  const int depth = frame == nullptr ? 0 : frame->depth;
  if (depth >= max_calls_deep) return false;
  if (callers == callers_.end()) return index == 0 && each_of_list(function, frame, use);
  bool any = false;
  for (const NodeId call : callers->second)
    if (const NodeId argument = argument_of(call); argument != 0) {
      const Frame inside{0, call, nullptr, depth + 1};
      each(argument, &inside, use);
      any = true;
    }
  return any;
}

/// `const {button} = parts`: the literal's property, else every field of that name.
void Origins::take_apart(NodeId property, std::vector<NodeId>& values) const {
  const NodeId pattern = tree_->parent(property);
  if ((*tree_)[pattern].kind != NodeKind::object_pattern) return;
  const std::string key = index_->key_text(property);
  const NodeId above = tree_->parent(pattern);
  const NodeKind kind = (*tree_)[above].kind;
  const bool given =
      kind == NodeKind::variable_declarator || kind == NodeKind::assignment_expression;
  const NodeId source = given ? tree_->next(pattern) : 0;
  if (source == 0 || key.empty()) return;
  const NodeId object = index_->resolve(source);
  if ((*tree_)[object].kind == NodeKind::object_expression)
    return add_alternative(values, index_->property(object, key));
  const NodeKind from = (*tree_)[object].kind;
  if (from != NodeKind::this_expression && from != NodeKind::identifier) return;
  if (const auto field = fields_.find(key); field != fields_.end())
    for (const NodeId value : field->second) add_alternative(values, value);
}

void Origins::each_of_name(NodeId node, const Frame* frame, const Use& use) {
  const js::Scopes& scopes = script_->scopes();
  const js::VariableId variable = scopes.variable_of(node);
  if (variable == 0) return use(node, frame);
  const js::Variable& about = scopes.variable(variable);
  if (about.kind == js::Declared::parameter && about.writes == 0) {
    if (!each_of_parameter(variable, frame, use)) use(node, frame);
    return;
  }
  std::vector<NodeId> values;
  const auto take = [&](NodeId name) {
    // `const [button] = list`: an element stands for its list.
    while ((*tree_)[tree_->parent(name)].kind == NodeKind::array_pattern)
      name = tree_->parent(name);
    const NodeId above = tree_->parent(name);
    if ((*tree_)[above].kind == NodeKind::property) return take_apart(above, values);
    const NodeKind kind = (*tree_)[above].kind;
    const bool gives =
        kind == NodeKind::variable_declarator ||
        (kind == NodeKind::assignment_expression && (*tree_)[above].op == Operator::assign);
    if (!gives || tree_->first_child(above) != name) return;
    NodeId value = tree_->next(name);
    const NodeId loop = tree_->parent(tree_->parent(above));  // for (const name of list)
    if (value == 0 && (*tree_)[loop].kind == NodeKind::for_of_statement)
      value = tree_->next(tree_->first_child(loop));
    add_alternative(values, value);
  };
  take(about.declaration);
  for (js::ReferenceId id = about.first; id != 0; id = scopes.reference(id).next)
    if (scopes.reference(id).write) take(scopes.reference(id).node);
  if (values.empty()) return use(node, frame);
  for (const NodeId value : values) each(value, frame, use);
}

bool Origins::each_of_member(NodeId node, const Frame* frame, const Use& use) {
  const std::string key = index_->key_text(node);
  const NodeId object = index_->resolve(tree_->first_child(node));
  const NodeKind kind = (*tree_)[object].kind;
  if (kind == NodeKind::object_expression) {
    if (!key.empty() && key != "[*]") {
      const NodeId value = index_->property(object, key);
      if (value == 0) return false;
      each(value, frame, use);
      return true;
    }
    int seen = 0;
    for (const NodeId id : tree_->children(object)) {
      if ((*tree_)[id].kind != NodeKind::property || ++seen > 16) continue;
      const NodeId link = (*tree_)[id].link;
      each((*tree_)[id].has(js::flag::shorthand) ? link : tree_->next(link), frame, use);
    }
    return seen != 0;
  }
  const bool field = kind == NodeKind::this_expression || kind == NodeKind::identifier;
  const auto found = field && !key.empty() ? fields_.find(key) : fields_.end();
  if (found == fields_.end()) return false;
  // A field that is never anything else in this script.
  for (const NodeId value : found->second) each(value, frame, use);
  return true;
}

bool Origins::each_of_call(NodeId node, const Frame* frame, const Use& use) {
  const int depth = frame == nullptr ? 0 : frame->depth;
  if (depth >= max_calls_deep) return false;
  const NodeId function = called(tree_->first_child(node));
  const auto results = returns_.find(function);
  if (function == 0 || results == returns_.end()) return false;
  const Frame inside{function, node, frame, depth + 1};
  for (const NodeId value : results->second) each(value, &inside, use);
  return true;
}

void Origins::each(NodeId node, const Frame* frame, const Use& use) {
  if (node == 0) return;
  if (spent()) return use(node, frame);
  const js::Node& at = (*tree_)[node];
  switch (at.kind) {
    case NodeKind::identifier:
      return each_of_name(node, frame, use);
    case NodeKind::conditional_expression: {
      const NodeId yes = tree_->next(at.link);
      each(yes, frame, use);
      return each(tree_->next(yes), frame, use);
    }
    case NodeKind::logical_expression:
      if (at.op != Operator::logical_and) each(at.link, frame, use);
      return each(tree_->next(at.link), frame, use);
    case NodeKind::sequence_expression:
      return each(tree_->last_child(node), frame, use);
    case NodeKind::assignment_expression:
      return each(tree_->next(at.link), frame, use);
    case NodeKind::await_expression:
      return each(at.link, frame, use);
    case NodeKind::member_expression:
      if (!each_of_member(node, frame, use)) use(node, frame);
      return;
    case NodeKind::call_expression:
      if (!each_of_call(node, frame, use)) use(node, frame);
      return;
    default:
      return use(node, frame);
  }
}

std::vector<std::string> Origins::text_of_call(NodeId node, const Frame* frame) {
  const std::vector<std::string> unknown{std::string(1, js::hole)};
  const NodeId callee = tree_->first_child(node);
  if ((*tree_)[callee].kind != NodeKind::member_expression) return unknown;
  const std::string method = index_->key_text(callee);
  const NodeId object = tree_->first_child(callee);
  if (method == "concat") {
    std::vector<std::string> out = texts(object, frame);
    for (NodeId part = tree_->next(callee); part != 0; part = tree_->next(part))
      out = product(out, texts(part, frame));
    return out;
  }
  if (method == "trim" || method == "toString" || method == "toLowerCase")
    return texts(object, frame);
  const NodeId list = index_->resolve(object);
  if (method != "join" || (*tree_)[list].kind != NodeKind::array_expression) return unknown;
  const NodeId argument = tree_->next(callee);
  const auto glue = argument == 0 ? std::vector<std::string>{","} : texts(argument, frame);
  std::vector<std::string> out{""};
  bool first = true;
  for (const NodeId part : tree_->children(list)) {
    if (!first) out = product(out, glue);
    out = product(out, texts(part, frame));
    first = false;
  }
  return out;
}

std::vector<std::string> Origins::text_of_leaf(NodeId node, const Frame* frame) {
  const js::Node& at = (*tree_)[node];
  switch (at.kind) {
    case NodeKind::string_literal:
      return {std::string(tree_->string_value(node).substr(0, max_text_bytes))};
    case NodeKind::numeric_literal:
      return {std::string(tree_->text(node))};
    case NodeKind::template_literal: {
      std::vector<std::string> out{""};
      for (const NodeId part : tree_->children(node))
        out = product(out, (*tree_)[part].kind == NodeKind::template_element
                               ? std::vector{std::string(tree_->string_value(part))}
                               : texts(part, frame));
      return out;
    }
    case NodeKind::binary_expression:
      if (at.op != Operator::add) break;
      return product(texts(at.link, frame), texts(tree_->next(at.link), frame));
    case NodeKind::call_expression:
      return text_of_call(node, frame);
    case NodeKind::array_expression: {  // one of its items: for (const name of list)
      std::vector<std::string> out;
      for (const NodeId item : tree_->children(node))
        for (std::string& text : texts(item, frame))
          if (out.size() < max_texts) out.push_back(std::move(text));
      if (!out.empty()) return out;
      break;
    }
    default:
      break;
  }
  return {std::string(1, js::hole)};
}

std::vector<std::string> Origins::texts(NodeId node, const Frame* frame) {
  std::vector<std::string> out;
  each(node, frame, [&](NodeId origin, const Frame* at) {
    if (spent()) return;
    for (std::string& text : text_of_leaf(origin, at)) {
      if (out.size() == max_texts) return;
      if (std::find(out.begin(), out.end(), text) == out.end()) out.push_back(std::move(text));
    }
  });
  if (out.empty()) out.emplace_back(1, js::hole);
  return out;
}

}  // namespace premod::page

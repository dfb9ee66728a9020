// Global paths: which object of the page an expression leads to, through names that are assigned
// once, destructuring, immediately called functions and the arguments of AMD factories.
#include <limits>

#include "flow/index.hpp"

namespace premod::js {

namespace {

constexpr PathId in_progress = std::numeric_limits<PathId>::max();
constexpr PathId nothing = std::numeric_limits<PathId>::max() - 1;  // asked, and there is none

bool is_window(std::string_view path) {
  return path == "window" || path == "self" || path == "globalThis" || path == "frames";
}

std::string_view canonical(std::string_view global) { return global == "jQuery" ? "$" : global; }

/// What an AMD module puts into the parameter of a factory.
std::string module_path(std::string_view name) {
  if (name == "jquery") return "$";
  if (name == "underscore" || name == "lodash") return "_";
  return "module:" + std::string(name.substr(0, max_part_bytes));
}

}  // namespace

PathId Index::intern(std::string text) const {
  const auto found = path_ids_.find(text);
  if (found != path_ids_.end()) return found->second;
  const auto id = static_cast<PathId>(path_texts_.size());
  path_texts_.push_back(std::move(text));
  path_ids_.emplace(path_texts_.back(), id);
  return id;
}

PathId Index::member_path(PathId object, std::string_view name) const {
  if (object == 0 || name.empty() || name.size() > max_part_bytes) return 0;
  const std::string_view text = path_text(object);
  if (is_window(text)) return intern(std::string(canonical(name)));
  if (text.size() > max_part_bytes * 4) return 0;
  return intern(std::string(text) + "." + std::string(name));
}

PathId Index::path_of(NodeId expression, int hops) const {
  if (hops > max_alias_hops) return 0;
  NodeId chain[max_path_parts];
  int parts = 0;
  NodeId at = expression;
  while (tree_[at].kind == NodeKind::member_expression) {
    if (parts == max_path_parts) return 0;
    chain[parts++] = at;
    at = tree_.first_child(at);
  }
  PathId path = path_of_base(at, hops);
  while (path != 0 && parts > 0) path = member_path(path, key_text(chain[--parts]));
  return path;
}

/// In a `with` body a name is more likely a member of the object than a global; code given to eval
/// hardly ever declares one.
bool Index::in_with(ScopeId scope) const {
  for (; scope != 0; scope = scopes_.scope(scope).parent)
    if (scopes_.scope(scope).kind == ScopeKind::with_body) return true;
  return false;
}

PathId Index::path_of_base(NodeId id, int hops) const {
  const Node& node = tree_[id];
  switch (node.kind) {
    case NodeKind::identifier: {
      const ReferenceId at = scopes_.reference_at(id);
      const Reference& reference = scopes_.reference(at);
      if (reference.variable != 0) return path_of_variable(reference.variable, hops + 1);
      if (reference.dynamic && in_with(reference.scope)) return 0;
      return intern(std::string(canonical(tree_.name(id).substr(0, max_part_bytes))));
    }
    case NodeKind::binding_identifier:
      return path_of_variable(scopes_.variable_of(id), hops + 1);
    case NodeKind::this_expression:
      return intern("this");
    case NodeKind::call_expression:
      return path_of_call(id, hops + 1);
    case NodeKind::new_expression: {
      const PathId made = path_of(node.link, hops + 1);
      return made == 0 ? 0 : intern("new " + std::string(path_text(made)));
    }
    case NodeKind::logical_expression: {
      const NodeId left = node.link;
      const PathId path = node.op == Operator::logical_and ? 0 : path_of(left, hops + 1);
      return path != 0 ? path : path_of(tree_.next(left), hops + 1);
    }
    case NodeKind::conditional_expression: {
      const NodeId yes = tree_.next(node.link);
      const PathId path = path_of(yes, hops + 1);
      return path != 0 ? path : path_of(tree_.next(yes), hops + 1);
    }
    case NodeKind::assignment_expression:
      return node.op == Operator::assign ? path_of(tree_.next(node.link), hops + 1) : 0;
    case NodeKind::sequence_expression: {
      const NodeId second = tree_.next(node.link);
      return tree_.next(second) == 0 ? path_of(second, hops + 1) : 0;
    }
    default:
      return 0;
  }
}

PathId Index::path_of_call(NodeId call, int hops) const {
  const NodeId callee = tree_.first_child(call);
  const PathId path = path_of(callee, hops);
  if (path == 0) return 0;
  const std::string_view text = path_text(path);
  if (text.ends_with(".bind") && tree_[callee].kind == NodeKind::member_expression)
    return path_of(tree_.first_child(callee), hops);
  if (text.size() > max_part_bytes * 4) return 0;
  if (text == "AMOCRM.constant" || text == "APP.constant") {
    const NodeId key = tree_.next(callee);
    if (key != 0 && tree_[key].kind == NodeKind::string_literal)
      return intern(std::string(text) + "('" +
                    std::string(tree_.string_value(key).substr(0, max_part_bytes)) + "')");
  }
  if (text == "require" || text == "requirejs") {
    const NodeId name = tree_.next(callee);
    if (name != 0 && tree_[name].kind == NodeKind::string_literal)
      return intern(module_path(tree_.string_value(name)));
  }
  return intern(std::string(text) + "()");
}

PathId Index::path_of_variable(VariableId variable, int hops) const {
  if (variable == 0) return 0;
  PathId& known = variable_paths_[variable];
  if (known == nothing || known == in_progress) return 0;
  if (known != 0) return known;
  known = in_progress;
  const Source source = source_of(variable);
  PathId path = source.path;
  if (source.expression != 0) path = path_of(source.expression, hops);
  for (const std::string& member : source.members) path = member_path(path, member);
  // A parameter of that name is jQuery wherever it comes from.
  const Variable& about = scopes_.variable(variable);
  const std::string_view name = tree_.names().text(about.name);
  if (path == 0 && about.kind == Declared::parameter && (name == "$" || name == "jQuery"))
    path = intern("$");
  variable_paths_[variable] = path == 0 ? nothing : path;
  return path;
}

Index::Source Index::source_of(VariableId id) const {
  const Variable& variable = scopes_.variable(id);
  Source source;
  if (variable.kind == Declared::parameter && variable.writes == 0) {
    source.path = path_of_parameter(variable, 1);
    return source;
  }
  if (variable.writes != 1 || variable.kind == Declared::parameter) return source;
  // Climb from the name through the patterns it is in to what is taken apart.
  NodeId at = variable.write;
  for (int depth = 0; depth < max_path_parts; ++depth) {
    const NodeId above = tree_.parent(at);
    const Node& node = tree_[above];
    if (node.kind == NodeKind::variable_declarator ||
        (node.kind == NodeKind::assignment_expression && node.op == Operator::assign)) {
      if (tree_.first_child(above) == at) source.expression = tree_.next(at);
      break;
    }
    if (node.kind == NodeKind::property && tree_[node.parent].kind == NodeKind::object_pattern) {
      std::string key = key_text(above);
      if (key.empty()) return {};
      source.members.insert(source.members.begin(), std::move(key));
      at = node.parent;
    } else if (node.kind == NodeKind::assignment_pattern && tree_.first_child(above) == at) {
      at = above;
    } else {
      return {};
    }
  }
  if (source.expression == 0) return {};
  return source;
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

/// What a parameter stands for in a function that runs once, with arguments the text shows.
PathId Index::path_of_parameter(const Variable& variable, int hops) const {
  const NodeId function = tree_.parent(variable.declaration);
  if (!is_function(tree_[function].kind)) return 0;
  unsigned index = 0;
  NodeId parameter = tree_.first_parameter(function);
  for (; parameter != 0 && parameter != variable.declaration; parameter = tree_.next(parameter))
    ++index;
  if (parameter == 0) return 0;
  const NodeId argument = argument_for(function, index);
  if (argument == 0) return 0;
  if (tree_[argument].kind == NodeKind::string_literal) {
    // A dependency of define or require: the module's name stands for the module.
    if (tree_[tree_.parent(argument)].kind == NodeKind::array_expression)
      return intern(module_path(tree_.string_value(argument)));
    return 0;
  }
  if (tree_[argument].kind == NodeKind::this_expression) {
    // Outside of functions it is the page's window.
    const CallSite* call = call_at(tree_.parent(argument));
    ContextId context = call == nullptr ? 0 : call->context;
    while (context != 0 && tree_[contexts_[context].node].kind == NodeKind::arrow_function)
      context = contexts_[context].parent;
    return intern(context == 0 ? "window" : "this");
  }
  return path_of(argument, hops + 1);
}

/// The argument (or AMD dependency) that reaches the parameter; 0 if that is not plain to see.
NodeId Index::argument_for(NodeId function, unsigned index) const {
  NodeId at = function;
  NodeId above = tree_.parent(at);
  // (function () {}).call(this, ...)
  if (tree_[above].kind == NodeKind::member_expression && tree_.first_child(above) == at) {
    if (key_text(above) != "call") return 0;
    at = above;
    above = tree_.parent(above);
    ++index;
  }
  if (tree_[above].kind != NodeKind::call_expression) return 0;
  const NodeId callee = tree_.first_child(above);
  if (callee == at) return tree_.child(above, index + 1);
  const NodeKind kind = tree_[callee].kind;
  if (kind != NodeKind::identifier && kind != NodeKind::member_expression) return 0;
  const std::string name =
      kind == NodeKind::identifier ? std::string(tree_.name(callee)) : key_text(callee);
  if (kind == NodeKind::identifier && (name == "$" || name == "jQuery"))
    return index == 0 ? callee : 0;  // jQuery(function ($) {}) hands itself over
  if (name != "define" && name != "require" && name != "requirejs") return 0;
  for (NodeId argument = tree_.next(callee); argument != 0 && argument != at;
       argument = tree_.next(argument))
    if (tree_[argument].kind == NodeKind::array_expression) return tree_.child(argument, index);
  return 0;
}

}  // namespace premod::js

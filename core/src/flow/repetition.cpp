#include "flow/repetition.hpp"

#include <algorithm>

namespace premod::js {

namespace {

constexpr std::string_view per_element_methods[] = {
    "forEach",   "map",      "filter",        "some",        "every",   "reduce", "find",
    "findIndex", "findLast", "findLastIndex", "reduceRight", "flatMap", "each"};
constexpr std::string_view per_element_helpers[] = {
    "each",   "forEach", "map",   "filter", "reduce", "some",      "every",     "find",
    "forOwn", "forIn",   "times", "reject", "any",    "mapValues", "mapObject", "flatMap"};

template <class List>
bool contains(const List& list, std::string_view name) {
  return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

unsigned argument_index(const Tree& tree, NodeId call, NodeId argument) {
  unsigned index = 0;
  NodeId at = tree.next(tree.first_child(call));
  while (at != 0 && at != argument) {
    at = tree.next(at);
    ++index;
  }
  return index;
}

/// `this.callbacks = {render: function () {...}}`: the platform calls it; `self.render()` is the
/// platform's own method of that name.
bool is_platform_callback(const Tree& tree, const Index& index, NodeId function) {
  const NodeId object = tree.parent(tree.parent(function));
  if (tree[object].kind != NodeKind::object_expression) return false;
  const NodeId above = tree.parent(object);
  if (tree[above].kind == NodeKind::property) return index.key_text(above) == "callbacks";
  const NodeId target = tree.first_child(above);
  return tree[above].kind == NodeKind::assignment_expression &&
         tree[target].kind == NodeKind::member_expression && index.key_text(target) == "callbacks";
}

}  // namespace

std::string_view loop_label(const Tree& tree, NodeId loop) {
  switch (tree[loop].kind) {
    case NodeKind::for_statement:
      return "for";
    case NodeKind::for_in_statement:
      return "for-in";
    case NodeKind::for_of_statement:
      return tree[loop].has(flag::is_await) ? "for await" : "for-of";
    case NodeKind::while_statement:
      return "while";
    default:
      return "do-while";
  }
}

std::optional<LoopProof> Flow::inside_loop(ContextId context) {
  LoopProof proof;
  for (int hops = 0; hops <= max_call_chain; ++hops) {
    const Reason& why = reason(context, 0);
    if (why.state != Reason::State::found) return std::nullopt;
    proof.push_back(why.step);
    if (why.next == 0) {
      std::reverse(proof.begin(), proof.end());
      return proof;
    }
    context = why.next;
  }
  return std::nullopt;
}

/// What repeats the code of a context. Answers found while a question about the same context is
/// open are not kept: they may miss what that question will find.
const Flow::Reason& Flow::reason(ContextId context, int depth) {
  Reason& known = known_[context];
  if (known.state == Reason::State::found || known.state == Reason::State::none) return known;
  static const Reason not_known;
  if (known.state == Reason::State::asked || depth > max_call_chain || ++steps_ > max_flow_steps)
    return not_known;
  const Context& here = index_.context(context);
  Reason answer;
  known.state = Reason::State::asked;
  switch (here.kind) {
    case Context::Kind::file:
      break;
    case Context::Kind::loop:
      answer.state = Reason::State::found;
      answer.step = {here.node, std::string(loop_label(tree_, here.node))};
      break;
    case Context::Kind::function:
      answer = reason_of_function(here.node, context, depth);
      break;
    default: {
      // Nested try blocks are as deep as the parser lets them be, which is not deep.
      const Reason outer = reason(here.parent, depth);
      answer = outer;
    }
  }
  Reason& out = known_[context];
  out = std::move(answer);
  const bool sure = out.state == Reason::State::found || depth == 0;
  if (out.state != Reason::State::found)
    out.state = sure ? Reason::State::none : Reason::State::unknown;
  return out.state == Reason::State::unknown ? not_known : out;
}

Flow::Reason Flow::reason_of_function(NodeId function, ContextId own, int depth) {
  const NodeId name = tree_.function_name(function);
  if (name != 0) {
    Reason by_name = reason_of_variable(scopes_.variable_of(name), own, depth);
    if (by_name.state == Reason::State::found ||
        tree_[function].kind == NodeKind::function_declaration)
      return by_name;
  }
  return reason_of_use(function, own, depth);
}

/// Where a function expression stands, or a name that means one.
Flow::Reason Flow::reason_of_use(NodeId use, ContextId own, int depth) {
  const NodeId above = tree_.parent(use);
  const Node& parent = tree_[above];
  switch (parent.kind) {
    case NodeKind::call_expression:
    case NodeKind::new_expression: {
      if (tree_.first_child(above) == use)
        return reason_of_call(*index_.call_at(above), "", own, depth);
      return reason_of_argument(above, use, depth);
    }
    case NodeKind::member_expression: {  // (function () {}).call(this), f.bind(this)
      const NodeId call = parent.parent;
      if (tree_[call].kind != NodeKind::call_expression || tree_.first_child(call) != above)
        return {};
      const std::string name = index_.key_text(above);
      if (name == "bind") return reason_of_use(call, own, depth);
      if (name == "call" || name == "apply")
        return reason_of_call(*index_.call_at(call), "", own, depth);
      return {};
    }
    case NodeKind::variable_declarator:
      return reason_of_variable(scopes_.variable_of(tree_.first_child(above)), own, depth);
    case NodeKind::assignment_expression: {
      const NodeId target = tree_.first_child(above);
      if (tree_[target].kind == NodeKind::member_expression)
        return reason_of_method(index_.key_text(target), own, depth);
      return reason_of_variable(scopes_.variable_of(target), own, depth);
    }
    case NodeKind::property:
    case NodeKind::method_definition:
    case NodeKind::property_definition:
      return reason_of_method(index_.key_text(above), own, depth);
    default:
      return {};
  }
}

Flow::Reason Flow::reason_of_argument(NodeId call, NodeId argument, int depth) {
  const CallSite& site = *index_.call_at(call);
  const unsigned index = argument_index(tree_, call, argument);
  const std::string_view path = index_.path_text(site.path);
  if (site.is_new) return path == "Promise" && index == 0 ? reason(site.context, depth) : Reason{};
  if (tree_[site.callee].kind != NodeKind::member_expression) return {};
  const std::string name = index_.key_text(site.callee);
  const bool helper = path.starts_with("$.") || path.starts_with("_.");
  const bool repeats = helper ? index == 1 && contains(per_element_helpers, name)
                              : index == 0 && contains(per_element_methods, name);
  if (repeats || (path == "Array.from" && index == 1)) {
    const std::string label = helper || path == "Array.from" ? std::string(path) : "." + name;
    return {Reason::State::found, {call, label + "()"}, 0};
  }
  // What a promise calls runs once for each time it is asked to.
  if (name == "then" || name == "catch" || name == "finally" || name == "done" ||
      name == "always" || name == "fail")
    return reason(site.context, depth);
  return {};
}

Flow::Reason Flow::reason_of_call(const CallSite& call, const std::string& name, ContextId own,
                                  int depth) {
  ContextId at = call.context;
  while (at != 0 && index_.context(at).kind != Context::Kind::function) {
    if (index_.context(at).kind == Context::Kind::loop) break;
    at = index_.context(at).parent;
  }
  // Calls itself, not in a callback that runs later.
  if (!name.empty() && at == own && !call.is_new)
    return {Reason::State::found, {call.node, name + "()"}, 0};
  const Reason& outer = reason(call.context, depth + 1);
  if (outer.state != Reason::State::found) return {};
  if (name.empty()) return outer;
  return {Reason::State::found, {call.node, name + "()"}, call.context};
}

Flow::Reason Flow::reason_of_variable(VariableId variable, ContextId own, int depth) {
  if (variable == 0 || scopes_.variable(variable).writes > 1) return {};
  const std::string name(tree_.names().text(scopes_.variable(variable).name));
  for (ReferenceId id = scopes_.variable(variable).first; id != 0;
       id = scopes_.reference(id).next) {
    if (++steps_ > max_flow_steps) return {};
    const NodeId use = scopes_.reference(id).node;
    const NodeId above = tree_.parent(use);
    const NodeKind kind = tree_[above].kind;
    if (kind != NodeKind::call_expression && kind != NodeKind::member_expression) continue;
    Reason why;
    if (kind == NodeKind::call_expression && tree_.first_child(above) == use)
      why = reason_of_call(*index_.call_at(above), name, own, depth);
    else
      why = reason_of_use(use, own, depth);
    if (why.state == Reason::State::found) return why;
  }
  return {};
}

Flow::Reason Flow::reason_of_method(const std::string& name, ContextId own, int depth) {
  if (name.empty() || name == "[*]") return {};
  collect_methods();
  const auto found = methods_.find(name);
  // Two functions of one name: which of them is called is a guess.
  if (found == methods_.end() || found->second.functions.size() != 1) return {};
  for (const CallSite* call : found->second.calls) {
    if (++steps_ > max_flow_steps) return {};
    if (!is_own_receiver(tree_.first_child(call->callee))) continue;
    const Reason why = reason_of_call(*call, name, own, depth);
    if (why.state == Reason::State::found) return why;
  }
  return {};
}

/// `this`, a name for it, or a local object: not the result of a library.
bool Flow::is_own_receiver(NodeId object) const {
  const NodeKind kind = tree_[object].kind;
  if (kind == NodeKind::this_expression) return true;
  if (kind != NodeKind::identifier) return false;
  if (index_.path_text(index_.path_of(object)) == "this") return true;
  const NodeKind value = tree_[index_.resolve(object)].kind;
  return value == NodeKind::object_expression || value == NodeKind::this_expression ||
         is_class(value);
}

void Flow::collect_methods() {
  if (methods_known_) return;
  methods_known_ = true;
  for (const NodeId function : index_.functions()) {
    if (is_platform_callback(tree_, index_, function)) continue;
    const NodeId above = tree_.parent(function);
    const Node& parent = tree_[above];
    NodeId named = 0;
    if (parent.kind == NodeKind::property || parent.kind == NodeKind::method_definition ||
        parent.kind == NodeKind::property_definition)
      named = above;
    if (parent.kind == NodeKind::assignment_expression &&
        tree_[tree_.first_child(above)].kind == NodeKind::member_expression)
      named = tree_.first_child(above);
    if (named != 0) methods_[index_.key_text(named)].functions.push_back(function);
  }
  for (const CallSite& call : index_.calls()) {
    if (tree_[call.callee].kind != NodeKind::member_expression) continue;
    const auto found = methods_.find(index_.key_text(call.callee));
    if (found != methods_.end()) found->second.calls.push_back(&call);
  }
}

bool Flow::is_rejection(NodeId use) const {
  const NodeId above = tree_.parent(use);
  const CallSite* call = index_.call_at(above);
  if (call == nullptr || call->callee == use ||
      tree_[call->callee].kind != NodeKind::member_expression)
    return false;
  const std::string name = index_.key_text(call->callee);
  const unsigned index = argument_index(tree_, above, use);
  return ((name == "catch" || name == "fail") && index == 0) || (name == "then" && index == 1);
}

bool Flow::handles_failure(ContextId context) {
  for (; context != 0; context = index_.context(context).parent) {
    const Context& here = index_.context(context);
    if (here.kind == Context::Kind::catch_clause) return true;
    if (here.kind != Context::Kind::function) continue;
    if (is_rejection(here.node)) return true;
    NodeId name = tree_.function_name(here.node);
    const NodeId above = tree_.parent(here.node);
    if (name == 0 && tree_[above].kind == NodeKind::variable_declarator)
      name = tree_.first_child(above);
    const VariableId variable = name == 0 ? 0 : scopes_.variable_of(name);
    if (variable == 0) continue;
    for (ReferenceId id = scopes_.variable(variable).first; id != 0;
         id = scopes_.reference(id).next)
      if (++steps_ < max_flow_steps && is_rejection(scopes_.reference(id).node)) return true;
  }
  return false;
}

bool Flow::is_tried(ContextId context) const {
  for (; context != 0; context = index_.context(context).parent) {
    if (index_.context(context).kind == Context::Kind::try_block) return true;
    if (index_.context(context).kind == Context::Kind::function) return false;
  }
  return false;
}

}  // namespace premod::js

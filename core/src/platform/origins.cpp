// Follows values backwards; what it cannot follow it hands on as it stands.
#include "platform/origins.hpp"

#include <algorithm>

namespace premod::page {
namespace {

using js::At;
using js::NodeId;
using js::NodeKind;
using js::Operator;
using js::Value;
using js::ValueKind;

constexpr std::size_t max_callees = js::max_values;  ///< functions one call may run
/// Calls one parameter is looked for in. Behind these only what is written in the call itself is a
/// loss: of a name nothing may be known.
constexpr std::size_t max_callers = 1'000;
constexpr std::size_t max_callers_seen = 2'000;

bool is_function_value(const js::Tree& tree, At at) { return js::is_function(tree[at.node].kind); }

/// `{x: v}`, `[x] = v`: the value is in a pattern, not in the name.
bool is_pattern_part(NodeKind kind) {
  return kind == NodeKind::array_pattern || kind == NodeKind::object_pattern ||
         kind == NodeKind::assignment_pattern || kind == NodeKind::rest_element;
}

}  // namespace

Origins::Origins(const js::File& script)
    : script_(&script),
      program_(&script.program()),
      tables_(&origin_tables(script)),
      most_steps_(max_total_steps + total_steps_per_node * script.tree().size()) {}

// --------------------------------------------------------------------- functions and their calls

std::vector<At> Origins::called(At callee) const {
  std::vector<At> out;
  if (const NodeId function = index(callee).function_of(callee.node); function != 0)
    return {{callee.script, function}};
  for (const js::ValueId id : program_->values(callee)) {
    const Value* value = &program_->store().value(id);
    if (value->kind == ValueKind::bound) value = &program_->store().value(value->target);
    if (value->kind == ValueKind::nothing || value->kind == ValueKind::unknown) continue;
    if (value->kind == ValueKind::path) {  // the place the function is kept at
      const std::string_view path = program_->store().path_text(value->node);
      if (path.starts_with("this") || path.starts_with("module:")) continue;
      return {};
    }
    const At function{value->script, value->node};
    if (value->kind != ValueKind::function || !knows(function) ||
        !is_function_value(tree(function), function))
      return {};
    if (out.size() == max_callees) return {};
    out.push_back(function);
  }
  return out;
}

std::vector<At> Origins::functions_named(std::string_view name) const {
  std::vector<At> out;
  for (const FieldWrite& write : tables_->writes(name))
    if (const NodeId function = index(write.value).function_of(write.value.node);
        function != 0 && !write.getter)
      out.push_back({write.value.script, function});
  return out;
}

NodeId Origins::called(NodeId callee) const {
  const auto all = called(at(callee));
  return all.size() == 1 && all.front().script == script_->script_id() ? all.front().node : 0;
}

std::vector<NodeId> Origins::callers(NodeId function) const {
  std::vector<NodeId> out;
  for (const js::Caller& caller : program_->callers(at(function)))
    if (caller.runs == js::Runs::now && caller.call.script == script_->script_id() &&
        !caller.guess && out.size() < max_callers)
      out.push_back(caller.call.node);
  return out;
}

bool Origins::each_of_parameter(At function, int index, const Frame* frame, const Use& use) {
  for (const Frame* at = frame; at != nullptr; at = at->up)
    if (at->function == function) {
      const At argument = argument_of(at->call, function, index);
      if (argument.node == 0) return false;
      each(argument, at->up, use);
      return true;
    }
  const int depth = frame == nullptr ? 0 : frame->depth;
  if (depth >= max_calls_deep) return false;
  bool any = false;
  std::size_t seen = 0;
  for (const js::Caller& caller : program_->callers(function)) {
    if (caller.runs != js::Runs::now || !knows(caller.call)) continue;
    if (is_over()) break;
    const At argument = argument_of(caller.call, function, index);
    if (argument.node == 0) continue;
    if (++seen > max_callers) {
      const NodeKind kind = tree(argument)[argument.node].kind;
      const bool is_told = kind == NodeKind::string_literal || kind == NodeKind::call_expression;
      if (is_told || seen > max_callers_seen) {
        lost_known_ = is_cut(true, "max_callers");
        break;
      }
      continue;
    }
    if (tree(argument)[argument.node].kind == NodeKind::string_literal) grant(argument);
    const Frame inside{{}, caller.call, nullptr, depth + 1};
    each(argument, &inside, use);
    any = true;
  }
  return any || each_of_list(function, index, frame, use);
}

// ------------------------------------------------------------------------------ names and patterns

PatternPlace Origins::pattern_place(At name) const {
  const js::Tree& tree = this->tree(name);
  PatternPlace out;
  NodeId at = name.node;
  for (int hops = 0; hops < 16; ++hops) {
    const NodeId above = tree.parent(at);
    const NodeKind kind = tree[above].kind;
    if (kind == NodeKind::property && tree[tree.parent(above)].kind == NodeKind::object_pattern) {
      out.steps.push_back({index(name).key_text(above), false});
      at = tree.parent(above);
      continue;
    }
    if (!is_pattern_part(kind)) break;
    if (kind == NodeKind::array_pattern) {
      unsigned place = 0;
      for (NodeId item = tree.first_child(above); item != at && item != 0; item = tree.next(item))
        ++place;
      out.steps.push_back({std::to_string(place), true});
    } else if (kind == NodeKind::assignment_pattern && tree.first_child(above) != at) {
      break;  // the default
    }
    at = above;
  }
  std::reverse(out.steps.begin(), out.steps.end());
  out.top = at;
  return out;
}

bool Origins::each_step(At from, const Frame* frame, const Steps& steps, std::size_t done,
                        const Use& use) {
  if (done == steps.size()) {
    each(from, frame, use);
    return true;
  }
  const PatternStep& step = steps[done];
  const bool number = step.key.find_first_not_of("0123456789") == std::string::npos;
  if (!step.item && !number)
    return each_property(from, step.key, frame, [&](At value, const Frame* at) {
      each_step(value, at, steps, done + 1, use);
    });
  bool any = false;
  each(from, frame, [&](At leaf, const Frame* at) {
    const js::Tree& tree = this->tree(leaf);
    const js::Node& node = tree[leaf.node];
    any = true;
    if (node.kind == NodeKind::array_expression) {
      NodeId item = tree.first_child(leaf.node);
      for (int n = std::atoi(step.key.c_str()); n > 0 && item != 0; --n) item = tree.next(item);
      if (item != 0 && tree[item].kind != NodeKind::spread_element)
        each_step({leaf.script, item}, at, steps, done + 1, use);
      return;
    }
    if (node.kind == NodeKind::call_expression &&
        program_->store().path_text(program_->path_at({leaf.script, node.link})) ==
            "Object.entries") {
      each_pair({leaf.script, tree.next(node.link)}, at, [&](At key, At value, const Frame* there) {
        if (step.key == "0") return use(key, there);
        each_step(value, there, steps, done + 1, use);
      });
      return;
    }
    // An item of a list of elements is some of them.
    each_step(leaf, at, steps, done + 1, use);
  });
  return any;
}

/// Of a parameter that is never given anything else.
void Origins::each_of_parameter_name(At node, NodeId declaration, const Frame* frame,
                                     const Use& use) {
  const At function{node.script, page::function_around(tree(node), declaration, false)};
  const PatternPlace place = pattern_place({node.script, declaration});
  const int index = function.node == 0 ? -1 : parameter_index(function, place.top);
  bool any = false;
  if (index >= 0 && place.steps.empty())
    any = each_of_parameter(function, index, frame, use);
  else if (index >= 0)
    any = each_of_parameter(function, index, frame, [&](At value, const Frame* at) {
      if (!each_step(value, at, place.steps, 0, use)) use(node, frame);
    });
  if (!any) use(node, frame);
}

/// What is given to a variable where it is declared or assigned.
const std::vector<Origins::Given>& Origins::given_to(At node, js::VariableId variable) {
  const auto [known, fresh] =
      given_.try_emplace((static_cast<std::uint64_t>(node.script) << 32U) | variable);
  if (!fresh) return **known;
  *known = std::make_unique<std::vector<Given>>();
  std::vector<Given>& out = **known;
  const js::Tree& tree = this->tree(node);
  const js::Scopes& scopes = this->scopes(node);
  const js::Variable& about = scopes.variable(variable);
  const auto take = [&](NodeId name) {
    PatternPlace place = pattern_place({node.script, name});
    const NodeId above = tree.parent(place.top);
    const NodeKind kind = tree[above].kind;
    const bool gives =
        kind == NodeKind::variable_declarator ||
        (kind == NodeKind::assignment_expression && tree[above].op == Operator::assign);
    if (!gives || tree.first_child(above) != place.top) return;
    NodeId value = tree.next(place.top);
    bool items = false;
    const NodeId loop = tree.parent(tree.parent(above));  // for (const name of list)
    if (value == 0 && tree[loop].kind == NodeKind::for_of_statement) {
      value = tree.next(tree.first_child(loop));
      items = true;
    }
    if (value != 0 && out.size() <= max_alternatives)
      out.push_back({{node.script, value}, std::move(place), items});
  };
  take(about.declaration);
  for (js::ReferenceId id = about.first; id != 0; id = scopes.reference(id).next)
    if (scopes.reference(id).write) take(scopes.reference(id).node);
  return out;
}

void Origins::each_of_name(At node, const Frame* frame, const Use& use) {
  const js::VariableId variable = scopes(node).variable_of(node.node);
  if (variable == 0) return use(node, frame);
  const js::Variable& about = scopes(node).variable(variable);
  if (about.kind == js::Declared::parameter && about.writes == 0)
    return each_of_parameter_name(node, about.declaration, frame, use);
  const std::vector<Given>& values = given_to(node, variable);
  if (values.empty()) return use(node, frame);
  const auto give = [&](const Given& given, const Use& into) {
    // What is no list in the text is a list of elements.
    if (!given.items || !each_item(given.value, frame, into)) each(given.value, frame, into);
  };
  std::size_t seen = 0;
  for (const Given& given : values) {
    if (is_cut(++seen > max_alternatives, "max_alternatives")) break;
    // Handed on as it is: else the end of a long chain of names is told through each of them.
    if (given.place.steps.empty()) {
      give(given, use);
      continue;
    }
    give(given, [&](At value, const Frame* at) {
      if (!each_step(value, at, given.place.steps, 0, use)) use(node, frame);
    });
  }
}

bool Origins::each_of_call(At node, const Frame* frame, const Use& use) {
  const int depth = frame == nullptr ? 0 : frame->depth;
  if (depth >= max_calls_deep) return false;
  bool any = false;
  for (const At function : called(At{node.script, tree(node).first_child(node.node)})) {
    const Frame inside{function, node, frame, depth + 1};
    for (const At value : tables_->returns(function)) {
      each(value, &inside, use);
      any = true;
    }
  }
  return any || each_of_map(node, frame, use);
}

void Origins::each(At node, const Frame* frame, const Use& use) {
  if (node.node == 0 || is_over()) return;
  const Way way{node, frame};
  const auto newest = std::min<std::ptrdiff_t>(std::ssize(ways_), max_turn);
  // It comes round to itself: the other values are all there is.
  if (std::find(ways_.end() - newest, ways_.end(), way) != ways_.end() || spent())
    return use(node, frame);
  ways_.push_back(way);
  each_of_kind(node, frame, use);
  ways_.pop_back();
}

void Origins::each_of_kind(At node, const Frame* frame, const Use& use) {
  const js::Tree& tree = this->tree(node);
  const js::Node& about = tree[node.node];
  const auto go = [&](NodeId to) { each({node.script, to}, frame, use); };
  switch (about.kind) {
    case NodeKind::identifier:
      return each_of_name(node, frame, use);
    case NodeKind::conditional_expression: {
      const NodeId yes = tree.next(about.link);
      go(yes);
      return go(tree.next(yes));
    }
    case NodeKind::logical_expression:
      if (about.op != Operator::logical_and) go(about.link);
      return go(tree.next(about.link));
    case NodeKind::sequence_expression:
      return go(tree.last_child(node.node));
    case NodeKind::assignment_expression:
      return go(tree.next(about.link));
    case NodeKind::await_expression:
    case NodeKind::yield_expression:
      return go(about.link);
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

}  // namespace premod::page

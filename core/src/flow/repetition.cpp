#include "flow/repetition.hpp"

#include <algorithm>

#include "flow/code/single_timer.hpp"
#include "flow/recursion_end.hpp"
#include "flow/state_machine.hpp"
#include "text/limit_log.hpp"

namespace premod::js {

std::string_view loop_label(const Tree& tree, NodeId loop) {
  switch (tree[loop].kind) {
    case NodeKind::for_statement:
      return "for";
    case NodeKind::for_in_statement:
      return "for-in";
    case NodeKind::for_of_statement:
      return tree[loop].has(flag::is_await) ? "for await" : "for-of";
    case NodeKind::while_statement:
    case NodeKind::switch_statement:  // what compilers make of loops that wait
      return "while";
    default:
      return "do-while";
  }
}

Flow::Flow(const Program& program, std::vector<const Index*> scripts)
    : program_(program), scripts_(std::move(scripts)) {
  for (const Index* index : scripts_) known_.emplace_back(index->context_count());
}

std::optional<LoopProof> Flow::inside_loop(ScriptId script, ContextId context) {
  find_recursion();
  LoopProof proof;
  for (int hops = 0; hops <= max_call_chain; ++hops) {
    const Reason& why = reason(script, context, 0);
    if (why.state != Reason::State::found) break;
    if (!why.passes) proof.push_back(why.step);
    if (why.last) {
      std::reverse(proof.begin(), proof.end());
      return proof;
    }
    script = why.script;
    context = why.next;
  }
  // Whatever is not known may be known beyond the limit.
  if (cut_) text::note_limit("max_call_chain");
  return std::nullopt;
}

/// What repeats the code of a context. "None" found while a question about an outer context is open
/// is not kept: it may miss what that question will find.
const Flow::Reason& Flow::reason(ScriptId script, ContextId context, int depth) {
  Reason& known = known_[script][context];
  static const Reason not_known;
  if (known.state == Reason::State::found || known.state == Reason::State::none) return known;
  if (known.state == Reason::State::asked) return not_known;
  if (depth > max_call_chain) {
    cut_ = true;
    return not_known;
  }
  const Context here = scripts_[script]->context(context);
  Reason answer;
  known.state = Reason::State::asked;
  switch (here.kind) {
    case Context::Kind::file:
      break;
    case Context::Kind::loop:
      answer.state = Reason::State::found;
      answer.last = true;
      answer.step = {{script, here.node},
                     std::string(loop_label(*program_.script(script).tree, here.node))};
      break;
    case Context::Kind::function:
      answer = reason_of_function({script, here.node}, depth);
      break;
    default:
      if (reason(script, here.parent, depth + 1).state == Reason::State::found) {
        answer.state = Reason::State::found;
        answer.passes = true;
        answer.script = script;
        answer.next = here.parent;
      }
  }
  Reason& out = known_[script][context];
  out = std::move(answer);
  if (out.state != Reason::State::found) out.state = Reason::State::none;
  return out;
}

namespace {

/// Who calls a compiled function again and again until it is done: a function that was handed it.
/// Not the call that makes the generator.
bool drives_steps(const Program& program, const Caller& caller) {
  const Program::Script& script = program.script(caller.call.script);
  const Tree& tree = *script.tree;
  const NodeId callee = tree.first_child(caller.call.node);
  if (tree[callee].kind == NodeKind::member_expression) {
    const NodeId key = tree.next(tree.first_child(callee));
    const bool plain = !tree[callee].has(flag::computed);
    return !plain || (tree.name(key) != "wrap" && tree.name(key) != "w");
  }
  const VariableId variable = script.scopes->variable_of(callee);
  return variable != 0 && script.scopes->variable(variable).kind == Declared::parameter;
}

}  // namespace

Flow::Reason Flow::reason_of_function(At function, int depth) {
  constexpr std::size_t max_callers = 1'000;
  std::size_t seen = 0;
  const bool step = is_step_function(*program_.script(function.script).tree, function.node);
  for (const Caller& caller : program_.callers(function)) {
    if (++seen > max_callers) break;
    if (step && drives_steps(program_, caller)) continue;
    Reason why = reason_of_caller(caller, function, depth);
    if (why.state == Reason::State::found) return why;
  }
  const std::uint32_t node =
      node_of_[function.script][scripts_[function.script]->context_of_function(function.node)];
  if (cycle_[node] == 0) return {};
  // It runs itself, by whatever way.
  for (const Edge& edge : run_by_[node]) {
    if (cycle_[edge.to] != cycle_[node]) continue;
    Reason out;
    out.state = Reason::State::found;
    out.last = true;
    out.step = {edge.call, label_of(edge.call)};
    return out;
  }
  return {};
}

namespace {

/// A list that is written out holds the function once.
bool holds_once(const Program& program, At list, At function) {
  const auto literal = program.literal_at(list);
  if (!literal) return false;
  const Tree& tree = *program.script(literal->script).tree;
  if (tree[literal->node].kind != NodeKind::array_expression) return false;
  int times = 0;
  for (const NodeId item : tree.children(literal->node)) {
    if (tree[item].kind == NodeKind::spread_element) return false;
    for (const ValueId id : program.values({literal->script, item})) {
      const Value& value = program.store().value(id);
      const bool same = value.kind == ValueKind::function && value.script == function.script &&
                        value.node == function.node;
      if (same) ++times;
    }
  }
  return times == 1;
}

struct Around {
  ScriptId script = 0;
  ContextId context = 0;
};

/// `for (const step of [load, draw]) step()`, `steps.every(step => step())`: each round calls
/// another one, so what stands around the loop says how often. None if it is no such call.
std::optional<Around> around_list(const Program& program, const std::vector<const Index*>& scripts,
                                  At call, ContextId context, At function) {
  const Program::Script& script = program.script(call.script);
  const Tree& tree = *script.tree;
  const Index& index = *scripts[call.script];
  const NodeId callee = tree.first_child(call.node);
  const VariableId variable =
      tree[callee].kind == NodeKind::identifier ? script.scopes->variable_of(callee) : 0;
  if (variable == 0) return std::nullopt;
  while (index.context(context).kind != Context::Kind::loop &&
         index.context(context).kind != Context::Kind::function) {
    if (context == 0) return std::nullopt;
    context = index.context(context).parent;
  }
  const NodeId around = index.context(context).node;
  const NodeId declared = script.scopes->variable(variable).declaration;
  if (tree[around].kind == NodeKind::for_of_statement) {
    const bool item = tree.parent(tree.parent(tree.parent(declared))) == around;
    const At list{call.script, tree.next(tree.first_child(around))};
    if (!item || !holds_once(program, list, function)) return std::nullopt;
    return Around{call.script, index.context(context).parent};
  }
  if (!is_function(tree[around].kind) || tree.first_parameter(around) != declared)
    return std::nullopt;
  const auto callers = program.callers({call.script, around});
  if (callers.size() != 1 || callers.front().runs != Runs::each) return std::nullopt;
  const At each = callers.front().call;
  const CallSite* site = scripts[each.script]->call_at(each.node);
  const Tree& there = *program.script(each.script).tree;
  if (site == nullptr || there[site->callee].kind != NodeKind::member_expression)
    return std::nullopt;
  if (!holds_once(program, {each.script, there.first_child(site->callee)}, function))
    return std::nullopt;
  return Around{each.script, site->context};
}

}  // namespace

Flow::Reason Flow::reason_of_caller(const Caller& caller, At function, int depth) {
  const CallSite* site = site_of(caller.call);
  if (site == nullptr || caller.guess || is_debounced(scripts_, caller.call, function)) return {};
  Reason out;
  switch (caller.runs) {
    case Runs::each:
      out.state = Reason::State::found;
      out.last = true;
      out.step = {caller.call, label_of(caller.call)};
      return out;
    case Runs::event:
    case Runs::later:
      return {};
    case Runs::timer:
      // One timer after the other is polling; a timer for each element is not.
      if (label_of(caller.call) == "setInterval()") return {};
      break;
    default:
      break;
  }
  const Around outside = around_list(program_, scripts_, caller.call, site->context, function)
                             .value_or(Around{caller.call.script, site->context});
  const Reason* why = &reason(outside.script, outside.context, depth + 1);
  if (why->state != Reason::State::found) return {};
  for (int hops = 0; !why->last && hops < max_call_chain; ++hops)
    why = &known_[why->script][why->next];
  if (caller.runs == Runs::timer && is_single(caller.call, outside.script, outside.context))
    return {};
  // What a recursion comes to at its end runs once.
  if (Recursion{program_, scripts_, node_of_, cycle_}.is_end(caller.call, site->context,
                                                             why->step.at))
    return {};
  out.state = Reason::State::found;
  out.script = outside.script;
  out.next = outside.context;
  const Tree& tree = *program_.script(function.script).tree;
  // A callback or a function called on the spot is no step of its own.
  out.passes = caller.runs != Runs::now || tree.parent(function.node) == caller.call.node ||
               caller.call == At{function.script, tree.parent(tree.parent(function.node))};
  out.step = {caller.call, label_of(caller.call)};
  return out;
}

/// The rounds that set a timer anew, from the inside out; what they share is set once.
bool Flow::is_single(At timer, ScriptId script, ContextId context) {
  std::vector<Round> rounds;
  for (int hops = 0; hops < max_call_chain; ++hops) {
    const Reason& why = known_[script][context];
    if (why.state != Reason::State::found) break;
    rounds.push_back({{script, scripts_[script]->context(context).node}, why.step.at, why.passes});
    if (why.last) break;
    script = why.script;
    context = why.next;
  }
  return is_single_timer(scripts_, timer, rounds);
}

const CallSite* Flow::site_of(At call) const { return scripts_[call.script]->call_at(call.node); }

/// "send()", ".forEach()", "$.each()".
std::string Flow::label_of(At call) const {
  const Index& index = *scripts_[call.script];
  const Tree& tree = *program_.script(call.script).tree;
  const NodeId callee = tree.first_child(call.node);
  if (const CallSite* site = site_of(call); site != nullptr && site->path != 0) {
    const std::string_view path = index.path_text(site->path);
    const bool global = !path.starts_with("this") && path.find("()") == std::string_view::npos;
    const bool helper = path.starts_with("$.") || path.starts_with("_.") ||
                        path.starts_with("Array.") || path.find('.') == std::string_view::npos;
    if (global && helper) return std::string(path) + "()";
  }
  if (tree[callee].kind == NodeKind::identifier) return std::string(tree.name(callee)) + "()";
  if (tree[callee].kind != NodeKind::member_expression) return "()";
  const bool own = !program_.callees(call).empty() &&
                   !program_.callers(program_.callees(call).front()).empty() &&
                   std::any_of(program_.values({call.script, callee}).begin(),
                               program_.values({call.script, callee}).end(), [&](ValueId id) {
                                 return program_.store().value(id).kind == ValueKind::function;
                               });
  return (own ? "" : ".") + index.key_text(callee) + "()";
}

/// The function a context is a part of; `failed` if only after something has failed.
ContextId Flow::function_around(ScriptId script, ContextId context, bool& failed) const {
  const Index& index = *scripts_[script];
  while (context != 0 && index.context(context).kind != Context::Kind::function) {
    if (index.context(context).kind == Context::Kind::catch_clause) failed = true;
    context = index.context(context).parent;
  }
  return context;
}

void Flow::find_recursion() {
  if (recursion_known_) return;
  recursion_known_ = true;
  std::uint32_t count = 1;
  for (const Index* index : scripts_) {
    std::vector<std::uint32_t>& nodes = node_of_.emplace_back(index->context_count(), 0);
    for (const NodeId function : index->functions())
      nodes[index->context_of_function(function)] = count++;
  }
  run_by_.resize(count);
  cycle_.assign(count, 0);
  for (ScriptId script = 0; script < scripts_.size(); ++script)
    for (const NodeId function : scripts_[script]->functions()) {
      const std::uint32_t node = node_of_[script][scripts_[script]->context_of_function(function)];
      for (const Caller& caller : program_.callers({script, function}))
        connect(node, {script, function}, caller);
    }
  find_cycles();
}

/// A timer or an event comes later, and a retry after a failure has an end: these are no recursion.
void Flow::connect(std::uint32_t node, At function, const Caller& caller) {
  const bool direct = caller.runs == Runs::now || caller.runs == Runs::success ||
                      caller.runs == Runs::settled || caller.runs == Runs::each;
  const CallSite* site = site_of(caller.call);
  if (!direct || caller.guess || site == nullptr || site->is_new) return;
  bool failed = false;
  const ContextId around = function_around(caller.call.script, site->context, failed);
  if (around == 0 || failed) return;
  const NodeId caller_node = scripts_[caller.call.script]->context(around).node;
  if (is_counted(program_, caller.call, caller_node)) return;
  const Program::Script& script = program_.script(caller.call.script);
  if (function.script == caller.call.script &&
      is_kept_before(*scripts_[function.script], *script.tree, *script.scopes, caller.call.node,
                     function.node))
    return;
  run_by_[node].push_back({node_of_[caller.call.script][around], caller.call});
}

struct Flow::Frame {
  std::uint32_t node;
  std::size_t next;
};

/// Strongly connected parts (Tarjan), with a stack of its own.
void Flow::find_cycles() {
  const auto count = static_cast<std::uint32_t>(run_by_.size());
  std::vector<std::uint32_t> order(count, 0), low(count, 0), open;
  std::vector<bool> is_open(count, false);
  std::vector<Frame> frames;
  std::uint32_t counter = 0;
  std::uint32_t cycles = 0;
  for (std::uint32_t start = 1; start < count; ++start) {
    if (order[start] != 0) continue;
    frames.push_back({start, 0});
    while (!frames.empty()) {
      const std::uint32_t node = frames.back().node;
      if (frames.back().next == 0 && order[node] == 0) {
        order[node] = low[node] = ++counter;
        open.push_back(node);
        is_open[node] = true;
      }
      if (frames.back().next < run_by_[node].size()) {
        const std::uint32_t to = run_by_[node][frames.back().next++].to;
        if (order[to] == 0)
          frames.push_back({to, 0});
        else if (is_open[to])
          low[node] = std::min(low[node], order[to]);
        continue;
      }
      frames.pop_back();
      if (!frames.empty()) low[frames.back().node] = std::min(low[frames.back().node], low[node]);
      if (low[node] != order[node]) continue;
      const bool itself = std::any_of(run_by_[node].begin(), run_by_[node].end(),
                                      [&](const Edge& edge) { return edge.to == node; });
      const bool cycle = open.back() != node || itself;
      if (cycle) ++cycles;
      while (true) {
        const std::uint32_t member = open.back();
        open.pop_back();
        is_open[member] = false;
        if (cycle) cycle_[member] = cycles;
        if (member == node) break;
      }
    }
  }
}

bool Flow::handles_failure(ScriptId script, ContextId context) const {
  const Index& index = *scripts_[script];
  for (; context != 0; context = index.context(context).parent) {
    const Context& here = index.context(context);
    if (here.kind == Context::Kind::catch_clause) return true;
    if (here.kind != Context::Kind::function) continue;
    for (const Caller& caller : program_.callers({script, here.node}))
      if (caller.runs == Runs::failure) return true;
  }
  return false;
}

}  // namespace premod::js

#include "platform/requests/failures.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "js/function_around.hpp"
#include "js/parameters.hpp"
#include "platform/conditions/error_pairs.hpp"
#include "platform/conditions/settled_results.hpp"
#include "platform/listeners/error_handlers.hpp"
#include "platform/requests/empty_answers.hpp"
#include "platform/requests/idle.hpp"
#include "platform/requests/result_tests.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"

namespace premod::platform {

using js::At;
using js::is_function;
using js::Node;
using js::NodeId;
using js::NodeKind;
using js::Program;
using js::Runs;
using js::Tree;
using js::ValueId;
using js::ValueKind;

namespace {

using text::contains;

constexpr int max_links = 32;            ///< of a chain `.then().then()`
constexpr int max_ways = 64;             ///< callers and variables followed for one request
constexpr int max_climbed = 4'096;       ///< nodes around an `await`
constexpr std::size_t max_entered = 16;  ///< functions that are given the promise, one in another

/// Calls whose promise fails when one of their arguments does.
constexpr std::string_view joining[] = {"Promise.all", "Promise.race", "Promise.any",
                                        "$.when",      "$.when.apply", "Promise.resolve"};

class Tracer {
 public:
  Tracer(const js::File& script, std::span<const At> served)
      : script_(script), program_(script.program()) {
    serve(served);
  }

  FailureWay follow(At promise) {
    if (std::find(seen_.begin(), seen_.end(), promise) != seen_.end()) return {Learns::unknown, {}};
    if (++ways_ > max_ways) return given_up("max_ways");
    seen_.push_back(promise);
    const Tree& tree = this->tree(promise);
    NodeId last = promise.node;
    for (int links = 0;; ++links) {
      const NodeId member = tree.parent(last);
      if (tree[member].kind != NodeKind::member_expression || tree.first_child(member) != last)
        break;
      if (links == max_links) return given_up("max_links");
      const NodeId call = tree.parent(member);
      if (tree[call].kind != NodeKind::call_expression || tree.first_child(call) != member) break;
      if (const auto way = at_link({promise.script, call}, member_key(tree, member))) return *way;
      last = call;
    }
    return at_end({promise.script, last});
  }

 private:
  static FailureWay given_up(std::string_view limit) {
    text::note_limit(limit);
    return {Learns::unknown, {}};
  }
  [[nodiscard]] const Tree& tree(At at) const { return *program_.script(at.script).tree; }

  void serve(std::span<const At> calls) {
    for (const At call : calls) served_.emplace(call.script, call.node);
  }

  /// One method of the chain; nothing if the failure passes it.
  std::optional<FailureWay> at_link(At call, std::string_view name) {
    const Tree& tree = this->tree(call);
    const NodeId first = tree.child(call.node, 1);
    NodeId handler = 0;
    if (name == "catch" || name == "fail" || name == "error") handler = first;
    if ((name == "then" || name == "pipe") && first != 0) handler = tree.next(first);
    if (handler != 0) {
      const Handling how = handling_of(script_, {call.script, handler});
      serve(how.served);
      if (how.passes) return std::nullopt;
      const bool on = how.does && gives_error_on(script_, {call.script, handler});
      const bool does =
          on ? !is_left({call.script, handler}, call) : how.does || is_result_tested(script_, call);
      return FailureWay{does ? Learns::somebody : Learns::nobody, {call.script, handler}, true};
    }
    if (name != "always" && name != "complete") return std::nullopt;
    // What looks at no parameter does the same for a success.
    for (const ValueId id : program_.values({call.script, first})) {
      const js::Value& value = program_.store().value(id);
      if (value.kind != ValueKind::function) return FailureWay{Learns::unknown, {}};
      if (program_.script(value.script).tree->first_parameter(value.node) != 0 &&
          !is_for_success_only(script_, {value.script, value.node}))
        return FailureWay{Learns::somebody, {}};
    }
    return std::nullopt;
  }

  /// Whoever takes the result apart that the failure is a part of does not look at it.
  bool is_left(At handler, At result) {
    const Tree& tree = this->tree(result);
    const NodeId above = tree.parent(result.node);
    const NodeKind kind = tree[above].kind;
    if (kind != NodeKind::return_statement && kind != NodeKind::arrow_function)
      return is_error_left(script_, handler, result);
    const At function{result.script, js::function_around(tree, result.node)};
    if (!entered_.empty() && entered_.back().function == function)
      return is_error_left(script_, handler, entered_.back().call);
    const auto callers = program_.callers(function);
    return !callers.empty() &&
           std::all_of(callers.begin(), callers.end(), [&](const js::Caller& caller) {
             return !caller.guess && is_error_left(script_, handler, caller.call);
           });
  }

  /// What is done with the promise at the end of the chain.
  FailureWay at_end(At last) {
    const Tree& tree = this->tree(last);
    const NodeId above = tree.parent(last.node);
    const Node& parent = tree[above];
    switch (parent.kind) {
      case NodeKind::expression_statement:
        return {Learns::nobody, last};
      case NodeKind::unary_expression:
        return {parent.op == js::Operator::unary_void ? Learns::nobody : Learns::unknown, last};
      case NodeKind::await_expression:
      case NodeKind::yield_expression:
        return awaited({last.script, above});
      case NodeKind::return_statement:
        return returned(js::function_around(tree, above), last);
      case NodeKind::arrow_function:
        return returned(above, last);
      case NodeKind::variable_declarator:
      case NodeKind::assignment_expression:
        if (tree.first_child(above) == last.node) return {Learns::unknown, {}};
        return stored({last.script, tree.first_child(above)}, last);
      case NodeKind::conditional_expression:
      case NodeKind::logical_expression:
        if (tree.first_child(above) == last.node) return {Learns::unknown, {}};
        return at_end({last.script, above});
      case NodeKind::sequence_expression:
        return tree.next(last.node) != 0 ? FailureWay{Learns::nobody, last}
                                         : at_end({last.script, above});
      case NodeKind::array_expression:
        return listed({last.script, above});
      case NodeKind::call_expression: {
        const FailureWay way = joined({last.script, above});
        return way.learns == Learns::unknown ? passed({last.script, above}, last) : way;
      }
      default:
        return {Learns::unknown, {}};
    }
  }

  /// `to(load())`: what an own function does with the promise that it is given.
  FailureWay passed(At call, At promise) {
    const std::vector<At> functions = program_.callees(call);
    const Tree& tree = this->tree(call);
    if (functions.size() != 1 || tree.first_child(call.node) == promise.node)
      return {Learns::unknown, {}};
    if (entered_.size() == max_entered) {
      text::note_limit("max_entered");
      return {Learns::unknown, {}};
    }
    const At function = functions.front();
    const Tree& there = this->tree(function);
    const NodeId parameter =
        js::is_function(there[function.node].kind)
            ? js::parameter_for(there, function.node, tree, call.node, promise.node)
            : 0;
    if (there[parameter].kind != NodeKind::binding_identifier) return {Learns::unknown, {}};
    const js::Scopes& scopes = *program_.script(function.script).scopes;
    const js::VariableId variable = scopes.variable_of(parameter);
    if (variable == 0 || scopes.variable(variable).writes > 0 ||
        scopes.variable(variable).reads == 0)
      return {Learns::unknown, {}};
    entered_.push_back({function, call});
    const FailureWay way = used_by({function.script, parameter}, variable, promise);
    entered_.pop_back();
    return way;
  }

  /// `Promise.all([...])`, or of a list that is kept first and used for nothing else.
  FailureWay listed(At list) {
    const Tree& tree = this->tree(list);
    const NodeId above = tree.parent(list.node);
    if (tree[above].kind != NodeKind::variable_declarator) return joined({list.script, above});
    const js::Scopes& scopes = *program_.script(list.script).scopes;
    const js::VariableId variable = scopes.variable_of(tree.first_child(above));
    if (variable == 0 || scopes.variable(variable).reads != 1) return {};
    const js::ReferenceId use = scopes.variable(variable).first;
    if (use == 0 || !scopes.reference(use).read || scopes.reference(use).next != 0) return {};
    return joined({list.script, tree.parent(scopes.reference(use).node)});
  }

  /// Promise.all([...]), $.when(a, b): the failure is theirs.
  FailureWay joined(At call) {
    const Tree& tree = this->tree(call);
    if (tree[call.node].kind != NodeKind::call_expression) return {Learns::unknown, {}};
    const std::string_view path =
        program_.store().path_text(program_.path_at({call.script, tree.first_child(call.node)}));
    if (path == "Promise.allSettled") return settled(call);
    if (!contains(joining, path)) return {Learns::unknown, {}};
    return follow(call);
  }

  /// A failure is one of the results: whoever gets them learns of it, if they look.
  FailureWay settled(At call) {
    const Tree& tree = this->tree(call);
    const NodeId above = tree.parent(call.node);
    const FailureWay lost{Learns::nobody, call, true};
    if (tree[above].kind == NodeKind::expression_statement) return lost;
    if (tree[above].kind == NodeKind::await_expression) {
      if (tree[tree.parent(above)].kind == NodeKind::expression_statement) return lost;
      return takes_successes_only(script_, {call.script, js::function_around(tree, above)}, call)
                 ? lost
                 : FailureWay{};
    }
    const NodeId next = tree.parent(above);
    if (tree[above].kind != NodeKind::member_expression || member_key(tree, above) != "then" ||
        tree[next].kind != NodeKind::call_expression)
      return {};
    const auto handler = program_.function_at({call.script, tree.child(next, 1)});
    return handler && takes_successes_only(script_, *handler, call) ? lost : FailureWay{};
  }

  /// A failed `await` throws.
  FailureWay awaited(At await) {
    const Tree& tree = this->tree(await);
    NodeId inner = await.node;
    for (int steps = 0; steps < max_climbed; ++steps) {
      const NodeId above = tree.parent(inner);
      if (above == 0) return {Learns::nobody, await};
      const Node& node = tree[above];
      if (node.kind == NodeKind::try_statement && tree.first_child(above) == inner)
        if (const NodeId clause = tree.next(inner); tree[clause].kind == NodeKind::catch_clause)
          if (!throws_on({await.script, clause}))
            return {is_idle_block(script_, {await.script, tree.last_child(clause)})
                        ? Learns::nobody
                        : Learns::somebody,
                    {await.script, clause},
                    true};
      if (is_function(node.kind)) return returned(above, await);
      inner = above;
    }
    return given_up("max_climbed");
  }

  /// `catch (e) { throw e; }`
  [[nodiscard]] bool throws_on(At clause) const {
    const Tree& tree = this->tree(clause);
    const NodeId block = tree.last_child(clause.node);
    for (const NodeId statement : tree.children(block))
      if (tree[statement].kind == NodeKind::throw_statement) return true;
    return false;
  }

  /// The failure is that of the function's result: it goes to whoever runs the function.
  FailureWay returned(NodeId function, At from) {
    if (function == 0) return {Learns::unknown, {}};
    if (!entered_.empty() && entered_.back().function == At{from.script, function}) {
      const Entered inner = entered_.back();
      entered_.pop_back();
      const FailureWay way = follow(inner.call);
      entered_.push_back(inner);
      return way;
    }
    const auto callers = program_.callers({from.script, function});
    FailureWay out{Learns::unknown, {}};
    for (const js::Caller& caller : callers) {
      FailureWay way{Learns::unknown, {}};
      const NodeKind kind = tree(caller.call)[caller.call.node].kind;
      if (caller.guess || kind != NodeKind::call_expression) {
        return {Learns::unknown, {}};
      } else if (served_.contains({caller.call.script, caller.call.node})) {
        way = {Learns::somebody, {}};
      } else if (is_awaiter(caller.call) || caller.runs == Runs::now ||
                 caller.runs == Runs::success || caller.runs == Runs::failure) {
        way = follow(caller.call);
      } else if (caller.runs == Runs::event || caller.runs == Runs::timer) {
        way = {Learns::nobody, caller.call};
      } else if (caller.runs == Runs::each) {
        way = each(caller.call);
      }
      if (way.learns == Learns::nobody) return way;
      if (way.learns == Learns::somebody) out = way;
    }
    return out;
  }

  [[nodiscard]] bool is_awaiter(At call) const {
    const Tree& tree = this->tree(call);
    const NodeId callee = tree.first_child(call.node);
    const NodeKind kind = tree[callee].kind;
    if (kind == NodeKind::identifier) return tree.name(callee) == "__awaiter";
    return kind == NodeKind::member_expression && member_key(tree, callee) == "__awaiter";
  }

  /// `list.forEach(async ...)` drops the promises, `list.map(async ...)` gives them on.
  FailureWay each(At call) {
    const Tree& tree = this->tree(call);
    const NodeId callee = tree.first_child(call.node);
    if (tree[callee].kind != NodeKind::member_expression) return {Learns::unknown, {}};
    const std::string_view name = member_key(tree, callee);
    if (name == "forEach" || name == "each") return {Learns::nobody, call};
    const NodeId above = tree.parent(call.node);
    if (tree[above].kind == NodeKind::expression_statement) return {Learns::nobody, call};
    return tree[above].kind == NodeKind::call_expression ? joined({call.script, above})
                                                         : FailureWay{Learns::unknown, {}};
  }

  /// Kept in a variable: what all its readers do.
  FailureWay stored(At target, At from) {
    const Tree& tree = this->tree(target);
    const NodeKind kind = tree[target.node].kind;
    if (kind != NodeKind::identifier && kind != NodeKind::binding_identifier)
      return {Learns::unknown, {}};
    const js::Scopes& scopes = *program_.script(target.script).scopes;
    const js::VariableId variable = scopes.variable_of(target.node);
    if (variable == 0 || scopes.variable(variable).writes != 1) return {Learns::unknown, {}};
    return used_by(target, variable, from);
  }

  FailureWay used_by(At target, js::VariableId variable, At from) {
    const Tree& tree = this->tree(target);
    const js::Scopes& scopes = *program_.script(target.script).scopes;
    FailureWay out{Learns::nobody, from};
    for (js::ReferenceId id = scopes.variable(variable).first; id != 0;
         id = scopes.reference(id).next) {
      if (!scopes.reference(id).read) continue;
      const At use{target.script, scopes.reference(id).node};
      const NodeId above = tree.parent(use.node);
      // `p.done(f); p.fail(g);` and `p.abort()`: a member alone tells nothing.
      if (tree[above].kind == NodeKind::member_expression && tree.first_child(above) == use.node &&
          tree[tree.parent(above)].kind != NodeKind::call_expression)
        continue;
      const FailureWay way = follow(use);
      if (way.learns != Learns::nobody) return way;
    }
    return out;
  }

  /// An own function that is looked into for one of its calls.
  struct Entered {
    At function, call;
  };

  const js::File& script_;
  const Program& program_;
  std::vector<Entered> entered_;
  std::set<std::pair<js::ScriptId, NodeId>> served_;
  std::vector<At> seen_;
  int ways_ = 0;
};

}  // namespace

FailureWay failure_of(const js::File& script, At call, std::span<const At> served) {
  return Tracer(script, served).follow(call);
}

}  // namespace premod::platform

// Climbs from a value to the function whose result it is.
#include "platform/conditions/function_results.hpp"

#include <algorithm>

#include "platform/named_members.hpp"
#include "text/ascii.hpp"

namespace premod::page {

using js::NodeId;
using js::NodeKind;

bool FunctionResults::of_value(NodeId value) {
  for (NodeId at = value; ++steps_ <= max_result_steps;) {
    const NodeId above = tree_.parent(at);
    const NodeId first = tree_.first_child(above);
    switch (tree_[above].kind) {
      case NodeKind::logical_expression:
      case NodeKind::array_expression:  // of Promise.all
        break;
      case NodeKind::await_expression:
        return fails_by(above);
      case NodeKind::conditional_expression:
        if (first == at) return false;
        break;
      case NodeKind::return_statement:
      case NodeKind::arrow_function:
        return of_function(function_around(tree_, at, false));
      case NodeKind::variable_declarator:
      case NodeKind::assignment_expression:
        return first != at && of_name(first);
      case NodeKind::member_expression:
        if (!goes_on(above)) return false;
        at = tree_.parent(above);
        continue;
      case NodeKind::call_expression:
        if (first == at || !joins(first)) return false;
        break;
      default:
        return false;
    }
    at = above;
  }
  return false;
}

bool FunctionResults::of_function(NodeId function) {
  if (function == 0 || ++steps_ > max_result_steps) return false;
  if (function == root_) return true;
  const NodeId above = tree_.parent(function);
  const NodeId callee = tree_.first_child(above);
  if (tree_[above].kind == NodeKind::call_expression && callee != function &&
      tree_[callee].kind == NodeKind::member_expression &&
      text::is_one_of(index_.key_text(callee), {"then", "catch", "pipe"}))
    return of_value(above);
  for (const js::Caller& caller : script_.program().callers(index_.at(function)))
    if (caller.runs == js::Runs::now && !caller.guess &&
        caller.call.script == script_.script_id() && of_value(caller.call.node))
      return true;
  return false;
}

bool FunctionResults::of_name(NodeId name) {
  if (++steps_ > max_result_steps) return false;
  if (tree_[name].kind == NodeKind::member_expression) return of_member(name);
  const js::Scopes& scopes = script_.scopes();
  const js::VariableId variable = scopes.variable_of(name);
  if (variable == 0) return false;
  const js::Variable& about = scopes.variable(variable);
  for (js::ReferenceId id = about.first; id != 0; id = scopes.reference(id).next)
    if (scopes.reference(id).read && of_value(scopes.reference(id).node)) return true;
  return about.kind == js::Declared::parameter && of_parameter(about.declaration);
}

bool FunctionResults::of_member(NodeId member) {
  const auto& uses = named_members(script_).of(index_.key_text(member));
  return std::any_of(uses.begin(), uses.end(),
                     [&](NodeId use) { return use != member && of_value(use); });
}

bool FunctionResults::of_parameter(NodeId parameter) {
  if (!origins_) origins_.emplace(script_);
  const js::At function = index_.at(function_around(tree_, parameter, false));
  const int place = origins_->parameter_index(function, parameter);
  if (place < 0) return false;
  // `$.Deferred(function (done) {...})`
  const NodeId above = tree_.parent(function.node);
  const NodeId callee = tree_.first_child(above);
  if (place == 0 && tree_[above].kind == NodeKind::call_expression && callee != function.node &&
      tree_[callee].kind == NodeKind::member_expression && index_.key_text(callee) == "Deferred")
    return of_value(above);
  for (const js::Caller& caller : script_.program().callers(function)) {
    if (caller.guess || caller.call.script != script_.script_id()) continue;
    const js::At given = origins_->argument_of(caller.call, function, place);
    if (given.node != 0 && given.script == script_.script_id() && of_name(given.node)) return true;
  }
  return false;
}

/// `done.promise()`, `done.then(f)`: fails when `done` does; `.catch(f)` makes good of it.
bool FunctionResults::goes_on(NodeId member) const {
  const NodeId call = tree_.parent(member);
  if (tree_[call].kind != NodeKind::call_expression || tree_.first_child(call) != member)
    return false;
  const std::string name = index_.key_text(member);
  const NodeId first = tree_.next(member);
  if (name == "then") return first == 0 || tree_.next(first) == 0;
  return text::is_one_of(name, {"promise", "done", "fail", "always", "finally"});
}

/// `Promise.all([done])`, `$.when(done)`
bool FunctionResults::joins(NodeId callee) const {
  return tree_[callee].kind == NodeKind::member_expression &&
         text::is_one_of(index_.key_text(callee), {"all", "race", "when", "resolve"});
}

/// `catch (error) { return false; }`: it fails as well.
bool FunctionResults::fails_too(NodeId handler) const {
  int seen = 0;
  for (NodeId at = handler; at != 0; at = tree_.next_in_preorder(at, handler)) {
    if (++seen > max_catch_nodes || tree_[at].kind == NodeKind::throw_statement) return true;
    if (tree_[at].kind != NodeKind::return_statement || tree_[at].link == 0) continue;
    const js::CallSite* call = index_.call_at(tree_[at].link);
    if (call != nullptr && tree_[call->callee].kind == NodeKind::member_expression &&
        index_.key_text(call->callee) == "reject")
      return true;
    if (index_.constant_bool(tree_[at].link) == false) return true;
  }
  return false;
}

/// In a `try` whose `catch` makes good of it.
bool FunctionResults::is_caught(NodeId thrown) const {
  for (NodeId at = thrown; at != 0 && !js::is_function(tree_[at].kind); at = tree_.parent(at)) {
    const NodeId above = tree_.parent(at);
    if (tree_[above].kind == NodeKind::try_statement && tree_.first_child(above) == at &&
        tree_[tree_.next(at)].kind == NodeKind::catch_clause && !fails_too(tree_.next(at)))
      return true;
  }
  return false;
}

bool FunctionResults::fails_by(NodeId thrown) {
  if (++steps_ > max_result_steps || is_caught(thrown)) return false;
  const NodeId function = function_around(tree_, thrown, false);
  if (function == root_) return true;
  const NodeId above = tree_.parent(function);
  if (tree_[above].kind == NodeKind::new_expression) return of_value(above);  // a promise's
  if (tree_[function].has(js::flag::async)) return of_function(function);
  for (const js::Caller& caller : script_.program().callers(index_.at(function)))
    if ((caller.runs == js::Runs::now || caller.runs == js::Runs::each) && !caller.guess &&
        caller.call.script == script_.script_id() && fails_by(caller.call.node))
      return true;
  return of_function(function);  // `.then(function () { throw ... })`
}

}  // namespace premod::page

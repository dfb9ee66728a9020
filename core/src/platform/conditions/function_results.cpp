// Climbs from a value to the function whose result it is.
#include "platform/conditions/function_results.hpp"

#include <algorithm>

#include "platform/named_members.hpp"
#include "text/ascii.hpp"

namespace premod::page {

using js::NodeId;
using js::NodeKind;

bool FunctionResults::reaches(Ask what, NodeId node) {
  found_ = false;
  asking_ = {};
  ask(what, node);
  while (!open_.empty() && !found_) {
    if (asked_by_.size() > max_result_steps) {
      cut_ = true;
      break;
    }
    asking_ = open_.back();
    open_.pop_back();
    answer(asking_);
  }
  // What leads there is known from now on; of what else was asked on the way nothing is.
  if (found_)
    for (Question at = asking_; at.second != 0; at = asked_by_.at(at)) leads_.insert(at);
  else
    for (const auto& [question, by] : asked_by_) denied_.insert(question);
  open_.clear();
  asked_by_.clear();
  return found_;
}

/// The uses of a name are one question.
FunctionResults::Question FunctionResults::named(Ask what, std::uint32_t about) {
  if (what != Ask::name || about == 0) return {what, about};
  if (tree_[about].kind != NodeKind::member_expression)
    return {Ask::variable, script_.scopes().variable_of(about)};
  const auto next = static_cast<std::uint32_t>(members_.size());
  const auto [at, is_new] = member_ids_.try_emplace(index_.key_text(about), next);
  if (is_new) members_.push_back(at->first);
  return {Ask::member, at->second};
}

void FunctionResults::ask(Ask what, std::uint32_t about) {
  const Question question = named(what, about);
  if (question.second == 0 || found_ || denied_.contains(question)) return;
  found_ = leads_.contains(question);
  if (!found_ && asked_by_.try_emplace(question, asking_).second) open_.push_back(question);
}

void FunctionResults::answer(Question question) {
  const auto [what, about] = question;
  switch (what) {
    case Ask::value:
      return at_value(about);
    case Ask::function:
      return at_function(about);
    case Ask::name:
      return;  // asked as one of the next two
    case Ask::member:
      return at_member(members_[about]);
    case Ask::variable:
      return at_variable(about);
    case Ask::thrown:
      if (!is_caught(about)) ask(Ask::thrown_in, function_around(tree_, about, false));
      return;
    case Ask::thrown_in:
      return at_thrown_in(about);
  }
}

void FunctionResults::at_value(NodeId value) {
  const NodeId above = tree_.parent(value);
  const NodeId first = tree_.first_child(above);
  switch (tree_[above].kind) {
    case NodeKind::logical_expression:
    case NodeKind::array_expression:  // of Promise.all
      return ask(Ask::value, above);
    case NodeKind::await_expression:
      return ask(Ask::thrown, above);
    case NodeKind::conditional_expression:
      if (first != value) ask(Ask::value, above);
      return;
    case NodeKind::return_statement:
    case NodeKind::arrow_function:
      return ask(Ask::function, function_around(tree_, value, false));
    case NodeKind::variable_declarator:
    case NodeKind::assignment_expression:
      if (first != value) ask(Ask::name, first);
      return;
    case NodeKind::member_expression:
      if (goes_on(above)) ask(Ask::value, tree_.parent(above));
      return;
    case NodeKind::call_expression:
      if (first != value && joins(first)) ask(Ask::value, above);
      return;
    default:
      return;
  }
}

void FunctionResults::at_function(NodeId function) {
  found_ = found_ || function == root_;
  const NodeId above = tree_.parent(function);
  const NodeId callee = tree_.first_child(above);
  if (tree_[above].kind == NodeKind::call_expression && callee != function &&
      tree_[callee].kind == NodeKind::member_expression &&
      text::is_one_of(index_.key_text(callee), {"then", "catch", "pipe"}))
    return ask(Ask::value, above);
  for (const js::Caller& caller : script_.program().callers(index_.at(function)))
    if (caller.runs == js::Runs::now && !caller.guess && caller.call.script == script_.script_id())
      ask(Ask::value, caller.call.node);
}

void FunctionResults::at_variable(js::VariableId variable) {
  const js::Scopes& scopes = script_.scopes();
  const js::Variable& about = scopes.variable(variable);
  for (js::ReferenceId id = about.first; id != 0; id = scopes.reference(id).next)
    if (scopes.reference(id).read) ask(Ask::value, scopes.reference(id).node);
  if (about.kind == js::Declared::parameter) at_parameter(about.declaration);
}

void FunctionResults::at_member(const std::string& name) {
  for (const NodeId use : named_members(script_).of(name)) ask(Ask::value, use);
}

void FunctionResults::at_parameter(NodeId parameter) {
  if (!origins_) origins_.emplace(script_);
  const js::At function = index_.at(function_around(tree_, parameter, false));
  const int place = origins_->parameter_index(function, parameter);
  if (place < 0) return;
  // `$.Deferred(function (done) {...})`
  const NodeId above = tree_.parent(function.node);
  const NodeId callee = tree_.first_child(above);
  if (place == 0 && tree_[above].kind == NodeKind::call_expression && callee != function.node &&
      tree_[callee].kind == NodeKind::member_expression && index_.key_text(callee) == "Deferred")
    return ask(Ask::value, above);
  for (const js::Caller& caller : script_.program().callers(function)) {
    if (caller.guess || caller.call.script != script_.script_id()) continue;
    const js::At given = origins_->argument_of(caller.call, function, place);
    if (given.script == script_.script_id()) ask(Ask::name, given.node);
  }
}

void FunctionResults::at_thrown_in(NodeId function) {
  found_ = found_ || function == root_;
  const NodeId above = tree_.parent(function);
  if (tree_[above].kind == NodeKind::new_expression) return ask(Ask::value, above);  // a promise's
  if (tree_[function].has(js::flag::async)) return ask(Ask::function, function);
  for (const js::Caller& caller : script_.program().callers(index_.at(function)))
    if ((caller.runs == js::Runs::now || caller.runs == js::Runs::each) && !caller.guess &&
        caller.call.script == script_.script_id())
      ask(Ask::thrown, caller.call.node);
  ask(Ask::function, function);  // `.then(function () { throw ... })`
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

}  // namespace premod::page

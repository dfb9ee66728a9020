#include "engine/becoming.hpp"

#include <algorithm>
#include <unordered_set>

#include "engine/field_uses.hpp"
#include "js/function_around.hpp"
#include "js/parameters.hpp"

namespace premod {
namespace {

using js::NodeId;
using js::NodeKind;

constexpr unsigned max_uses = 32;     // of a name, a field or a function
constexpr unsigned max_ways = 1'000;  // that are followed in all
constexpr int max_hops = 8;           // names, parameters and functions on one way
constexpr int max_climb = 64;         // nodes from a value to what takes it
constexpr unsigned max_pattern = 64;  // nodes of one that takes the object apart

class Walker {
 public:
  explicit Walker(const js::File& script)
      : script_(script), tree_(script.tree()), scopes_(script.scopes()) {}

  std::vector<Became> run(NodeId made) {
    follow(made, 0);
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is_call(NodeId at) const {
    return tree_[at].kind == NodeKind::call_expression ||
           tree_[at].kind == NodeKind::new_expression;
  }

  /// `a.b().c()` of the `a` that it begins with.
  [[nodiscard]] NodeId chain_of(NodeId at) const {
    for (unsigned n = 0; n < max_uses; ++n) {
      const NodeId member = tree_.parent(at);
      const NodeId call = tree_.parent(member);
      if (tree_[member].kind != NodeKind::member_expression || tree_.first_child(member) != at ||
          tree_[call].kind != NodeKind::call_expression || tree_.first_child(call) != member)
        break;
      at = call;
    }
    return at;
  }

  /// The value goes on as the value of what is around: `a || made`, `[made]`, `await made`.
  [[nodiscard]] bool goes_on(NodeId at, NodeId owner) const {
    switch (tree_[owner].kind) {
      case NodeKind::logical_expression:
      case NodeKind::array_expression:
      case NodeKind::object_expression:
      case NodeKind::spread_element:
      case NodeKind::await_expression:
        return true;
      case NodeKind::conditional_expression:
        return tree_.first_child(owner) != at;
      case NodeKind::property:
      case NodeKind::sequence_expression:
        return tree_.last_child(owner) == at;
      default:
        return false;
    }
  }

  void follow(NodeId made, int hops) {
    if (hops > max_hops || ++ways_ > max_ways) return;
    NodeId at = chain_of(made);
    if (at != made) out_.push_back({at, 0, true});
    for (int climbed = 0; climbed < max_climb; ++climbed) {
      const NodeId owner = tree_.parent(at);
      if (!goes_on(at, owner)) return taken(at, owner, hops);
      at = chain_of(owner);
      if (at != owner) out_.push_back({at, 0, true});
    }
  }

  void taken(NodeId at, NodeId owner, int hops) {
    const NodeId first = tree_.first_child(owner);
    if (is_call(owner)) return first != at ? given(owner, at, 0, hops) : void();
    switch (tree_[owner].kind) {
      case NodeKind::member_expression:  // `document.createElement('script').src = address`
        return used(at, 0, hops);
      case NodeKind::return_statement:
        return handed_back(js::function_around(tree_, owner), hops);
      case NodeKind::variable_declarator:
      case NodeKind::assignment_pattern:
        return first != at ? kept(first, hops) : void();
      case NodeKind::assignment_expression:
        if (first == at) return;
        kept(first, hops);
        return follow(owner, hops + 1);
      default:
        if (js::is_function(tree_[owner].kind)) handed_back(owner, hops);
    }
  }

  /// In a name, a field, or the names of a pattern.
  void kept(NodeId target, int hops) {
    if (tree_[target].kind == NodeKind::member_expression) {
      const std::vector<NodeId> uses = uses_of_field(script_, target);
      for (std::size_t i = 0; i < uses.size() && i < max_uses; ++i) used(uses[i], 0, hops);
      return;
    }
    unsigned nodes = 0;
    for (NodeId at = target; at != 0 && ++nodes < max_pattern;
         at = tree_.next_in_preorder(at, target))
      if (const js::VariableId variable = scopes_.variable_of(at); variable != 0)
        name(variable, hops);
  }

  void name(js::VariableId variable, int hops) {
    if (!names_.insert(variable).second) return;
    unsigned uses = 0;
    for (js::ReferenceId at = scopes_.variable(variable).first; at != 0 && uses < max_uses;
         at = scopes_.reference(at).next, ++uses)
      if (scopes_.reference(at).read) used(scopes_.reference(at).node, variable, hops);
  }

  /// `made.src = address`, `made.append(code)`, `load(made)`, `other = made`.
  void used(NodeId use, js::VariableId of, int hops) {
    if (++ways_ > max_ways) return;
    NodeId at = use;
    for (int climbed = 0; climbed < max_climb; ++climbed) {
      const NodeId member = tree_.parent(at);
      if (tree_[member].kind != NodeKind::member_expression || tree_.first_child(member) != at)
        break;
      at = member;
    }
    const NodeId owner = tree_.parent(at);
    const bool first = tree_.first_child(owner) == at;
    if (is_call(owner) && !first) return given(owner, at, of, hops);
    if (is_call(owner) || (tree_[owner].kind == NodeKind::assignment_expression && first) ||
        (tree_[owner].kind == NodeKind::assignment_expression && at != use))
      return out_.push_back({owner, of, false});
    if (at == use || tree_.parent(use) == at) follow(at, hops + 1);
  }

  /// An argument: what the function does with it, and what it hands back.
  void given(NodeId call, NodeId argument, js::VariableId of, int hops) {
    out_.push_back({call, of, false});
    if (hops >= max_hops || ways_ > max_ways) return;
    for (const js::At callee : script_.program().callees(script_.index().at(call))) {
      if (callee.script != script_.script_id()) continue;
      const NodeId parameter = js::parameter_for(tree_, callee.node, tree_, call, argument);
      if (parameter != 0) kept(parameter, hops + 1);
    }
    follow(call, hops + 1);
  }

  /// `function make() { return document.createElement('script'); }`: what becomes of its calls.
  void handed_back(NodeId function, int hops) {
    if (function == 0 || hops >= max_hops) return;
    std::vector<NodeId> calls;
    for (const js::Caller& caller : script_.program().callers(script_.index().at(function)))
      if (caller.call.script == script_.script_id() && calls.size() < max_uses)
        calls.push_back(caller.call.node);
    std::sort(calls.begin(), calls.end());
    calls.erase(std::unique(calls.begin(), calls.end()), calls.end());
    for (const NodeId call : calls) follow(call, hops + 1);
  }

  const js::File& script_;
  const js::Tree& tree_;
  const js::Scopes& scopes_;
  std::vector<Became> out_;
  unsigned ways_ = 0;
  std::unordered_set<js::VariableId> names_;
};

}  // namespace

std::vector<Became> becoming_of(const js::File& script, NodeId made) {
  return Walker(script).run(made);
}

}  // namespace premod

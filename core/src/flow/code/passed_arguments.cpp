#include "flow/code/passed_arguments.hpp"

#include <algorithm>
#include <utility>

#include "text/limit_log.hpp"

namespace premod::js {
namespace {

constexpr int max_callers_asked = 4'096;  ///< of functions that pass on what they are given
constexpr int max_passed = 4;           ///< functions that pass on to each other

class PassedArguments {
 public:
  PassedArguments(const Index& index, const Tree& tree) : index_(index), tree_(tree) {}

  std::vector<NodeId> of_spread(NodeId spread) {
    const NodeId given = tree_.first_child(spread);
    const NodeId list = index_.resolve(given);
    if (tree_[list].kind == NodeKind::array_expression) return items_of(list);  // f(...[a, b])
    std::vector<NodeId> out = of_list(given);
    if (out.empty()) out.push_back(spread);
    return out;
  }

  /// Where the list is the `arguments` of a function of this script or its rest parameter: what it
  /// is called with, by the call that gives most.
  std::vector<NodeId> of_list(NodeId list) {
    list = copied(list);
    const auto all = index_.values(list);
    if (all.size() != 1 || deep_ == max_passed) return {};
    const Value& value = index_.program().store().value(all[0]);
    if (value.kind != ValueKind::object || value.script != index_.at(list).script) return {};
    const bool rest = tree_[value.node].kind == NodeKind::rest_element;
    const NodeId function = rest ? tree_.parent(value.node) : value.node;
    if ((!rest && value.made != Made::arguments) || !is_function(tree_[function].kind)) return {};
    std::ptrdiff_t skipped = 0;
    for (NodeId at = rest ? tree_.first_parameter(function) : 0; at != 0 && at != value.node;
         at = tree_.next(at))
      ++skipped;
    ++deep_;
    std::vector<NodeId> most;
    for (const Caller& caller : index_.program().callers(index_.at(function))) {
      if (++asked_ > max_callers_asked) {
        text::note_limit("max_callers_asked");
        break;
      }
      std::vector<NodeId> given = of_caller(caller, function);
      if (given.size() > most.size()) most = std::move(given);
    }
    --deep_;
    most.erase(most.begin(),
               most.begin() + std::min(skipped, static_cast<std::ptrdiff_t>(most.size())));
    return most;
  }

 private:
  /// `arguments` of `[].slice.call(arguments)`, `Array.from(arguments)` and `[...arguments]`.
  [[nodiscard]] NodeId copied(NodeId list) const {
    const NodeId made = index_.resolve(list);
    if (tree_[made].kind == NodeKind::array_expression) {
      const NodeId only = tree_.first_child(made);
      const bool spread = tree_[only].kind == NodeKind::spread_element && tree_.next(only) == 0;
      return spread ? tree_.first_child(only) : list;
    }
    const CallSite* site = index_.call_at(made);
    const NodeId first = site == nullptr ? 0 : tree_.next(site->callee);
    if (first == 0 || tree_.next(first) != 0) return list;
    if (index_.path_text(site->path) == "Array.from") return first;
    const NodeId object = tree_.first_child(site->callee);  // [].slice
    const bool slices = tree_[site->callee].kind == NodeKind::member_expression &&
                        index_.key_text(site->callee) == "call" &&
                        tree_[object].kind == NodeKind::member_expression &&
                        index_.key_text(object) == "slice";
    return slices ? first : list;
  }

  std::vector<NodeId> of_caller(const Caller& caller, NodeId function) {
    std::vector<NodeId> out;
    if (caller.guess || caller.runs != Runs::now ||
        caller.call.script != index_.at(function).script)
      return out;
    const CallSite* site = index_.call_at(caller.call.node);
    if (site == nullptr || index_.function_of(site->callee) != function) return out;
    for (NodeId at = tree_.next(site->callee); at != 0; at = tree_.next(at)) {
      if (tree_[at].kind != NodeKind::spread_element) {
        out.push_back(at);
        continue;
      }
      const std::vector<NodeId> items = of_spread(at);
      out.insert(out.end(), items.begin(), items.end());
    }
    return out;
  }

  [[nodiscard]] std::vector<NodeId> items_of(NodeId literal) const {
    std::vector<NodeId> out;
    for (const NodeId item : tree_.children(literal)) out.push_back(item);
    return out;
  }

  const Index& index_;
  const Tree& tree_;
  int deep_ = 0;
  int asked_ = 0;
};

}  // namespace

std::vector<NodeId> spread_items(const Index& index, const Tree& tree, NodeId spread) {
  return PassedArguments(index, tree).of_spread(spread);
}

std::vector<NodeId> applied_items(const Index& index, const Tree& tree, NodeId call) {
  const NodeId callee = tree.first_child(call);
  if (tree[callee].kind != NodeKind::member_expression || index.key_text(callee) != "apply")
    return {};
  const bool reflect = index.path_text(index.path_of(tree.first_child(callee))) == "Reflect";
  const NodeId list = tree.child(call, reflect ? 3 : 2);
  return list == 0 ? std::vector<NodeId>() : PassedArguments(index, tree).of_list(list);
}

}  // namespace premod::js

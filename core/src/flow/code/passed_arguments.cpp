#include "flow/code/passed_arguments.hpp"

#include <map>
#include <utility>

#include "text/limit_log.hpp"

namespace premod::js {
namespace {

constexpr std::size_t max_passing_on = 256;  ///< functions that pass on to each other

/// What the functions of a script are called with that pass it on, by the call that gives most.
class PassedArguments {
 public:
  PassedArguments(const Index& index, const Tree& tree) : index_(index), tree_(tree) {
    for (const CallSite& call : index.calls()) {
      find(applied_list(call.node));
      for (NodeId at = tree.next(call.callee); at != 0; at = tree.next(at))
        if (tree[at].kind == NodeKind::spread_element) find(tree.first_child(at));
    }
    // What waited for a function that passes on to it.
    for (const auto& [function, most] : most_)
      if (most.empty()) look(function);
  }

  [[nodiscard]] std::vector<NodeId> of_spread(NodeId spread) const {
    const NodeId given = tree_.first_child(spread);
    const NodeId list = index_.resolve(given);
    if (tree_[list].kind == NodeKind::array_expression) return items_of(list);  // f(...[a, b])
    std::vector<NodeId> out = of_list(given);
    if (out.empty()) out.push_back(spread);
    return out;
  }

  /// Where the list is the `arguments` of a function of this script or its rest parameter.
  [[nodiscard]] std::vector<NodeId> of_list(NodeId list) const {
    const Passed passed = passed_by(list);
    const auto found = most_.find(passed.function);
    if (found == most_.end() || found->second.size() <= passed.skipped) return {};
    return {found->second.begin() + static_cast<std::ptrdiff_t>(passed.skipped),
            found->second.end()};
  }

  /// `list` of `f.apply(x, list)` and `Reflect.apply(f, x, list)`; 0 for others.
  [[nodiscard]] NodeId applied_list(NodeId call) const {
    const NodeId callee = tree_.first_child(call);
    if (tree_[callee].kind != NodeKind::member_expression || index_.key_text(callee) != "apply")
      return 0;
    const bool reflect = index_.path_text(index_.path_of(tree_.first_child(callee))) == "Reflect";
    return tree_.child(call, reflect ? 3 : 2);
  }

 private:
  struct Passed {
    NodeId function = 0;      ///< 0: the list is none of its arguments
    std::size_t skipped = 0;  ///< parameters before `...rest`
  };

  [[nodiscard]] Passed passed_by(NodeId list) const {
    if (list == 0) return {};
    list = copied(list);
    const auto all = index_.values(list);
    if (all.size() != 1) return {};
    const Value& value = index_.program().store().value(all[0]);
    if (value.kind != ValueKind::object || value.script != index_.at(list).script) return {};
    const bool rest = tree_[value.node].kind == NodeKind::rest_element;
    Passed out;
    out.function = rest ? tree_.parent(value.node) : value.node;
    if ((!rest && value.made != Made::arguments) || !is_function(tree_[out.function].kind))
      return {};
    for (NodeId at = rest ? tree_.first_parameter(out.function) : 0; at != 0 && at != value.node;
         at = tree_.next(at))
      ++out.skipped;
    return out;
  }

  /// A function that is being looked at, because it passes on to itself, has nothing to add.
  void find(NodeId list) {
    const NodeId function = passed_by(list).function;
    if (function == 0 || most_.contains(function)) return;
    if (deep_ == max_passing_on) {
      text::note_limit("max_passing_on");
      return;
    }
    ++deep_;
    look(function);
    --deep_;
  }

  void look(NodeId function) {
    most_[function];
    std::vector<NodeId> most;
    for (const Caller& caller : index_.program().callers(index_.at(function))) {
      std::vector<NodeId> given = of_caller(caller, function);
      if (given.size() > most.size()) most = std::move(given);
    }
    most_[function] = std::move(most);
  }

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
      if (out.size() >= max_arguments) {  // f(...all, ...all)
        text::note_limit("max_arguments");
        break;
      }
      const NodeId list = tree_.first_child(at);
      find(list);
      const std::vector<NodeId> items =
          passed_by(list).function != 0 ? of_list(list) : of_spread(at);
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
  std::map<NodeId, std::vector<NodeId>> most_;  ///< by function
  std::size_t deep_ = 0;
};

const PassedArguments& passed_in(const Index& index, const Tree& tree) {
  return index.derived().get<PassedArguments>([&] { return PassedArguments(index, tree); });
}

}  // namespace

std::vector<NodeId> spread_items(const Index& index, const Tree& tree, NodeId spread) {
  return passed_in(index, tree).of_spread(spread);
}

std::vector<NodeId> applied_items(const Index& index, const Tree& tree, NodeId call) {
  const PassedArguments& passed = passed_in(index, tree);
  return passed.of_list(passed.applied_list(call));
}

}  // namespace premod::js

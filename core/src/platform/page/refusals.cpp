#include "platform/page/refusals.hpp"

#include "platform/loader.hpp"

namespace premod::page {
namespace {

using js::NodeId;
using js::NodeKind;
using js::Operator;

class Finder {
 public:
  explicit Finder(const js::File& script)
      : script_(script), tree_(script.tree()), index_(script.index()) {}

  std::vector<Span> run(NodeId function) {
    for (NodeId at = function; at != 0; at = tree_.next_in_preorder(at, function)) {
      if (tree_[at].kind != NodeKind::binary_expression) continue;
      const int says = disabling(at);
      if (says != 0 && refuses(at, says > 0)) out_.push_back(script_.span(at));
    }
    return std::move(out_);
  }

 private:
  bool is_active(NodeId node) const {
    if (tree_[node].kind == NodeKind::member_expression) return index_.key_text(node) == "active";
    return tree_[node].kind == NodeKind::identifier && tree_.name(node) == "active";
  }

  /// 1: true when the widget is being disabled, -1: false then, 0: says nothing of it.
  int disabling(NodeId test) const {
    const NodeId left = tree_.first_child(test);
    const NodeId right = tree_.next(left);
    const NodeId value = is_active(left) ? right : is_active(right) ? left : 0;
    if (value == 0) return 0;
    const Operator op = tree_[test].op;
    const bool equal = op == Operator::equal || op == Operator::strict_equal;
    if (!equal && op != Operator::not_equal && op != Operator::strict_not_equal) return 0;
    const auto text = index_.constant_text(value);
    const auto flag = index_.constant_bool(value);
    if (text == "N" || (!text && flag == false)) return equal ? 1 : -1;
    if (text == "Y" || (!text && flag == true)) return equal ? -1 : 1;
    return 0;
  }

  bool is_refusal(NodeId statement) const {
    if (statement == 0) return false;
    const NodeKind kind = tree_[statement].kind;
    if (kind == NodeKind::throw_statement) return true;
    if (kind == NodeKind::return_statement)
      return tree_.first_child(statement) != 0 &&
             index_.constant_bool(tree_.first_child(statement)) == false;
    if (kind != NodeKind::block_statement) return false;
    for (NodeId at = tree_.first_child(statement); at != 0; at = tree_.next(at))
      if (is_refusal(at)) return true;
    return false;
  }

  /// Climbs from the test to what it decides.
  bool refuses(NodeId test, bool when_true) const {
    for (NodeId at = test;;) {
      const NodeId above = tree_.parent(at);
      const js::Node& node = tree_[above];
      if (node.kind == NodeKind::logical_expression) {
        at = above;
      } else if (node.kind == NodeKind::unary_expression && node.op == Operator::unary_not) {
        when_true = !when_true;
        at = above;
      } else if (node.kind == NodeKind::return_statement) {
        return !when_true;  // `return fields.active !== 'N'`
      } else if (node.kind == NodeKind::conditional_expression && tree_.first_child(above) == at) {
        const NodeId yes = tree_.next(at);
        const NodeId taken = when_true ? yes : tree_.next(yes);
        return tree_[tree_.parent(above)].kind == NodeKind::return_statement &&
               index_.constant_bool(taken) == false;
      } else if (node.kind == NodeKind::if_statement && tree_.first_child(above) == at) {
        const NodeId yes = tree_.next(at);
        if (when_true) return is_refusal(yes);
        const NodeId no = tree_.next(yes);
        return is_refusal(no != 0 ? no : tree_.next(above));
      } else {
        return false;
      }
    }
  }

  const js::File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  std::vector<Span> out_;
};

}  // namespace

std::vector<Span> refusals_to_disable(const js::File& script) {
  if (script.error() != nullptr || script.source().find("active") == std::string_view::npos)
    return {};
  const platform::Callbacks& callbacks = platform::callbacks(script);
  const auto save = callbacks.values.find("onSave");
  if (save == callbacks.values.end()) return {};
  const NodeId function = script.index().function_of(save->second);
  return function == 0 ? std::vector<Span>() : Finder(script).run(function);
}

}  // namespace premod::page

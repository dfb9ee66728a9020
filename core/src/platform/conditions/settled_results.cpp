#include "platform/conditions/settled_results.hpp"

#include <string_view>

#include "js/equality.hpp"
#include "js/function_around.hpp"
#include "platform/requests/empty_answers.hpp"
#include "platform/requests/result_tests.hpp"
#include "text/limit_log.hpp"
#include "text/words.hpp"

namespace premod::platform {

using js::At;
using js::is_function;
using js::Node;
using js::NodeId;
using js::NodeKind;
using js::Tree;

namespace {

constexpr int max_reader = 8'000;  ///< nodes of a function that gets settled results

/// Where a result is asked for "fulfilled": `filter(r => r.status === 'fulfilled')` keeps what
/// came; an `if` without `else` and `&&` do something with it.
enum class Asks : std::uint8_t { keeps, does, otherwise };

bool is_handed_to_filter(const Tree& tree, NodeId argument) {
  const NodeId callee = tree.first_child(tree.parent(argument));
  return tree[callee].kind == NodeKind::member_expression && member_key(tree, callee) == "filter";
}

Asks asks_for_success(const Tree& tree, NodeId text) {
  const NodeId test = tree.parent(text);
  if (tree[test].kind == NodeKind::property)  // `_.filter(results, {status: 'fulfilled'})`
    return is_handed_to_filter(tree, tree.parent(test)) ? Asks::keeps : Asks::otherwise;
  const js::Operator op = tree[test].op;
  const bool equal = js::is_equal(op);
  const bool other = js::is_unequal(op);
  if (tree[test].kind != NodeKind::binary_expression ||
      !(tree.string_value(text) == "fulfilled" ? equal : other))
    return Asks::otherwise;
  const NodeId above = tree.parent(test);
  const Node& node = tree[above];
  if (node.kind == NodeKind::if_statement)
    return tree.next(tree.next(node.link)) == 0 ? Asks::does : Asks::otherwise;
  if (node.kind == NodeKind::logical_expression && node.op == js::Operator::logical_and)
    return Asks::does;
  if (node.kind != NodeKind::return_statement && node.kind != NodeKind::arrow_function)
    return Asks::otherwise;
  const bool arrow = node.kind == NodeKind::arrow_function;
  return is_handed_to_filter(tree, arrow ? above : js::function_around(tree, above))
             ? Asks::keeps
             : Asks::otherwise;
}

/// What a function that gets settled results looks at.
class SettledReader {
 public:
  SettledReader(const js::File& script, At reader, At settled)
      : script_(script),
        reader_(reader),
        settled_(settled),
        tree_(*script.program().script(reader.script).tree) {}

  /// It never comes to those that failed. What else is asked for there may be about them.
  bool takes_successes_only() {
    if (!is_function(tree_[reader_.node].kind)) return false;
    int left = max_reader;
    for (NodeId at = reader_.node; at != 0; at = tree_.next_in_preorder(at, reader_.node)) {
      if (left == 0) text::note_limit("max_reader");
      if (left-- == 0 || !look_at(at)) return false;
    }
    if (does_) return true;
    if (keeps_ || (value_ && !status_)) return !is_result_tested(script_, settled_);
    return !is_given() && !is_around();  // a handler that does not take them
  }

 private:
  /// False: it may be about a failure.
  bool look_at(NodeId at) {
    const Node& node = tree_[at];
    switch (node.kind) {
      case NodeKind::property_name:
      case NodeKind::identifier:
      case NodeKind::binding_identifier:
        return look_at_word(tree_.name(at));
      case NodeKind::string_literal: {
        const std::string_view text = tree_.string_value(at);
        if (text != "fulfilled" && text != "rejected") return look_at_word(text);
        const Asks asks = asks_for_success(tree_, at);
        keeps_ = keeps_ || asks == Asks::keeps;
        does_ = does_ || asks == Asks::does;
        return asks != Asks::otherwise;
      }
      case NodeKind::binary_expression:
        return tree_.text(at).find("length") == std::string_view::npos;
      default:
        return node.kind != NodeKind::switch_statement &&
               node.kind != NodeKind::conditional_expression;
    }
  }

  bool look_at_word(std::string_view word) {
    value_ = value_ || word == "value";
    status_ = status_ || word == "status";
    return word != "reason" && !speaks_of_failure(text::lowered(word));
  }

  [[nodiscard]] bool is_given() const {
    const NodeId first = tree_.first_parameter(reader_.node);
    return first != 0 && tree_[first].kind != NodeKind::function_body;
  }
  [[nodiscard]] bool is_around() const {
    const Span own = tree_[reader_.node].span();
    const Span call = tree_[settled_.node].span();
    return reader_.script == settled_.script && own.begin <= call.begin && call.end <= own.end;
  }

  const js::File& script_;
  At reader_, settled_;
  const Tree& tree_;
  bool keeps_ = false, does_ = false, value_ = false, status_ = false;
};

}  // namespace

bool takes_successes_only(const js::File& script, At reader, At settled) {
  return SettledReader(script, reader, settled).takes_successes_only();
}

}  // namespace premod::platform

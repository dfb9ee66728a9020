#include "platform/listeners/error_handlers.hpp"

#include "platform/conditions/given_callbacks.hpp"
#include "platform/requests/idle.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"

namespace premod::platform {

using js::At;
using js::Node;
using js::NodeId;
using js::NodeKind;
using js::Operator;
using js::Program;
using js::Tree;
using js::ValueId;
using js::ValueKind;
using text::contains;

namespace {

bool handles(const js::File& script, std::span<const ValueId> values, std::vector<At>& served) {
  const Program& program = script.program();
  for (const ValueId id : values) {
    const js::Value* value = &program.store().value(id);
    if (value->kind == ValueKind::bound) value = &program.store().value(value->target);
    if (value->kind == ValueKind::nothing) continue;
    if (value->kind == ValueKind::path) {
      const std::string_view path = program.store().path_text(value->node);
      if (is_quiet(path)) continue;
      return true;
    }
    if (value->kind != ValueKind::function ||
        !is_idle(script, {value->script, value->node}, served))
      return true;
  }
  return false;
}

}  // namespace

bool handles(const js::File& script, std::span<const ValueId> values) {
  std::vector<At> served;
  return handles(script, values, served);
}

namespace {

constexpr std::size_t max_defaults_deep = 64;  ///< parameters whose default is another one

/// `open`: the expressions that this one is a default of.
Handling handling_of(const js::File& script, At expression, std::vector<At>& open) {
  Handling known;
  if (contains(open, expression) || open.size() == max_defaults_deep) {
    // `failed = failed`
    if (open.size() == max_defaults_deep) text::note_limit("max_defaults_deep");
    known.passes = true;
    return known;
  }
  const Program& program = script.program();
  const Tree& tree = *program.script(expression.script).tree;
  const Node& node = tree[expression.node];
  const auto instead = [&](NodeId callback, NodeId other) {
    const GivenCallback given = given_callback(script, {expression.script, callback});
    if (given.without.empty()) return false;
    if (other == 0) other = given.fallback;
    open.push_back(expression);
    if (other == 0)
      known.passes = true;
    else
      known = handling_of(script, {expression.script, other}, open);
    open.pop_back();
    known.served.insert(known.served.end(), given.with.begin(), given.with.end());
    return true;
  };
  bool found = false;
  if (node.kind == NodeKind::logical_expression && node.op != Operator::logical_and)
    found = instead(node.link, tree.next(node.link));  // `failed || $.noop`
  if (node.kind == NodeKind::conditional_expression) {
    const NodeId yes = tree.next(node.link);
    found = instead(yes, tree.next(yes)) || instead(tree.next(yes), yes);
  }
  if (node.kind == NodeKind::identifier || node.kind == NodeKind::member_expression)
    found = instead(expression.node, 0);
  if (!found) known.does = handles(script, program.values(expression), known.served);
  return known;
}

}  // namespace

Handling handling_of(const js::File& script, At expression) {
  std::vector<At> open;
  return handling_of(script, expression, open);
}

}  // namespace premod::platform

#include "platform/listeners/error_handlers.hpp"

#include <optional>

#include "platform/conditions/given_callbacks.hpp"
#include "platform/requests/idle.hpp"

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

Handling handling_of(const js::File& script, At expression) {
  const Program& program = script.program();
  const Tree& tree = *program.script(expression.script).tree;
  const Node& node = tree[expression.node];
  const auto instead = [&](NodeId callback, NodeId other) -> std::optional<Handling> {
    const GivenCallback given = given_callback(program, {expression.script, callback});
    if (given.without.empty()) return std::nullopt;
    if (other == 0) other = given.fallback;
    Handling out;
    if (other == 0)
      out.passes = true;
    else
      out = handling_of(script, {expression.script, other});
    out.served.insert(out.served.end(), given.with.begin(), given.with.end());
    return out;
  };
  std::optional<Handling> out;
  if (node.kind == NodeKind::logical_expression && node.op != Operator::logical_and)
    out = instead(node.link, tree.next(node.link));  // `failed || $.noop`
  if (node.kind == NodeKind::conditional_expression) {
    const NodeId yes = tree.next(node.link);
    out = instead(yes, tree.next(yes));
    if (!out) out = instead(tree.next(yes), yes);
  }
  if (node.kind == NodeKind::identifier || node.kind == NodeKind::member_expression)
    out = instead(expression.node, 0);
  if (out) return *out;
  Handling known;
  known.does = handles(script, program.values(expression), known.served);
  return known;
}

}  // namespace premod::platform

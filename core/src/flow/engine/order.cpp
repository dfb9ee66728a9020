// Which value a variable has at a read, where the text leaves no choice: the last assignment in
// the statements before it, in the same run of the same function.
#include "flow/engine/engine.hpp"

namespace premod::js {

namespace {

constexpr int max_climb = 64;  ///< statements and expressions around a read that are looked at

bool is_list(NodeKind kind) {
  return kind == NodeKind::block_statement || kind == NodeKind::function_body ||
         kind == NodeKind::program;
}

bool is_loop(NodeKind kind) {
  return kind >= NodeKind::while_statement && kind <= NodeKind::for_of_statement;
}

struct Write {
  NodeId value = 0;  // what is assigned; 0: not a plain assignment
  NodeId list = 0;   // the statements it is one of
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// `v = x;` or `var v = x;` as a statement of a list.
Write write_at(const Tree& tree, NodeId target) {
  Write out;
  out.begin = tree[target].begin;
  const NodeId gives = tree.parent(target);
  const Node& node = tree[gives];
  out.end = node.end;
  if (tree.first_child(gives) != target) return out;
  if (node.kind == NodeKind::variable_declarator) {
    const NodeId list = tree.parent(tree.parent(gives));
    if (is_list(tree[list].kind)) out.list = list;
    out.value = tree.next(target);
  } else if (node.kind == NodeKind::assignment_expression && node.op == Operator::assign) {
    const NodeId statement = tree.parent(gives);
    const NodeId list = tree.parent(statement);
    if (tree[statement].kind == NodeKind::expression_statement && is_list(tree[list].kind))
      out.list = list;
    out.value = tree.next(target);
  }
  return out;
}

/// No loop around the read, inside the list, gives the variable another value later.
bool runs_straight(const Tree& tree, NodeId read, NodeId list, std::uint32_t next_write) {
  NodeId at = read;
  for (int steps = 0; steps < max_climb; ++steps) {
    at = tree.parent(at);
    if (at == list) return true;
    if (at == 0) return false;
    if (is_loop(tree[at].kind) && next_write < tree[at].end) return false;
  }
  return false;
}

}  // namespace

void Engine::find_last_writes(ScriptId script) {
  const Tree& tree = state_.tree(script);
  const Scopes& scopes = *state_.scripts[script].scopes;
  const auto variables = scopes.variables();
  for (VariableId id = 1; id < variables.size(); ++id) {
    const Variable& variable = variables[id];
    const bool parameter = variable.kind == Declared::parameter;
    if (variable.writes + (parameter ? 1 : 0) < 2) continue;
    const ScopeId home = scopes.running(variable.scope);
    std::vector<Write> writes;
    bool plain = true;
    if (!parameter && variable.declaration != 0 && variable.declarations == 1)
      if (const Write first = write_at(tree, variable.declaration); first.value != 0)
        writes.push_back(first);
    for (ReferenceId at = variable.first; at != 0; at = scopes.reference(at).next) {
      const Reference& reference = scopes.reference(at);
      if (!reference.write) continue;
      plain = plain && scopes.running(reference.scope) == home && !reference.dynamic;
      writes.push_back(write_at(tree, reference.node));
    }
    if (!plain || variable.declarations > 1) continue;
    std::size_t next = 0;
    for (ReferenceId at = variable.first; at != 0; at = scopes.reference(at).next) {
      const Reference& reference = scopes.reference(at);
      const std::uint32_t begin = tree[reference.node].begin;
      // A write counts once its statement is over.
      while (next < writes.size() && writes[next].end <= begin) ++next;
      if (next == 0 || !reference.read || scopes.running(reference.scope) != home) continue;
      const Write& last = writes[next - 1];
      const Node& list = tree[last.list];
      if (last.list == 0 || begin >= list.end || begin < list.begin) continue;
      const std::uint32_t after = next < writes.size() ? writes[next].begin : 0xffffffffU;
      if (!runs_straight(tree, reference.node, last.list, after)) continue;
      if (const auto [given, fresh] =
              last_given_.try_emplace(Program::State::key({script, reference.node}));
          fresh)
        *given = last.value;
      read_after_[Program::State::key({script, last.value})].push_back(reference.node);
    }
  }
}

/// The write's value may have grown: whoever reads it looks again.
void Engine::notify_readers(At write) {
  const NodeId value = tree(write).next(tree(write).first_child(write.node));
  const auto* readers = read_after_.find(Program::State::key({write.script, value}));
  if (readers == nullptr) return;
  for (const NodeId reader : *readers) push({write.script, reader});
}

}  // namespace premod::js

#include "platform/made_up_data.hpp"

#include "text/needles.hpp"
#include "text/test_data.hpp"

namespace premod::js {
namespace {

bool is_data(const Tree& tree, NodeId value) {
  switch (tree[value].kind) {
    case NodeKind::object_expression:
    case NodeKind::array_expression:
      return tree.first_child(value) != 0;
    case NodeKind::string_literal:
      return tree.text(value).size() > 2;
    case NodeKind::numeric_literal:
      return true;
    default:
      return false;
  }
}

std::string name_of(const File& script, NodeId at, NodeId name) {
  const Tree& tree = script.tree();
  const NodeKind kind = tree[at].kind;
  if (kind == NodeKind::property || kind == NodeKind::property_definition)
    return script.index().key_text(at);
  if (tree[name].kind == NodeKind::identifier ||
      tree[name].kind == NodeKind::binding_identifier)
    return std::string(tree.name(name));
  return tree[name].kind == NodeKind::member_expression ? script.index().key_text(name)
                                                        : std::string();
}

}  // namespace

std::vector<MadeUpData> made_up_data(const File& script) {
  static const text::Needles marks({"mock", "fake", "dummy", "test", "dummies"},
                                   text::Needles::Case::ascii_folded);
  std::vector<MadeUpData> out;
  if (script.error() != nullptr || !marks.any_in(script.source())) return out;
  const Tree& tree = script.tree();
  for (NodeId id = 1; id < tree.size(); ++id) {
    const NodeKind kind = tree[id].kind;
    if (kind != NodeKind::variable_declarator && kind != NodeKind::assignment_expression &&
        kind != NodeKind::property && kind != NodeKind::property_definition)
      continue;
    const NodeId name = tree.first_child(id);
    const NodeId value = tree.next(name);
    if (value == 0 || !is_data(tree, value)) continue;
    std::string called = name_of(script, id, name);
    if (!called.empty() && text::names_test_data(called))
      out.push_back({script.span(name), std::move(called)});
  }
  return out;
}

}  // namespace premod::js

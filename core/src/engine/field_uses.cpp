#include "engine/field_uses.hpp"

#include <string>
#include <unordered_map>

#include "snapshot/memo_store.hpp"
#include "text/ascii.hpp"

namespace premod {
namespace {

constexpr std::size_t max_field_bytes = 200;  // longer ones are no names

/// By the field's text without white space. The script outlives them.
struct FieldUses {
  std::unordered_map<std::string, std::vector<js::NodeId>> uses;
};

std::string written(const js::Tree& tree, js::NodeId field) {
  std::string out;
  const std::string_view text = tree.text(field);
  if (text.size() > max_field_bytes) return out;
  for (const char c : text)
    if (!text::is_space(c)) out += c;
  return out;
}

FieldUses gather(const js::Tree& tree) {
  FieldUses out;
  for (js::NodeId at = 1; at < tree.size(); ++at) {
    const js::NodeKind kind = tree[at].kind;
    if (kind != js::NodeKind::assignment_expression && kind != js::NodeKind::call_expression)
      continue;
    const js::NodeId member = tree.first_child(at);
    if (tree[member].kind != js::NodeKind::member_expression) continue;
    const js::NodeId object = tree.first_child(member);
    if (tree[object].kind != js::NodeKind::member_expression) continue;
    if (std::string name = written(tree, object); !name.empty())
      out.uses[std::move(name)].push_back(at);
  }
  return out;
}

}  // namespace

std::vector<js::NodeId> uses_of_field(const js::File& script, js::NodeId field) {
  const js::Tree& tree = script.tree();
  const FieldUses& known = script.derived().get<FieldUses>([&] { return gather(tree); });
  const auto found = known.uses.find(written(tree, field));
  return found == known.uses.end() ? std::vector<js::NodeId>() : found->second;
}

}  // namespace premod

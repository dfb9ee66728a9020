#include "engine/field_uses.hpp"

#include <string>
#include <unordered_map>

#include "snapshot/memo_store.hpp"
#include "text/ascii.hpp"

namespace premod {
namespace {

constexpr std::size_t max_field_bytes = 200;  // longer ones are no names

/// By the names on the way to the field. The script outlives them.
struct FieldUses {
  std::unordered_map<std::string, std::vector<js::NodeId>> uses;
};

/// `self` of `var self = this` is `this`.
std::string_view root_text(const js::File& script, js::NodeId field) {
  const js::Tree& tree = script.tree();
  js::NodeId root = field;
  while (tree[root].kind == js::NodeKind::member_expression) root = tree.first_child(root);
  if (tree[root].kind != js::NodeKind::identifier) return tree.text(root);
  const js::NodeId meant = script.index().resolve(root);
  return tree.text(tree[meant].kind == js::NodeKind::this_expression ? meant : root);
}

/// `this.made` for `self['made']`.
std::string written(const js::File& script, js::NodeId field) {
  const js::Tree& tree = script.tree();
  if (tree.text(field).size() > max_field_bytes) return {};
  std::string out;
  for (js::NodeId at = field; tree[at].kind == js::NodeKind::member_expression;
       at = tree.first_child(at)) {
    const std::string key = script.index().key_text(at);
    out += '.';
    out += key.empty() ? tree.text(tree.next(tree.first_child(at))) : std::string_view(key);
  }
  const std::string_view root = root_text(script, field);
  out += '.';
  for (const char c : root)
    if (!text::is_space(c)) out += c;
  return out;
}

FieldUses gather(const js::File& script) {
  FieldUses out;
  const js::Tree& tree = script.tree();
  for (js::NodeId at = 1; at < tree.size(); ++at) {
    if (tree[at].kind != js::NodeKind::member_expression) continue;
    const js::NodeId owner = tree.parent(at);
    const bool first = tree.first_child(owner) == at;
    const bool written_to = first && tree[owner].kind == js::NodeKind::assignment_expression;
    if (written_to || (first && tree[owner].kind == js::NodeKind::call_expression)) continue;
    if (std::string name = written(script, at); !name.empty())
      out.uses[std::move(name)].push_back(at);
  }
  return out;
}

}  // namespace

std::vector<js::NodeId> uses_of_field(const js::File& script, js::NodeId field) {
  const FieldUses& known = script.derived().get<FieldUses>([&] { return gather(script); });
  const auto found = known.uses.find(written(script, field));
  return found == known.uses.end() ? std::vector<js::NodeId>() : found->second;
}

}  // namespace premod

#include "widget/ownership/tooling.hpp"

#include <algorithm>
#include <array>

#include "widget/ownership/junk.hpp"

namespace premod {
namespace {

bool is_node_module(std::string_view name) {
  constexpr std::array<std::string_view, 6> modules = {"fs",   "path",    "child_process",
                                                       "gulp", "webpack", "esbuild"};
  return name.starts_with("node:") ||
         std::find(modules.begin(), modules.end(), name) != modules.end();
}

/// The name of the function that is called, where it is a global's.
std::string_view called(const js::File& script, js::NodeId call) {
  const js::Tree& tree = script.tree();
  const js::NodeId callee = tree.first_child(call);
  if (tree[callee].kind != js::NodeKind::identifier) return {};
  return script.scopes().variable_of(callee) == 0 ? tree.name(callee) : std::string_view();
}

}  // namespace

bool is_named_as_tool(std::string_view path) {
  const JunkKind junk = recognise_junk(path).kind;
  return junk == JunkKind::build || junk == JunkKind::tests;
}

bool asks_node_as_tool(const js::File& script) {
  if (script.error() != nullptr) return false;
  const js::Tree& tree = script.tree();
  bool asks_node = false;
  for (js::NodeId at = 1; at < tree.size(); ++at) {
    const js::NodeKind kind = tree[at].kind;
    if (kind == js::NodeKind::call_expression) {
      const std::string_view name = called(script, at);
      if (name == "define") return false;
      const js::NodeId argument = tree.child(at, 1);
      if (name == "require" && argument != 0 && tree[argument].kind == js::NodeKind::string_literal)
        asks_node = asks_node || is_node_module(tree.string_value(argument));
    } else if (kind == js::NodeKind::import_declaration) {
      for (const js::NodeId child : tree.children(at))
        if (tree[child].kind == js::NodeKind::string_literal)
          asks_node = asks_node || is_node_module(tree.string_value(child));
    }
  }
  return asks_node;
}

}  // namespace premod

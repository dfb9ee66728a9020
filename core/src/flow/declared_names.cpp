// Names that nothing declares.
#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_set>

#include "data/globals.hpp"
#include "flow/name_guards.hpp"
#include "flow/script.hpp"

namespace premod::js {

bool is_known_global(std::string_view name) {
  static const std::unordered_set<std::string_view> names = [] {
    std::unordered_set<std::string_view> out;
    for (const auto& row : data::globals::rows) out.insert(row.name);
    return out;
  }();
  // What a template puts into a script is masked by underscores, `{{ }}` and longer.
  const bool mask = name.size() >= 4 && name.find_first_not_of('_') == std::string_view::npos;
  return mask || names.contains(name);
}

namespace {

/// `name = …`, `self = this` without a declaration: the browser's own, which nobody meant.
bool is_browsers_own(std::string_view name) {
  static const std::unordered_set<std::string_view> names = [] {
    std::unordered_set<std::string_view> out;
    for (const auto& row : data::globals::rows)
      if (row.group == "browser" && row.writable == "0") out.insert(row.name);
    return out;
  }();
  return names.contains(name);
}

struct Gathered {
  NodeId first_read = 0;
  NodeId first_write = 0;
  unsigned uses = 0;
  bool asked = false;  // typeof name: the code knows that it may be missing
};

constexpr std::string_view node_globals[] = {"process", "module", "exports",    "require",
                                             "global",  "Buffer", "__filename", "__dirname"};

bool is_node_global(std::string_view name) {
  return std::find(std::begin(node_globals), std::end(node_globals), name) !=
         std::end(node_globals);
}

/// Which loader a script is written for. What no browser loads as it is, a module of ECMAScript or
/// of Node, runs in Node or goes through a build that knows Node's names.
struct Loaders {
  bool define = false;
  bool require = false;
  bool node = false;

  void see(std::string_view name) {
    define = define || name == "define";
    require = require || name == "require";
    node = node || (name != "require" && is_node_global(name));
  }
  [[nodiscard]] bool built(Goal goal) const {
    return !define && (goal == Goal::module || (require && node));
  }
};

/// Stands behind a foreign name that a script declares: assigning to it makes no new global.
constexpr char declared_mark = '=';

/// Object.assign(window, {...}), Object.defineProperty(window, 'x', ...).
void add_given_to_window(const File& script, GlobalNames& out) {
  const Index& index = script.index();
  const Program& program = script.program();
  for (const Call& call : script.calls()) {
    const std::string_view path = call.global_path();
    const bool merges =
        path == "Object.assign" || path == "$.extend" || path == "_.extend" || path == "_.assign";
    if (!merges && path != "Object.defineProperty" && path != "Object.defineProperties" &&
        path != "Reflect.set" && path != "Reflect.defineProperty")
      continue;
    if (call.argument(0) == 0 || index.path_text(index.path_of(call.argument(0))) != "window")
      continue;
    if (!merges && path != "Object.defineProperties") {
      for (std::string& name : index.texts_of(call.argument(1))) out.insert(std::move(name));
      continue;
    }
    for (unsigned n = 1; n < 8 && call.argument(n) != 0; ++n)
      for (const ValueId id : index.values(call.argument(n)))
        for (const std::string_view name : program.keys(id)) out.emplace(name);
  }
}

/// Globals that a script declares or hands to window; not those it only assigns.
GlobalNames names_declared_in(const File& script) {
  GlobalNames out;
  const Tree& tree = script.tree();
  if (script.goal() == Goal::script)
    for (const Variable& variable : script.scopes().variables().subspan(1))
      if (variable.scope == 0) out.emplace(tree.names().text(variable.name));
  for (const Access& access : script.accesses()) {
    const bool member =
        access.use == Use::write && tree[access.node].kind == NodeKind::member_expression;
    if (member && access.path.find('.') == std::string_view::npos) out.emplace(access.path);
  }
  add_given_to_window(script, out);
  if (!script.is_vendored()) return out;
  // A library hides behind its wrapper what it exports: every member it assigns may be it.
  for (NodeId at = tree.root(); at != 0; at = tree.next_in_preorder(at, tree.root())) {
    if (tree[at].kind != NodeKind::assignment_expression) continue;
    const NodeId target = tree.first_child(at);
    if (tree[target].kind == NodeKind::member_expression)
      out.insert(script.index().key_text(target));
  }
  return out;
}

}  // namespace

namespace {

/// The names of a script that no declaration of it covers, with what was seen on the way.
struct Uses {
  std::map<NameId, Gathered> names;
  Loaders loaders;
  bool asks_for_node = false;  ///< `typeof exports === 'object'`: the head of a universal module
  const GlobalNames* external = nullptr;  ///< of other scripts; null if there are none
};

Uses gather_uses(const File& script) {
  Uses out;
  const Tree& tree = script.tree();
  for (const Reference& reference : script.scopes().references().subspan(1)) {
    if (reference.variable != 0 || reference.dynamic) continue;
    Gathered& name = out.names[tree[reference.node].link];
    ++name.uses;
    out.loaders.see(tree.name(reference.node));
    if (reference.type_of) {
      name.asked = true;
      out.asks_for_node = out.asks_for_node || is_node_global(tree.name(reference.node));
    }
    if (reference.write && !reference.type_of && name.first_write == 0)
      name.first_write = reference.node;
    else if (!reference.write && !reference.type_of && name.first_read == 0 &&
             !is_guarded(tree, script.scopes(), reference.node))
      name.first_read = reference.node;
  }
  return out;
}

/// Another script's assignment makes a name readable, but its own is no better for it.
bool is_external(const Uses& uses, std::string_view name, bool assigned) {
  return uses.external != nullptr &&
         uses.external->contains(assigned ? std::string(name) + declared_mark : std::string(name));
}

bool is_fine(const File& script, const Uses& uses, std::string_view name, const Gathered& found) {
  const bool assigned = found.first_write != 0;
  const bool taken = assigned && is_browsers_own(name);
  return (is_known_global(name) && !taken) || script.declared_globals().contains(name) ||
         is_external(uses, name, assigned) ||
         ((uses.loaders.built(script.goal()) || uses.asks_for_node) && is_node_global(name)) ||
         (found.asked && !assigned) || (!assigned && found.first_read == 0);
}

}  // namespace

std::vector<UndeclaredName> File::undeclared() const {
  Uses uses = gather_uses(*this);
  uses.external = external_globals();
  auto& names = uses.names;
  for (auto at = names.begin(); at != names.end();)
    at = is_fine(*this, uses, tree().names().text(at->first), at->second) ? names.erase(at)
                                                                          : std::next(at);
  std::vector<UndeclaredName> out;
  if (names.empty()) return out;
  const GlobalNames provided = provided_globals();
  const GlobalNames declared = names_declared_in(*this);
  std::map<NameId, NodeId> elsewhere;
  for (const Variable& variable : scopes().variables().subspan(1))
    if (variable.declaration != 0 && names.contains(variable.name))
      elsewhere.emplace(variable.name, variable.declaration);
  for (const auto& [id, found] : names) {
    const std::string_view name = tree().names().text(id);
    if ((found.first_write == 0 ? provided : declared).contains(name))
      continue;  // window.name = ...
    UndeclaredName& entry = out.emplace_back();
    entry.name = name;
    entry.assigned = found.first_write != 0;
    entry.span = span(entry.assigned ? found.first_write : found.first_read);
    entry.uses = found.uses;
    if (const auto other = elsewhere.find(id); other != elsewhere.end())
      entry.declared_elsewhere = span(other->second);
  }
  std::sort(out.begin(), out.end(),
            [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return out;
}

GlobalNames File::provided_globals() const {
  if (error() != nullptr) return {};
  GlobalNames out = names_declared_in(*this);
  for (const Reference& reference : scopes().references().subspan(1))
    if (reference.variable == 0 && reference.write) out.emplace(tree().name(reference.node));
  return out;
}

void link(std::span<File> scripts, std::span<File> data) {
  File::join(scripts, data);
  if (scripts.size() < 2) return;
  // A name that only the script itself provides is no foreign one, but then it needs no telling
  // either: an assignment is reported where it stands.
  std::map<std::string, int, std::less<>> providers;
  std::vector<GlobalNames> own;
  for (const File& script : scripts) {
    GlobalNames& names = own.emplace_back(script.provided_globals());
    if (script.error() == nullptr)
      for (const std::string& name : names_declared_in(script)) names.insert(name + declared_mark);
    for (const std::string& name : names) ++providers[name];
  }
  // Only what a script asks for: all names of all others in each would be quadratic.
  for (std::size_t i = 0; i < scripts.size(); ++i) {
    auto foreign = std::make_shared<GlobalNames>();
    const auto add = [&](std::string name) {
      const auto found = providers.find(name);
      if (found != providers.end() && found->second > (own[i].contains(name) ? 1 : 0))
        foreign->insert(std::move(name));
    };
    const File& script = scripts[i];
    if (script.error() == nullptr)
      for (const Reference& reference : script.scopes().references().subspan(1)) {
        if (reference.variable != 0) continue;
        const std::string name(script.tree().name(reference.node));
        add(name);
        add(name + declared_mark);
      }
    scripts[i].set_foreign_globals(std::move(foreign));
  }
}

}  // namespace premod::js

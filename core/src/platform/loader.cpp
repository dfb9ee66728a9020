#include "platform/loader.hpp"

#include <algorithm>

namespace premod::platform {

using js::Call;
using js::CallSite;
using js::File;
using js::hole;
using js::Index;
using js::Made;
using js::Node;
using js::NodeId;
using js::NodeKind;
using js::Tree;

namespace {

class ModuleFinder {
 public:
  explicit ModuleFinder(const File& script)
      : script_(script), tree_(script.tree()), index_(script.index()) {}

  std::vector<Module> run() {
    for (const Call& call : script_.calls()) at_call(call);
    for (NodeId id = 1; id < tree_.size(); ++id) at_import(id);
    return std::move(out_);
  }

 private:
  void at_call(const Call& call) {
    const std::string_view path = call.global_path();
    if (path == "require.config" || path == "requirejs.config" || path == "require.s.contexts") {
      at_config(call);
      return;
    }
    if (at_load(call, path)) return;
    const bool define = path == "define";
    if (!define && path != "require" && path != "requirejs") return;
    Module module{.loading = define ? Loading::define : Loading::require,
                  .span = call.span(),
                  .id = {},
                  .dependencies = {}};
    for (unsigned n = 0; n < 3; ++n) {
      const NodeId argument = call.argument(n);
      if (argument == 0) break;
      if (n == 0 && !define && is_configuration(argument)) at_config(call);
      const NodeId value = index_.resolve(argument);
      if (tree_[value].kind == NodeKind::array_expression) {
        for (const NodeId item : tree_.children(value)) add_item(item, module);
      } else if (n < 2 && is_list(argument)) {
        add_texts(argument, script_.program().elements(index_.values(argument)), module);
      } else if (const NodeId function = index_.function_of(argument); function != 0) {
        if (module.factory == 0) module.factory = function;
      } else if (n == 0 && index_.text_of(argument)) {
        if (define)
          module.id = index_.constant_text(argument).value_or("");
        else {
          module.loading = Loading::commonjs;
          add(argument, module);
        }
      }
    }
    out_.push_back(std::move(module));
  }

  /// require.load(context, name, address), context.load(name, address), System.import(address)
  bool at_load(const Call& call, std::string_view path) {
    const bool system = path == "System.import";
    const bool context = path.ends_with(".load") && (path.starts_with("require.s.contexts.") ||
                                                     path.starts_with("requirejs.s.contexts."));
    if (!system && !context && path != "require.load" && path != "requirejs.load") return false;
    Module module{.loading = Loading::require, .span = call.span(), .id = {}, .dependencies = {}};
    const unsigned place = system ? 0 : context ? 1 : 2;
    if (const NodeId address = call.argument(place); address != 0) add(address, module);
    out_.push_back(std::move(module));
    return true;
  }

  void at_config(const Call& call) {
    const NodeId paths = call.argument(0) == 0 ? 0 : index_.property(call.argument(0), "paths");
    Module module{
        .loading = Loading::config_path, .span = call.span(), .id = {}, .dependencies = {}};
    const NodeId object = paths == 0 ? 0 : index_.resolve(paths);
    if (tree_[object].kind == NodeKind::object_expression)
      for (const NodeId property : tree_.children(object))
        if (tree_[property].kind == NodeKind::property)
          add_path(tree_.last_child(property), module);
    if (paths != 0) add_filled_paths(paths, module);
    const NodeId base = call.argument(0) == 0 ? 0 : index_.property(call.argument(0), "baseUrl");
    if (base != 0) add(base, module);
    if (call.argument(0) != 0) add_places(call.argument(0), module);
    out_.push_back(std::move(module));
  }

  /// `paths['rs-' + name] = address`, put in before the loader is told. What begins with something
  /// unknown may be the widget's own folder.
  void add_filled_paths(NodeId paths, Module& module) {
    std::vector<std::string> all =
        script_.program().patterns(script_.program().elements(index_.values(paths)));
    for (std::string& text : all) {
      const bool known = std::any_of(module.dependencies.begin(), module.dependencies.end(),
                                     [&](const Dependency& one) { return one.name == text; });
      if (known || text.empty() || text.front() == hole) continue;
      const bool complete = text.find(hole) == std::string::npos;
      module.dependencies.push_back({paths, script_.span(paths), std::move(text), complete});
    }
  }

  /// `map: {'*': {helper: address}}` and `packages: [{location: address}]`.
  void add_places(NodeId config, Module& module) {
    const js::Program& program = script_.program();
    const auto place = [&](std::string_view key) {
      const NodeId said = index_.property(config, key);
      return said == 0 ? config : said;
    };
    const auto by_user = program.elements(index_.values(config, "map"));
    add_texts(place("map"), program.elements(by_user), module);
    const auto packages = program.elements(index_.values(config, "packages"));
    add_texts(place("packages"), program.property(packages, "location"), module);
  }

  [[nodiscard]] bool is_made(NodeId node, Made made) const {
    const js::ValueStore& store = script_.program().store();
    for (const js::ValueId id : index_.values(node))
      if (store.value(id).kind == js::ValueKind::object && store.value(id).made == made)
        return true;
    return false;
  }

  /// A list that is put together: `['a'].concat(more)`, `names.map(f)`, `text.split(',')`.
  [[nodiscard]] bool is_list(NodeId node) const {
    return is_made(node, Made::array) && index_.function_of(node) == 0;
  }

  /// `require({paths: ...}, [...])` configures the loader, too.
  [[nodiscard]] bool is_configuration(NodeId node) const { return is_made(node, Made::literal); }

  /// An element of a list of dependencies.
  void add_item(NodeId item, Module& module) {
    if (tree_[item].kind != NodeKind::spread_element) return add(item, module);
    const NodeId list = tree_.first_child(item);
    add_texts(list, script_.program().elements(index_.values(list)), module);
  }

  void add_texts(NodeId node, std::span<const js::ValueId> values, Module& module) {
    for (std::string& text : script_.program().patterns(values)) {
      const bool complete = text.find(hole) == std::string::npos;
      module.dependencies.push_back({node, script_.span(node), std::move(text), complete});
    }
  }

  void at_import(NodeId id) {
    const Node& node = tree_[id];
    const bool declares = node.kind == NodeKind::import_declaration ||
                          node.kind == NodeKind::export_all_declaration ||
                          node.kind == NodeKind::export_named_declaration;
    if (!declares && node.kind != NodeKind::import_expression) return;
    Module module{.loading = declares ? Loading::import_declaration : Loading::import_call,
                  .span = script_.span(id),
                  .id = {},
                  .dependencies = {}};
    if (!declares) {
      add(tree_.first_child(id), module);
    } else {
      for (const NodeId child : tree_.children(id))
        if (tree_[child].kind == NodeKind::string_literal) add(child, module);
      if (module.dependencies.empty()) return;
    }
    out_.push_back(std::move(module));
  }

  /// An address, or a list of them to try.
  void add_path(NodeId value, Module& module) {
    const NodeId list = index_.resolve(value);
    if (tree_[list].kind != NodeKind::array_expression) return add(value, module);
    for (const NodeId item : tree_.children(list)) add(item, module);
  }

  void add(NodeId node, Module& module) {
    auto all = index_.texts_of(node);
    const bool one = all.size() == 1;
    if (all.empty()) all.emplace_back(1, hole);
    for (std::string& text : all) {
      const bool complete = one && text.find(hole) == std::string::npos;
      module.dependencies.push_back({node, script_.span(node), std::move(text), complete});
    }
  }

  const File& script_;
  const Tree& tree_;
  const Index& index_;
  std::vector<Module> out_;
};

/// The values that a function returns itself, not those of the functions inside it.
std::vector<NodeId> own_returns(const Tree& tree, NodeId function) {
  std::vector<NodeId> out;
  const NodeId body = tree.function_body(function);
  for (NodeId at = body; at != 0;) {
    const NodeKind kind = tree[at].kind;
    if (kind == NodeKind::return_statement && tree[at].link != 0) out.push_back(tree[at].link);
    at = js::is_function(kind) ? tree.next_after(at, body) : tree.next_in_preorder(at, body);
  }
  return out;
}

/// `this.name`, `$(this)`, `return this`: nothing else can put something into the object by that.
bool is_named_use(const File& script, NodeId object) {
  const Tree& tree = script.tree();
  const NodeId above = tree.parent(object);
  const Node& of = tree[above];
  if (of.kind == NodeKind::member_expression) return !of.has(js::flag::computed);
  if (of.kind == NodeKind::return_statement) return true;
  const NodeId callee = tree.first_child(above);
  return of.kind == NodeKind::call_expression && callee != object &&
         script.index().path_text(script.index().path_of(callee)) == "$";
}

/// `const self = this;`, of which nothing but names is used.
bool is_named_alias(const File& script, NodeId object) {
  const Tree& tree = script.tree();
  const NodeId declarator = tree.parent(object);
  const NodeId name = tree.first_child(declarator);
  if (tree[declarator].kind != NodeKind::variable_declarator ||
      tree[name].kind != NodeKind::binding_identifier)
    return false;
  const js::Scopes& scopes = script.scopes();
  const js::VariableId variable = scopes.variable_of(name);
  if (variable == 0) return false;
  for (js::ReferenceId id = scopes.variable(variable).first; id != 0;
       id = scopes.reference(id).next)
    if (scopes.reference(id).read && !is_named_use(script, scopes.reference(id).node)) return false;
  return true;
}

/// A constructor whose objects have only the members that it writes by name.
bool names_all_members(const File& script, NodeId function) {
  const Tree& tree = script.tree();
  const NodeKind kind = tree[function].kind;
  if (kind != NodeKind::function_expression && kind != NodeKind::function_declaration) return false;
  for (NodeId at = function; at != 0; at = tree.next_in_preorder(at, function))
    if (tree[at].kind == NodeKind::this_expression && !is_named_use(script, at) &&
        !is_named_alias(script, at))
      return false;
  const auto given = own_returns(tree, function);
  return std::all_of(given.begin(), given.end(), [&](NodeId value) {
    const NodeId meant = script.index().resolve(value);
    return tree[meant].kind == NodeKind::this_expression;
  });
}

/// Nobody is given the constructor by its name, so that its objects inherit from nothing else.
bool is_given_to_nobody(const File& script, NodeId returned) {
  const Tree& tree = script.tree();
  if (tree[returned].kind != NodeKind::identifier) return true;
  const js::Scopes& scopes = script.scopes();
  const js::VariableId variable = scopes.variable_of(returned);
  if (variable == 0) return false;
  for (js::ReferenceId id = scopes.variable(variable).first; id != 0;
       id = scopes.reference(id).next) {
    const NodeId use = scopes.reference(id).node;
    const NodeId member = tree.parent(use);  // Widget.prototype.draw = ...
    const bool named = tree[member].kind == NodeKind::member_expression &&
                       !tree[member].has(js::flag::computed) &&
                       tree[tree.parent(member)].kind == NodeKind::member_expression &&
                       is_named_use(script, member);
    if (scopes.reference(id).read && use != returned && !named) return false;
  }
  return true;
}

}  // namespace

std::vector<Module> modules(const File& script) { return ModuleFinder(script).run(); }

bool speaks_to_nobody(const File& script) {
  for (const Call& call : script.calls()) {
    const std::string_view path = call.global_path();
    const bool loader = path == "define" || path == "require" || path == "requirejs";
    if (call.argument_count() > 0 && (loader || path.starts_with("System."))) return false;
  }
  const Tree& tree = script.tree();
  for (const NodeId at : tree.children(tree.root())) {
    const NodeKind kind = tree[at].kind;
    if (kind == NodeKind::import_declaration || kind == NodeKind::export_named_declaration ||
        kind == NodeKind::export_default_declaration || kind == NodeKind::export_all_declaration)
      return false;
  }
  return true;
}

bool gives_nothing(const File& script, NodeId factory) {
  const Tree& tree = script.tree();
  const NodeId made = factory == 0 ? 0 : script.index().function_of(factory);
  if (made == 0 || tree[tree.function_body(made)].kind != NodeKind::function_body) return false;
  const auto given = own_returns(tree, made);
  if (given.size() > 1) return false;
  const NodeId constructor = given.empty() ? 0 : script.index().function_of(given.front());
  return given.empty() || (constructor != 0 && is_given_to_nobody(script, given.front()) &&
                           names_all_members(script, constructor));
}

}  // namespace premod::platform

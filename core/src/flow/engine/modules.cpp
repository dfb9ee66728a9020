// Modules: what `define` and `require` hand to factories, CommonJS and ES modules among the
// scripts, each by the path under which the loader finds it.
#include <algorithm>

#include "flow/engine/engine.hpp"
#include "flow/engine/module_names.hpp"

namespace premod::js {

void Engine::index_modules() {
  for (ScriptId id = 0; id < state_.scripts.size(); ++id)
    if (state_.scripts[id].whole_file)
      scripts_by_name_[file_name(state_.scripts[id].path)].push_back(id);
}

/// What stands in a JSON file.
SetId Engine::data_named(std::string_view name, ScriptId from) {
  const auto script = script_named(name, from);
  if (!script || !state_.scripts[*script].data) return unknown_set;
  const Tree& tree = state_.tree(*script);
  const NodeId statement = tree.root() == 0 ? 0 : tree.first_child(tree.root());
  const SetId known = set_at({*script, 0}, tree[statement].link);
  return known == no_values ? unknown_set : known;
}

CellId Engine::module_cell(ScriptId script) {
  if (module_cells_[script] == 0) module_cells_[script] = new_cell();
  return module_cells_[script];
}

/// What a module gives to who asks for it.
SetId Engine::module_named(std::string_view name, ScriptId from, At reader, ValueId exports) {
  if (name == "require") return store_.single(store_.path(store_.root("require")));
  if (name == "exports") return exports == 0 ? no_values : store_.single(exports);
  if (name == "module") {
    if (exports == 0) return no_values;
    const ValueId module = object_at(reader, Made::map);
    write_value(module, store_.text("exports"), store_.single(exports));
    grow(module_cell(from), read(cell_of(module, store_.text("exports")), reader));
    return store_.single(module);
  }
  if (const std::size_t plugin = name.find('!'); plugin != std::string_view::npos) {
    if (name.starts_with("json!")) return data_named(name.substr(plugin + 1), from);
    return name.substr(0, plugin) == "text" ? store_.single(store_.hole_string()) : unknown_set;
  }
  // The platform's own modules stay what they are, whatever file of the widget is called like them.
  const bool platform = is_system_module(name);
  const std::string_view model = model_of_module(name);
  SetId out = configured_module(name, from, reader);
  const auto file = platform ? std::nullopt : module_of_file(name, from, reader);
  // What a file gives comes later; a model of what it is called like is there at once.
  if (file && model.empty() && (*file != no_values || !final_)) return store_.unite(out, *file);
  out = store_.unite(out, file.value_or(no_values));
  const auto [named, fresh] = named_modules_.try_emplace(std::string(name), 0);
  if (fresh) named->second = new_cell();
  const SetId own = read(named->second, reader);
  if (platform || !model.empty()) {
    const std::string path = model.empty() ? module_path(name) : std::string(model);
    return store_.with(store_.unite(out, own), store_.path(store_.whole_path(path, 1)));
  }
  if (out != no_values) return out;
  if (own != no_values) return own;
  // A dependency that another part of the same file defines comes later.
  return store_.single(store_.path(store_.whole_path(module_path(name), 1)));
}

SetId Engine::required(SetId names, ScriptId from, At reader, ValueId exports) {
  SetId out = no_values;
  for (const ValueId id : store_.copy(names)) {
    const Value value = store_.value(id);
    if (value.kind != ValueKind::string)
      out = store_.unite(out, unknown_set);
    else
      out = store_.unite(out, module_named(store_.pattern(value), from, reader, exports));
  }
  return out;
}

bool Engine::call_module(const CallParts& call, std::string_view path, SetId& result) {
  if (path == "define") {
    define_module(call);
    result = unknown_set;
    return true;
  }
  if (path == "require.config" || path == "requirejs.config") configure_loader(call);
  if (path != "require" && path != "requirejs") return false;
  configure_loader(call);  // require({paths: ...}, [...])
  for (const ValueId id : store_.copy(call.argument(0)))
    if (store_.value(id).kind == ValueKind::string)
      result = store_.unite(
          result, module_named(store_.pattern(store_.value(id)), call.at.script, call.at, 0));
  require_modules(call);
  if (result == no_values && final_) result = unknown_set;
  return true;
}

/// require(['a', 'b'], function (a, b) {}, failed)
void Engine::require_modules(const CallParts& call) {
  std::vector<SetId> given;
  for (const SetId name : spread_arguments(call.argument(0), call.at))
    given.push_back(required(name, call.at.script, call.at, 0));
  run_all(call.argument(1), no_values, given, call.at, Runs::success);
  run_all(call.argument(2), no_values, {}, call.at, Runs::failure);
}

/// define([name,] [dependencies,] factory or value)
void Engine::define_module(const CallParts& call) {
  std::size_t last = call.arguments.size();
  if (last == 0) return;
  --last;
  const ValueId exports = object_at(call.at, Made::exports);
  std::vector<SetId> given;
  SetId name = no_values;
  bool listed = false;
  for (std::size_t n = 0; n < last; ++n) {
    bool list = false;
    for (const ValueId id : store_.values(call.arguments[n]))
      list = list || store_.value(id).kind == ValueKind::object;
    if (!list) {
      name = call.arguments[n];
      continue;
    }
    listed = true;
    for (const SetId dependency : spread_arguments(call.arguments[n], call.at))
      given.push_back(required(dependency, call.at.script, call.at, exports));
  }
  if (!listed) {
    given.push_back(store_.single(store_.path(store_.root("require"))));
    given.push_back(store_.single(exports));
    given.push_back(module_named("module", call.at.script, call.at, exports));
  }
  SetId made = no_values;
  for (const ValueId id : store_.copy(call.arguments[last])) {
    const ValueKind kind = store_.value(id).kind;
    if (kind == ValueKind::function || kind == ValueKind::bound)
      made = store_.unite(made, run_function(id, no_values, given, call.at, Runs::now, false));
    else if (kind == ValueKind::object)
      made = store_.with(made, id);
  }
  if (read(cell_of(exports, state_.any), call.at) != no_values) made = store_.with(made, exports);
  if (const auto text = one_text(name)) {
    const auto [named, fresh] = named_modules_.try_emplace(*text, 0);
    if (fresh) named->second = new_cell();
    grow(named->second, made);
  } else {
    grow(module_cell(call.at.script), made);
  }
}

void Engine::evaluate_import(At at) {
  const Tree& tree = this->tree(at);
  NodeId source = 0;
  for (const NodeId child : tree.children(at.node))
    if (tree[child].kind == NodeKind::string_literal) source = child;
  if (source == 0) return;
  const SetId module = module_named(tree.string_value(source), at.script, at, 0);
  for (const NodeId child : tree.children(at.node)) {
    const Node& node = tree[child];
    if (node.kind == NodeKind::import_namespace_specifier) {
      flow_into({at.script, node.link}, module);
    } else if (node.kind == NodeKind::import_default_specifier) {
      Keys keys;
      keys.names[keys.size++] = store_.text("default");
      SetId given = no_values;
      // The default of a module that is none of ECMAScript is the module itself.
      for (const ValueId id : store_.copy(module)) {
        const SetId own = store_.value(id).kind == ValueKind::path
                              ? store_.single(id)
                              : read_member(store_.single(id), keys, at);
        given = store_.unite(given, own == no_values ? store_.single(id) : own);
      }
      flow_into({at.script, node.link}, given);
    } else if (node.kind == NodeKind::import_specifier) {
      Keys keys;
      const NodeId imported = node.link;
      const std::string_view name = tree[imported].kind == NodeKind::string_literal
                                        ? tree.string_value(imported)
                                        : tree.name(imported);
      keys.names[keys.size++] = store_.stable_text(name);
      const NodeId local = node.has(flag::shorthand) ? imported : tree.next(imported);
      flow_into({at.script, local}, read_member(module, keys, at));
    }
  }
}

void Engine::evaluate_export(At at, const Node& node) {
  const Tree& tree = this->tree(at);
  const ValueId exports = exports_of(at.script);
  if (node.kind == NodeKind::export_default_declaration) {
    SetId given = set_at(at, node.link);
    if (is_function(tree[node.link].kind) || is_class(tree[node.link].kind))
      given = store_.single(function_value({at.script, node.link}));
    return write_value(exports, store_.text("default"), given);
  }
  if (node.kind == NodeKind::export_specifier) {
    const NodeId local = node.link;
    const NodeId exported = node.has(flag::shorthand) ? local : tree.next(local);
    if (tree[local].kind != NodeKind::identifier) return;
    const std::string_view name = tree[exported].kind == NodeKind::string_literal
                                      ? tree.string_value(exported)
                                      : tree.name(exported);
    return write_value(exports, store_.stable_text(name), set_at(at, local));
  }
  if (node.kind == NodeKind::export_all_declaration) {
    const NodeId source =
        tree[node.link].kind == NodeKind::string_literal ? node.link : tree.next(node.link);
    if (source != 0 && tree[source].kind == NodeKind::string_literal)
      add_parent(exports, module_named(tree.string_value(source), at.script, at, 0));
    return;
  }
  const Node& declared = tree[node.link];
  if (node.link == 0 || declared.kind == NodeKind::export_specifier) return;
  for (NodeId name = node.link; name != 0;) {
    const NodeKind kind = tree[name].kind;
    if (kind == NodeKind::binding_identifier) {
      const VariableId variable = scopes(at).variable_of(name);
      auto& readers = variable_readers_[Program::State::key({at.script, variable})];
      if (std::find(readers.begin(), readers.end(), at) == readers.end()) readers.push_back(at);
      write_value(exports, name_text({at.script, name}), state_.variable(at.script, variable));
    }
    const bool body = kind == NodeKind::function_body || kind == NodeKind::class_body ||
                      kind == NodeKind::function_expression || kind == NodeKind::arrow_function ||
                      kind == NodeKind::call_expression;
    name = body ? tree.next_after(name, node.link) : tree.next_in_preorder(name, node.link);
  }
}

}  // namespace premod::js

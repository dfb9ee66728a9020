// Modules inside bundles: the table of functions that webpack's loader runs, and the helpers of
// esbuild. Every module has exports of its own, though one function runs them all.
#include <algorithm>

#include "flow/engine/engine.hpp"

namespace premod::js {

namespace {

constexpr std::size_t max_modules = 20'000;  ///< of one bundle

}  // namespace

/// `module` of a function that stands in a table of modules, with its `exports`.
ValueId Engine::module_of(ValueId function) {
  const Value value = store_.value(function);
  const At at{value.script, value.node};
  const ValueId module = object_at(at, Made::map);
  const CellId cell = cell_of(module, store_.text("exports"));
  if (state_.cells[cell].set == no_values)
    write_value(module, store_.text("exports"), store_.single(object_at(at, Made::exports)));
  return module;
}

SetId Engine::exports_of_module(ValueId function, At reader) {
  return read(cell_of(module_of(function), store_.text("exports")), reader);
}

/// Runs a module's function with what the bundler gives to it. Which module a loader runs is not
/// seen at its call, and each is run once: that is no loop, though modules ask for each other by
/// it.
void Engine::run_module(ValueId function, SetId loader, At call) {
  const ValueId module = module_of(function);
  const SetId exports = exports_of_module(function, call);
  const SetId given[] = {store_.single(module), exports, loader};
  run_function(function, exports, given, call, Runs::now, false, true);
}

/// `modules[id](module, module.exports, require)`, in the function that is handed on as `require`.
bool Engine::call_table(const CallParts& call) {
  const Tree& tree = this->tree(call.at);
  NodeId member = call.callee;
  if (call.key == "call" && tree[member].kind == NodeKind::member_expression)
    member = tree.first_child(member);
  if (tree[member].kind != NodeKind::member_expression || !tree[member].has(flag::computed) ||
      call.arguments.size() < 3)
    return false;
  const SetId loader = call.arguments.back();
  const auto loaders = store_.copy(loader);
  if (loaders.size != 1) return false;
  const Value value = store_.value(loaders.all[0]);
  if (value.kind != ValueKind::function || value.script != call.at.script) return false;
  const Node& function = tree[value.node];
  const Node& here = tree[call.at.node];
  if (here.begin < function.begin || here.end > function.end) return false;
  const SetId table = set_at(call.at, tree.first_child(member));
  const FunctionId id = function_at({value.script, value.node});
  SetId& known = loaders_[id];
  if (const SetId grown = store_.unite(known, table); grown != known) {
    known = grown;
    for (const Caller& caller : state_.functions[id].callers) push(caller.call);
  }
  for (const ValueId object : store_.copy(table)) {
    listen(cell_of(object, state_.any), call.at);
    const std::vector<Program::State::Property> properties = state_.objects[object];
    if (properties.size() > max_modules) continue;
    for (const auto& property : properties)
      for (const ValueId module : store_.copy(state_.cells[property.cell].set))
        if (store_.value(module).kind == ValueKind::function) run_module(module, loader, call.at);
  }
  return true;
}

/// What `require(id)` of a bundle gives; nothing if the function is no such loader.
std::optional<SetId> Engine::loaded(FunctionId function, std::span<const SetId> arguments,
                                    At call) {
  const SetId* table = loaders_.find(function);
  if (table == nullptr || arguments.empty()) return std::nullopt;
  const Keys keys = keys_in(arguments[0]);
  SetId out = no_values;
  for (const ValueId object : store_.copy(*table))
    for (std::size_t n = 0; n < keys.size; ++n)
      for (const ValueId module : store_.copy(read(cell_of(object, keys.names[n]), call)))
        if (store_.value(module).kind == ValueKind::function)
          out = store_.unite(out, exports_of_module(module, call));
  return out;
}

/// `require.d(exports, {name: () => value})` and esbuild's `__export(target, {...})`.
void Engine::define_exports(const CallParts& call) {
  for (const ValueId getters : store_.copy(call.argument(1))) {
    if (store_.value(getters).kind == ValueKind::string) {  // webpack 4: d(exports, 'name', f)
      const SetId value = run_all(call.argument(2), no_values, {}, call.at, Runs::later);
      write_member(call.argument(0), keys_in(call.argument(1)), value);
      continue;
    }
    if (store_.value(getters).kind != ValueKind::object) continue;
    listen(cell_of(getters, state_.any), call.at);
    const std::vector<Program::State::Property> properties = state_.objects[getters];
    for (const auto& property : properties) {
      const SetId value =
          run_all(state_.cells[property.cell].set, no_values, {}, call.at, Runs::later);
      Keys key;
      key.names[key.size++] = property.key;
      write_member(call.argument(0), key, value);
    }
  }
}

/// Helpers of bundlers by their names; `result` is what the call gives.
bool Engine::call_bundler(const CallParts& call, SetId& result) {
  if (call.key == "__export") {
    define_exports(call);
    return true;
  }
  if (call.key == "d" && !loaders_.empty()) {
    for (const ValueId id : store_.copy(call.receiver)) {
      const Value value = store_.value(id);
      if (value.kind != ValueKind::function ||
          !loaders_.contains(function_at({value.script, value.node})))
        continue;
      define_exports(call);
      return true;
    }
  }
  if (call.key != "__commonJS" && call.key != "__esm") return false;
  for (const ValueId table : store_.copy(call.argument(0)))
    for (const ValueId module : store_.copy(elements(store_.single(table), call.at))) {
      if (store_.value(module).kind != ValueKind::function) continue;
      const ValueId object = module_of(module);
      const SetId exports = exports_of_module(module, call.at);
      const SetId given[] = {exports, store_.single(object)};
      run_function(module, exports, given, call.at, Runs::now, false);
      result = store_.with(result, store_.add({.kind = ValueKind::bound,
                                               .script = call.at.script,
                                               .node = call.at.node,
                                               .target = module}));
    }
  return true;
}

}  // namespace premod::js

// Finds what a module's name means, and what `require.config` makes of names.
#include "flow/engine/module_names.hpp"

#include <algorithm>
#include <iterator>

#include "data/system_modules.hpp"
#include "flow/engine/engine.hpp"

namespace premod::js {

namespace {

bool ends_with_path(std::string_view path, std::string_view end) {
  return path.ends_with(end) &&
         (path.size() == end.size() || path[path.size() - end.size() - 1] == '/');
}

/// "jquery-3.7.1.slim.min.js" -> "jquery"
std::string_view library_name(std::string_view name) {
  name = file_name(name.substr(0, name.find_first_of("?#")));
  for (const std::string_view end : {".js", ".mjs", ".min", ".slim"})
    if (name.ends_with(end)) name.remove_suffix(end.size());
  const std::size_t version = name.find_last_not_of("0123456789.");
  if (version + 1 < name.size() && version != std::string_view::npos &&
      (name[version] == '-' || name[version] == '.'))
    name = name.substr(0, version);
  return name;
}

}  // namespace

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string module_file(std::string_view name) {
  name = name.substr(0, name.find_first_of("?#"));
  if (const std::size_t mark = name.rfind(hole); mark != std::string_view::npos)
    name = name.substr(mark + 1);
  std::string out;
  while (!name.empty()) {
    const std::size_t slash = name.find('/');
    const std::string_view part = name.substr(0, slash);
    name = slash == std::string_view::npos ? std::string_view() : name.substr(slash + 1);
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      const std::size_t last = out.rfind('/');
      out.resize(last == std::string::npos ? 0 : last);
      continue;
    }
    if (!out.empty()) out += '/';
    out += part;
  }
  if (!out.ends_with(".js") && !out.ends_with(".mjs")) out += ".js";
  return out;
}

bool is_system_module(std::string_view name) {
  return std::any_of(std::begin(data::system_modules::rows), std::end(data::system_modules::rows),
                     [name](const auto& row) {
                       return row.name.ends_with('/') ? name.starts_with(row.name)
                                                      : name == row.name;
                     });
}

std::string_view model_of_module(std::string_view name) {
  const std::string_view library = library_name(name);
  for (const auto& row : data::system_modules::rows)
    if (row.path != "-" && row.name == library) return row.path;
  return {};
}

std::string module_path(std::string_view name) {
  return "module:" + std::string(name.substr(0, max_part_bytes));
}

/// The only script whose path ends like the name; the nearest one if there are several.
std::optional<ScriptId> Engine::script_named(std::string_view name, ScriptId from) const {
  constexpr std::size_t max_namesakes = 64;  // "index.js" in every folder
  if (name.empty() || name.find("://") != std::string_view::npos || name.starts_with("//"))
    return std::nullopt;
  std::string file = module_file(name);
  if (name.ends_with(".json")) file.resize(file.size() - 3);  // no ".js" behind it
  const auto found = scripts_by_name_.find(file_name(file));
  if (found == scripts_by_name_.end()) return std::nullopt;
  const std::string_view own = state_.scripts[from].path;
  const std::string beside = std::string(own.substr(0, own.rfind('/') + 1)) + file;
  std::optional<ScriptId> out;
  std::size_t seen = 0;
  for (const ScriptId id : found->second) {
    if (++seen > max_namesakes) break;
    const std::string_view path = state_.scripts[id].path;
    if (id == from || !ends_with_path(path, file)) continue;
    if (path == beside) return id;
    if (!out || path.size() < state_.scripts[*out].path.size()) out = id;
  }
  return out;
}

/// What the file gives that a name means; nothing at all where there is no such file.
std::optional<SetId> Engine::module_of_file(std::string_view name, ScriptId from, At reader) {
  const auto script = script_named(name, from);
  if (!script) return std::nullopt;
  const SetId out = read(module_cell(*script), reader);
  // A script without `define` may still give something by its exports.
  const SetId given = read(cell_of(exports_of(*script), state_.any), reader);
  return given == no_values ? out : store_.with(out, exports_of(*script));
}

CellId Engine::configured_name(std::string_view name) {
  const auto [found, fresh] = configured_names_.try_emplace(std::string(name), 0);
  if (fresh) found->second = new_cell();
  return found->second;
}

/// What `paths` and `map` of require.config make of a name: the longest beginning that they name.
SetId Engine::configured_module(std::string_view name, ScriptId from, At reader) {
  constexpr int max_folders = 16;
  SetId out = no_values;
  std::string_view known = name;
  for (int n = 0; n < max_folders && !known.empty(); ++n) {
    const std::string rest(name.substr(known.size()));
    for (const ValueId id : store_.copy(read(configured_name(known), reader))) {
      const Value value = store_.value(id);
      if (value.kind != ValueKind::string || store_.length(value) > max_part_bytes) continue;
      const std::string target = store_.pattern(value) + rest;
      if (target == name) continue;
      out = store_.unite(out, module_of_file(target, from, reader).value_or(no_values));
    }
    const std::size_t slash = known.rfind('/');
    known = slash == std::string_view::npos ? std::string_view() : known.substr(0, slash);
  }
  return out;
}

/// require.config({paths: {name: address or list}, map: {user: {name: other}}})
void Engine::configure_loader(const CallParts& call) {
  const auto take = [&](SetId places) {
    for (const ValueId id : store_.copy(places)) {
      if (store_.value(id).kind != ValueKind::object) continue;
      for (const Program::State::Property& one : properties_of(id, call.at)) {
        const SetId said = read(one.cell, call.at);
        const CellId place = configured_name(store_.text_of(one.key));
        grow(place, said);
        for (const ValueId list : store_.copy(said))
          if (store_.value(list).kind == ValueKind::object)
            grow(place, elements(store_.single(list), call.at));
      }
    }
  };
  const auto part = [&](std::string_view key) {
    Keys keys;
    keys.names[keys.size++] = store_.text(key);
    SetId objects = no_values;
    for (const ValueId id : store_.copy(call.argument(0)))
      if (store_.value(id).kind == ValueKind::object) objects = store_.with(objects, id);
    return objects == no_values ? no_values : read_member(objects, keys, call.at);
  };
  take(part("paths"));
  for (const ValueId user : store_.copy(part("map")))
    if (store_.value(user).kind == ValueKind::object)
      for (const Program::State::Property& one : properties_of(user, call.at))
        take(read(one.cell, call.at));
}

}  // namespace premod::js

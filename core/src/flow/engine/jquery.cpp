// What jQuery and the page keep for a widget: plugins, and data put on elements and taken from
// them. Which element is meant is not told apart: what is kept under a name is read under that
// name.
#include "flow/engine/engine.hpp"

namespace premod::js {

namespace {

/// "data-run-code" and "runCode" are one name.
std::string data_name(std::string_view name) {
  if (name.starts_with("data-")) name.remove_prefix(5);
  std::string out;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const bool joins =
        name[at] == '-' && at + 1 < name.size() && name[at + 1] >= 'a' && name[at + 1] <= 'z';
    if (joins)
      out += static_cast<char>(name[++at] - 'a' + 'A');
    else
      out += name[at];
  }
  return out;
}

/// `$(...)` and what its methods give.
bool is_jquery_object(std::string_view path) {
  return path.ends_with("()") && (path.starts_with("$()") || path.starts_with("$."));
}

}  // namespace

/// A method that the widget gives to all jQuery objects.
SetId Engine::plugin(PathId object, TextId key, At reader) {
  if (!has_plugins_ || !is_jquery_object(store_.path_text(object))) return no_values;
  return read(cell_of(store_.path(store_.member(store_.root("$"), "fn")), key), reader);
}

/// `$.fn.extend({name: f})`, `$.extend({name: f})`.
void Engine::extend_jquery(const CallParts& call, std::string_view path) {
  ValueId target = store_.path(store_.root("$"));
  if (path == "$.fn.extend") target = store_.path(store_.member(store_.root("$"), "fn"));
  for (const ValueId from : store_.copy(call.argument(0))) {
    if (store_.value(from).kind != ValueKind::object) continue;
    for (const auto& property : properties_of(from, call.at))
      write_value(target, property.key, state_.cells[property.cell].set);
  }
}

/// `.data('name', value)`, `.attr('data-name', value)`, `el.setAttribute('data-name', value)` and
/// their reading sides; of attributes only those for data are kept.
bool Engine::call_kept(const CallParts& call, std::string_view path, SetId& result) {
  const std::string_view name = path.substr(path.rfind('.') + 1);
  const bool data = name == "data";
  const bool reads = name == "getAttribute";
  const bool writes = name == "setAttribute";
  if ((!data && name != "attr" && !reads && !writes) || path == name) return false;
  if (call.arguments.empty()) return false;
  const bool gives = !reads && call.arguments.size() > 1;
  if (writes && !gives) return false;
  const ValueId place = kept_place();
  for (const ValueId id : store_.copy(call.argument(0))) {
    const auto key = one_text(store_.single(id));
    if (!key || (!data && !key->starts_with("data-"))) continue;
    const TextId text = store_.text(data_name(*key));
    if (gives)
      write_value(place, text, call.argument(1));
    else
      result = store_.unite(result, read(cell_of(place, text), call.at));
  }
  // What stands in the page is not known.
  if (!gives && result != no_values)
    result = store_.with(result, store_.path(store_.called(store_.whole_path(path, 2))));
  return result != no_values;
}

ValueId Engine::kept_place() { return store_.path(store_.whole_path("[data]", 1)); }

/// `element.dataset.name` is `.data('name')`.
SetId Engine::kept(PathId object, TextId key, At reader) {
  if (!store_.path_text(object).ends_with(".dataset")) return no_values;
  return read(cell_of(kept_place(), key), reader);
}

}  // namespace premod::js

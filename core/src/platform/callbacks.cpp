#include "platform/callbacks.hpp"

#include <algorithm>

#include "data/location_callbacks.hpp"
#include "platform/origin_tables.hpp"
#include "text/ascii.hpp"

namespace premod::platform {

namespace {

constexpr std::string_view platform_callbacks[] = {"render", "init", "bind_actions", "settings",
                                                   "onSave"};

bool is_widgets(const Callbacks& callbacks) {
  return std::any_of(std::begin(platform_callbacks), std::end(platform_callbacks),
                     [&](std::string_view name) { return callbacks.has(name); });
}

/// A literal; what a variable or a call gives may be a function.
bool is_no_function(const js::File& script, js::NodeId value) {
  const js::Tree& tree = script.tree();
  const js::NodeId node = script.index().resolve(value);
  switch (tree[node].kind) {
    case js::NodeKind::null_literal:
    case js::NodeKind::boolean_literal:
    case js::NodeKind::numeric_literal:
    case js::NodeKind::string_literal:
    case js::NodeKind::template_literal:
    case js::NodeKind::object_expression:
    case js::NodeKind::array_expression:
      return true;
    case js::NodeKind::unary_expression:
      return true;  // `void 0`, `!1`
    case js::NodeKind::identifier:
      return tree.name(node) == "undefined" && script.scopes().variable_of(node) == 0;
    default:
      return false;
  }
}

js::NodeId callback_node(const WidgetCode& code, std::string_view name) {
  const std::size_t dot = name.find('.');
  const auto found = code.callbacks.values.find(name.substr(0, dot));
  if (found == code.callbacks.values.end()) return 0;
  if (dot == std::string_view::npos) return found->second;
  const js::Index& index = code.script->index();
  const js::NodeId member = index.property(found->second, name.substr(dot + 1));
  // What is no literal may hold it.
  const js::NodeId object = index.resolve(found->second);
  const bool literal = code.script->tree()[object].kind == js::NodeKind::object_expression;
  return member != 0 || literal ? member : found->second;
}

/// console.log('x'): what the sample's stubs do.
bool is_console(const js::Index& index, js::NodeId expression) {
  const js::CallSite* call = index.call_at(expression);
  if (call == nullptr) return false;
  const std::string_view path = index.path_text(call->path);
  return path.starts_with("console.") || path == "alert";
}

/// Functions of libraries and of the language that do nothing.
bool is_empty_function(const js::Index& index, js::NodeId callback) {
  return text::is_one_of(index.path_text(index.path_of(index.resolve(callback))),
                         {"$.noop", "_.noop", "angular.noop", "Function.prototype"});
}

/// Of a function that another module gives, too.
Body body_anywhere(const js::File& script, js::NodeId callback) {
  if (script.index().function_of(callback) == 0)
    if (const auto at = script.program().function_at(script.index().at(callback)); at)
      if (const js::File* there = page::origin_tables(script).script(at->script); there != nullptr)
        return body_of(*there, at->node);
  return body_of(script, callback);
}

}  // namespace

Body body_of(const js::File& script, js::NodeId callback) {
  const js::Tree& tree = script.tree();
  const js::Index& index = script.index();
  Body out;
  const js::NodeId function = index.function_of(callback);
  if (function == 0) {
    out.known = out.stub = is_empty_function(index, callback);
    return out;
  }
  out.known = true;
  const js::NodeId body = tree.function_body(function);
  if (tree[body].kind != js::NodeKind::function_body) {
    out.returns = index.constant_bool(body) != false;
    out.stub = tree[body].kind == js::NodeKind::boolean_literal;
    return out;
  }
  out.stub = true;
  for (const js::NodeId id : tree.children(body)) {
    const js::Node& statement = tree[id];
    const bool trivial =
        statement.kind == js::NodeKind::empty_statement ||
        (statement.kind == js::NodeKind::return_statement &&
         (statement.link == 0 || tree[statement.link].kind == js::NodeKind::boolean_literal)) ||
        (statement.kind == js::NodeKind::expression_statement && is_console(index, statement.link));
    if (!trivial) out.stub = false;
  }
  const bool promises = tree[function].has(js::flag::async);
  out.returns = promises;
  for (js::NodeId at = tree.first_child(body); at != 0;) {
    const js::Node& node = tree[at];
    if (node.kind == js::NodeKind::return_statement && node.link != 0 &&
        index.constant_bool(node.link) != false &&
        tree[node.link].kind != js::NodeKind::null_literal)
      out.returns = true;
    at = js::is_function(node.kind) || js::is_class(node.kind) ? tree.next_after(at, body)
                                                               : tree.next_in_preorder(at, body);
  }
  return out;
}

std::optional<WidgetCode> widget_code(const Widget& widget) {
  std::optional<WidgetCode> out;
  for (const js::File& script : widget.scripts()) {
    if (script.error() != nullptr || script.is_inline()) continue;
    const Callbacks& callbacks = platform::callbacks(script);
    if (!callbacks.found || !is_widgets(callbacks)) continue;
    // Two of them: which one is handed to the platform is not known.
    if (out || !callbacks.complete || script.is_vendored()) return std::nullopt;
    out = WidgetCode{&script, callbacks};
  }
  return out;
}

bool returns_data(const js::File& script, js::NodeId callback) {
  const js::Tree& tree = script.tree();
  const js::NodeId function = script.index().function_of(callback);
  if (function == 0) return false;
  const auto is_data = [&](js::NodeId value) {
    const js::NodeKind kind = tree[script.index().resolve(value)].kind;
    return kind == js::NodeKind::object_expression || kind == js::NodeKind::array_expression;
  };
  const js::NodeId body = tree.function_body(function);
  if (tree[body].kind != js::NodeKind::function_body) return is_data(body);
  for (js::NodeId at = tree.first_child(body); at != 0;) {
    const js::Node& node = tree[at];
    if (node.kind == js::NodeKind::return_statement && node.link != 0 && is_data(node.link))
      return true;
    at = js::is_function(node.kind) || js::is_class(node.kind) ? tree.next_after(at, body)
                                                               : tree.next_in_preorder(at, body);
  }
  return false;
}

CallbackState callback_state(const WidgetCode& code, std::string_view names) {
  CallbackState best = CallbackState::missing;
  while (!names.empty()) {
    const std::size_t bar = std::min(names.find('|'), names.size());
    const js::NodeId node = callback_node(code, names.substr(0, bar));
    names.remove_prefix(std::min(bar + 1, names.size()));
    if (node == 0 || is_no_function(*code.script, node)) continue;
    const Body body = body_anywhere(*code.script, node);
    if (!body.known || !body.stub) return CallbackState::present;
    best = CallbackState::stub;
  }
  return best;
}

js::NodeId no_function(const WidgetCode& code, std::string_view names) {
  if (callback_state(code, names) != CallbackState::missing) return 0;
  return callback_node(code, names.substr(0, names.find('|')));
}

std::vector<AreaCallback> area_callbacks(const Widget& widget, const WidgetCode& code) {
  std::vector<AreaCallback> out;
  const Manifest* manifest = widget.manifest();
  if (manifest == nullptr || !manifest->parsed()) return out;
  for (const Location& location : manifest->locations()) {
    if (location.suffix == "0") continue;
    for (const auto& row : data::location_callbacks::rows)
      if (row.area == location.area)
        out.push_back({location, row.callback, callback_state(code, row.callback),
                       no_function(code, row.callback)});
  }
  return out;
}

bool is_area_named(const Widget& widget, const Location& location) {
  for (const js::File& script : widget.scripts()) {
    if (script.error() != nullptr) return true;
    for (const js::Text& text : script.texts())
      if (text.value == location.text || text.value == location.area) return true;
  }
  return false;
}

std::string shown_callback(const AreaCallback& need) {
  std::string out;
  for (const char c : need.callback) out += c == '|' ? std::string(" / ") : std::string(1, c);
  return out;
}

}  // namespace premod::platform

#include "platform/requests/pressed_keys.hpp"

#include "platform/requests/messages.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"

namespace premod::platform {

using js::At;
using js::Call;
using js::File;
using js::NodeId;
using js::NodeKind;
using js::Program;
using js::Tree;
using text::contains;

namespace {

constexpr std::string_view key_events[] = {"keyup", "keydown", "keypress"};
constexpr std::string_view key_fields[] = {"key", "keyCode", "which", "code", "charCode"};
constexpr std::string_view listening[] = {"on", "one", "bind", "live", "addEventListener"};

/// The document, the window, its body, or every field of the page.
bool is_page_wide(const File& script, NodeId object) {
  constexpr std::string_view wide[] = {"document", "window", "document.body",
                                       "document.documentElement"};
  constexpr std::string_view all[] = {"body", "html", "document", "*", "textarea", "form", "input"};
  const js::Index& index = script.index();
  const Program& program = script.program();
  for (const js::PathId path : program.paths(index.values(object)))
    if (contains(wide, program.store().path_text(path))) return true;
  const NodeId made = index.resolve(object);
  if (made == 0 || script.tree()[made].kind != NodeKind::call_expression) return false;
  const js::CallSite* site = index.call_at(made);
  if (site == nullptr || index.path_text(site->path) != "$") return false;
  const NodeId argument = script.tree().child(made, 1);
  for (const js::PathId path : program.paths(index.values(argument)))
    if (contains(wide, program.store().path_text(path))) return true;
  for (const std::string& text : index.texts_of(argument))
    for (const std::string_view part : text::split(text, ','))
      if (contains(all, text::trimmed(part))) return true;
  return false;
}

bool listens_to_keys(const File& script, const Call& call) {
  for (const std::string& events : script.index().texts_of(call.argument(0)))
    for (const std::string_view event : key_events)
      if (events.find(event) != std::string::npos) return true;
  return false;
}

/// `({key}) => ...`
void add_taken_apart(const Tree& tree, At pattern, std::vector<PressedKey>& out) {
  for (const NodeId property : tree.children(pattern.node)) {
    if (tree[property].kind != NodeKind::property) continue;
    const NodeId key = tree[property].link;
    const NodeId target = tree[property].has(js::flag::shorthand) ? key : tree.next(key);
    const NodeKind kind = tree[key].kind;
    const bool name = kind == NodeKind::property_name || kind == NodeKind::binding_identifier;
    if (name && contains(key_fields, tree.name(key)))
      out.push_back({"event." + std::string(tree.name(key)), {pattern.script, target}, true});
  }
}

/// What a handler reads of its event.
void add_read(const Program& program, At handler, std::vector<PressedKey>& out) {
  const Tree& tree = *program.script(handler.script).tree;
  const NodeId first = tree.first_parameter(handler.node);
  if (first == 0 || tree[first].kind == NodeKind::function_body) return;
  if (tree[first].kind == NodeKind::object_pattern)
    return add_taken_apart(tree, {handler.script, first}, out);
  const js::Scopes& scopes = *program.script(handler.script).scopes;
  const js::VariableId variable = scopes.variable_of(first);
  if (variable == 0) return;
  for (js::ReferenceId id = scopes.variable(variable).first; id != 0;
       id = scopes.reference(id).next) {
    const NodeId member = tree.parent(scopes.reference(id).node);
    if (tree[member].kind != NodeKind::member_expression || tree[member].has(js::flag::computed))
      continue;
    const std::string_view field = tree.name(tree.next(tree.first_child(member)));
    if (contains(key_fields, field))
      out.push_back({"event." + std::string(field), {handler.script, member}, false});
  }
}

}  // namespace

std::vector<PressedKey> pressed_keys(const File& script, const Call& call,
                                     std::string_view method) {
  std::vector<PressedKey> out;
  const bool named = contains(key_events, method);
  if (!named && (!contains(listening, method) || !listens_to_keys(script, call))) return out;
  if (call.object() != 0 && !is_page_wide(script, call.object())) return out;
  constexpr unsigned most = 4;
  for (unsigned n = named ? 0 : 1; n < most && call.argument(n) != 0; ++n) {
    // Own fields are the widget's.
    for (const std::string& selector : script.index().texts_of(call.argument(n)))
      if (selector.find_first_of(".#[") != std::string::npos) return {};
    for (const At handler : listeners(script.program(), script.index().values(call.argument(n))))
      add_read(script.program(), handler, out);
  }
  return out;
}

}  // namespace premod::platform

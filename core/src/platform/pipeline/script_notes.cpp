// Reads the notes of type 25 that scripts write; of PHP the same is in php_notes.cpp.
#include <optional>
#include <string>
#include <vector>

#include "platform/pipeline/pipeline.hpp"
#include "platform/pipeline/whole_number.hpp"

namespace premod::platform {
namespace {

using js::File;
using js::Index;
using js::NodeId;
using js::NodeKind;
using js::Tree;

/// The object literal `JSON.stringify({...})` is made of; 0 if it is something else.
NodeId stringified(const File& script, NodeId value) {
  const Index& index = script.index();
  const js::CallSite* call = index.call_at(index.resolve(value));
  if (call == nullptr || index.path_text(call->path) != "JSON.stringify") return 0;
  const NodeId argument = script.tree().next(call->callee);
  if (argument == 0) return 0;
  const NodeId object = index.resolve(argument);
  return script.tree()[object].kind == NodeKind::object_expression ? object : 0;
}

/// `var note = {...}; note.text = ...`: what a member of the variable an object is given to is
/// assigned; 0 without it.
NodeId given_later(const File& script, NodeId object, std::string_view key) {
  const Tree& tree = script.tree();
  const NodeId above = tree.parent(object);
  if (tree[above].kind != NodeKind::variable_declarator &&
      tree[above].kind != NodeKind::assignment_expression)
    return 0;
  const NodeId name = tree.first_child(above);
  const js::VariableId variable = script.scopes().variable_of(name);
  for (NodeId id = 1; id < tree.size(); ++id) {
    if (tree[id].kind != NodeKind::assignment_expression) continue;
    const NodeId target = tree.first_child(id);
    if (tree[target].kind != NodeKind::member_expression || script.index().key_text(target) != key)
      continue;
    const NodeId owner = tree.first_child(target);
    const bool same = variable != 0 ? tree[owner].kind == NodeKind::identifier &&
                                          script.scopes().variable_of(owner) == variable
                                    : tree.text(owner) == tree.text(name);
    if (same) return tree.next(target);
  }
  return 0;
}

/// `title + ': ' + text`: no bracket or quotation mark of JSON where something is known.
bool is_joined_plainly(std::string_view text) {
  bool known = false;
  for (const char c : text) {
    if (c == '{' || c == '}' || c == '[' || c == ']' || c == '"') return false;
    known = known || (c != js::hole && c != ' ' && c != '\n' && c != '\r' && c != '\t');
  }
  return known;
}

/// Of the first of the texts that is surely none of the JSON that a card shows.
std::optional<NoteFault> fault_of_texts(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first != std::string::npos && text[first] == js::hole) {
      if (is_joined_plainly(text)) return NoteFault::not_json;
      continue;
    }
    if (first == std::string::npos || text[first] != '{') return NoteFault::not_json;
    const bool open = text.find(js::hole) != std::string::npos;
    const bool whole =
        text.find("\"text\"") != std::string::npos && text.find("\"service\"") != std::string::npos;
    if (!open && !whole) return NoteFault::incomplete;
  }
  return std::nullopt;
}

/// `self.i18n('dp').message`: a sentence of the widget's own texts.
bool is_own_text(const File& script, NodeId value) {
  const js::Program& program = script.program();
  for (const js::PathId path : program.paths(script.index().values(value)))
    if (script.index().path_text(path).find("i18n()") != std::string_view::npos) return true;
  return false;
}

bool has_spread(const Tree& tree, NodeId object) {
  for (const NodeId one : tree.children(object))
    if (tree[one].kind == NodeKind::spread_element || tree[one].has(js::flag::computed))
      return true;
  return false;
}

/// `note.params.text = ...` anywhere.
bool is_text_of_params_set(const File& script) {
  const Tree& tree = script.tree();
  for (NodeId id = 1; id < tree.size(); ++id) {
    if (tree[id].kind != NodeKind::assignment_expression) continue;
    const NodeId target = tree.first_child(id);
    const NodeId owner = tree.first_child(target);
    if (tree[target].kind == NodeKind::member_expression &&
        tree[owner].kind == NodeKind::member_expression &&
        script.index().key_text(target) == "text" && script.index().key_text(owner) == "params")
      return true;
  }
  return false;
}

/// `params: {message: text}`: written out, and without the text and service of a system note.
bool is_without_text(const File& script, NodeId params) {
  const Index& index = script.index();
  const Tree& tree = script.tree();
  const NodeId object = index.resolve(params);
  return tree[object].kind == NodeKind::object_expression && !has_spread(tree, object) &&
         index.property(object, "text") == 0 && given_later(script, object, "text") == 0 &&
         !is_text_of_params_set(script);
}

}  // namespace

std::vector<FaultyNote> faulty_notes(const File& script) {
  std::vector<FaultyNote> out;
  if (script.error() != nullptr || script.source().find("note_type") == std::string_view::npos)
    return out;
  const Tree& tree = script.tree();
  const Index& index = script.index();
  for (NodeId id = 1; id < tree.size(); ++id) {
    if (tree[id].kind != NodeKind::object_expression) continue;
    const NodeId type = index.property(id, "note_type");
    if (type == 0 || (whole_number(script, type) != "25" && index.constant_text(type) != "25"))
      continue;
    NodeId text = index.property(id, "text");
    if (text == 0) text = given_later(script, id, "text");
    if (text == 0) {
      // The newer interface keeps them in `params`.
      const NodeId params = index.property(id, "params");
      if (params == 0 ? !has_spread(tree, id) : is_without_text(script, params))
        out.push_back({script.span(id), NoteFault::missing});
      continue;
    }
    const NodeId plain = index.resolve(text);
    const bool bare = tree[plain].kind == NodeKind::object_expression;
    if (const NodeId object = bare ? plain : stringified(script, text); object != 0) {
      const bool whole = has_spread(tree, object) || (index.property(object, "text") != 0 &&
                                                      index.property(object, "service") != 0);
      if (!whole || bare)
        out.push_back({script.span(text), whole ? NoteFault::object : NoteFault::incomplete});
    } else if (const auto fault = fault_of_texts(index.texts_of(text))) {
      out.push_back({script.span(text), *fault});
    } else if (is_own_text(script, text)) {
      out.push_back({script.span(text), NoteFault::not_json});
    }
  }
  return out;
}

}  // namespace premod::platform

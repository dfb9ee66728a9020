#include "platform/made_up_data.hpp"

#include <algorithm>
#include <array>

#include "flow/given_name.hpp"
#include "text/ascii.hpp"
#include "text/entities/test_data.hpp"
#include "text/needles.hpp"
#include "text/shown.hpp"
#include "text/words.hpp"

namespace premod::platform {
namespace {

using js::File;
using js::NodeId;
using js::NodeKind;
using js::Tree;

/// A blank picture, a selector, an empty address: a dummy that takes a place on the page.
bool stands_in(std::string_view text) {
  if (text.starts_with("data:") || text.starts_with("about:") || text.starts_with("javascript:"))
    return true;
  if (text.find_first_of(" \n") == std::string_view::npos &&
      (text.starts_with('#') || text.starts_with('.')))
    return true;
  constexpr std::array<std::string_view, 6> pictures = {".png", ".gif",  ".svg",
                                                        ".jpg", ".webp", ".jpeg"};
  const std::string lower = text::lower_ascii(text.substr(0, text.find('?')));
  return std::any_of(pictures.begin(), pictures.end(),
                     [&](std::string_view end) { return lower.ends_with(end); });
}

bool is_data(const Tree& tree, NodeId value) {
  switch (tree[value].kind) {
    case NodeKind::object_expression:
    case NodeKind::array_expression:
      return tree.first_child(value) != 0;
    case NodeKind::string_literal:
      return tree.text(value).size() > 2 && !stands_in(tree.string_value(value));
    case NodeKind::numeric_literal:
      return true;
    default:
      return false;
  }
}

std::string name_of(const File& script, NodeId at, NodeId name) {
  const Tree& tree = script.tree();
  const NodeKind kind = tree[at].kind;
  if (kind == NodeKind::property || kind == NodeKind::property_definition)
    return script.index().key_text(at);
  if (tree[name].kind == NodeKind::identifier || tree[name].kind == NodeKind::binding_identifier)
    return std::string(tree.name(name));
  return tree[name].kind == NodeKind::member_expression ? script.index().key_text(name)
                                                        : std::string();
}

constexpr std::size_t min_row_digits = 7;  // 123456 may be an amount

/// 12345678: nobody's id.
bool is_row_of_digits(const Tree& tree, NodeId value) {
  constexpr std::string_view row = "1234567890";
  return tree[value].kind == NodeKind::numeric_literal &&
         tree.text(value).size() >= min_row_digits && row.starts_with(tree.text(value));
}

/// debug, DEBUG, isDebug, debug_mode, DEV_MODE; not debugLevel, debugger.
bool names_debugging(std::string_view name) {
  std::string bare;
  for (const char c : text::lower_ascii(name))
    if (c != '_' && c != '$') bare += c;
  if (bare.starts_with("is")) bare.erase(0, 2);
  constexpr std::array<std::string_view, 8> names = {"debug",       "debugmode", "debugenabled",
                                                     "enabledebug", "devmode",   "testmode",
                                                     "debugging",   "debugon"};
  return std::find(names.begin(), names.end(), bare) != names.end();
}

/// acmeDebug, __DEBUG__, debugLog, ACME_DBG; not _sentryDebugIds, which a bundler writes.
bool speaks_of_debugging(std::string_view name) {
  const std::string lower = text::lower_ascii(name);
  if (lower.find("debugid") != std::string::npos) return false;
  return lower.find("debug") != std::string::npos || lower.starts_with("dbg") ||
         lower.ends_with("_dbg") || name.ends_with("Dbg");
}

/// Nothing to look at: `false`, `null`, `0`, `window.x || false`.
bool is_off(const File& script, NodeId value) {
  constexpr int max_choices = 16;
  const Tree& tree = script.tree();
  NodeId given = script.index().resolve(value);
  // `var d = window.d || d` leads back to itself.
  for (int seen = 0; tree[given].kind == NodeKind::logical_expression; ++seen) {
    if (seen == max_choices) return true;
    given = script.index().resolve(tree.next(tree.first_child(given)));
  }
  switch (tree[given].kind) {
    case NodeKind::boolean_literal:
      return !tree[given].has(js::flag::is_true);
    case NodeKind::null_literal:
    case NodeKind::unary_expression:
      return true;
    case NodeKind::numeric_literal:
      return tree.number_value(given) == 0;
    case NodeKind::identifier:
      return tree.name(given) == "undefined";
    default:
      return false;
  }
}

bool gives_a_name(NodeKind kind) {
  return kind == NodeKind::variable_declarator || kind == NodeKind::assignment_expression ||
         kind == NodeKind::property || kind == NodeKind::property_definition;
}

}  // namespace

std::vector<MadeUpData> made_up_data(const File& script) {
  static const text::Needles marks({"mock", "fake", "dummy", "test", "dummies", "1234567"},
                                   text::Needles::Case::ascii_folded);
  std::vector<MadeUpData> out;
  if (script.error() != nullptr || !marks.any_in(script.source())) return out;
  const Tree& tree = script.tree();
  for (NodeId id = 1; id < tree.size(); ++id) {
    if (is_row_of_digits(tree, id)) out.push_back({script.span(id), std::string(tree.text(id))});
    if (!gives_a_name(tree[id].kind)) continue;
    const NodeId name = tree.first_child(id);
    const NodeId value = tree.next(name);
    if (value == 0 || !is_data(tree, value)) continue;
    std::string called = name_of(script, id, name);
    if (!called.empty() && text::names_test_data(called))
      out.push_back({script.span(name), std::move(called)});
  }
  return out;
}

std::vector<MadeUpData> debug_switches(const File& script) {
  static const text::Needles marks({"debug", "dev_mode", "devmode", "test_mode", "testmode"},
                                   text::Needles::Case::ascii_folded);
  std::vector<MadeUpData> out;
  if (script.error() != nullptr || !marks.any_in(script.source())) return out;
  const Tree& tree = script.tree();
  for (NodeId id = 1; id < tree.size(); ++id) {
    if (!gives_a_name(tree[id].kind)) continue;
    const NodeId name = tree.first_child(id);
    const NodeId value = tree.next(name);
    if (value == 0 || tree[value].kind != NodeKind::boolean_literal || tree.text(value) != "true")
      continue;
    std::string called = name_of(script, id, name);
    if (names_debugging(called)) out.push_back({script.span(id), std::move(called)});
  }
  return out;
}

std::vector<MadeUpData> debug_globals(const File& script) {
  static const text::Needles marks({"debug", "dbg"}, text::Needles::Case::ascii_folded);
  std::vector<MadeUpData> out;
  if (script.error() != nullptr || !marks.any_in(script.source())) return out;
  const Tree& tree = script.tree();
  for (const js::Access& access : script.accesses()) {
    if (access.use != js::Use::write || access.path.find_first_of(".()[ ") != access.path.npos ||
        !speaks_of_debugging(access.path))
      continue;
    const NodeId above = tree.parent(access.node);
    if (tree[above].kind != NodeKind::assignment_expression) continue;
    const NodeId value = tree.next(tree.first_child(above));
    if (value == 0 || is_off(script, value)) continue;
    // A switch that is on is told as one.
    if (tree[value].kind == NodeKind::boolean_literal && names_debugging(access.path)) continue;
    out.push_back({script.span(above), std::string(access.path)});
  }
  return out;
}

namespace {

bool says_mask(std::string_view name) {
  return text::lower_ascii(name).find("mask") != std::string::npos;
}

/// `$(field).inputmask(...)`, `IMask(field, ...)`, `Mask.create(...)`: by the names alone.
bool calls_for_mask(const File& script, NodeId callee) {
  const Tree& tree = script.tree();
  const auto name = [&](NodeId node) {
    if (tree[node].kind == NodeKind::identifier) return std::string(tree.name(node));
    return tree[node].kind == NodeKind::member_expression ? script.index().key_text(node)
                                                          : std::string();
  };
  return says_mask(name(callee)) || (tree[callee].kind == NodeKind::member_expression &&
                                     says_mask(name(tree.first_child(callee))));
}

/// Objects, lists and choices between a text and the name of the whole: `mask = {ru: '...'}`.
constexpr int max_levels = 6;

bool stands_under_mask(const File& script, NodeId text) {
  const Tree& tree = script.tree();
  NodeId at = text;
  for (int level = 0; level < max_levels; ++level) {
    const NodeId above = tree.parent(at);
    switch (tree[above].kind) {
      case NodeKind::property:
      case NodeKind::property_definition:
      case NodeKind::variable_declarator:
      case NodeKind::assignment_expression:
      case NodeKind::assignment_pattern:
        if (says_mask(name_of(script, above, tree.first_child(above)))) return true;
        break;
      case NodeKind::call_expression:
      case NodeKind::new_expression:
        return calls_for_mask(script, tree.first_child(above)) ||
               says_mask(js::given_name(script, at));
      case NodeKind::object_expression:
      case NodeKind::array_expression:
      case NodeKind::logical_expression:
      case NodeKind::conditional_expression:
        break;
      default:
        return false;
    }
    at = above;
  }
  return false;
}

}  // namespace

bool InputMasks::is_used_as_mask(const std::string& name) const {
  if (!names_) {
    names_.emplace();
    const Tree& tree = script_->tree();
    for (NodeId id = 1; id < tree.size(); ++id) {
      const NodeKind kind = tree[id].kind;
      if (kind != NodeKind::identifier && kind != NodeKind::member_expression) continue;
      if (!stands_under_mask(*script_, id)) continue;
      names_->insert(kind == NodeKind::identifier ? std::string(tree.name(id))
                                                  : script_->index().key_text(id));
    }
  }
  return names_->contains(name);
}

bool InputMasks::has(NodeId text) const {
  if (stands_under_mask(*script_, text)) return true;
  const std::string name = js::given_name(*script_, text);
  return !name.empty() && is_used_as_mask(name);
}

}  // namespace premod::platform

// Pieces of a construct: an entry of a list, an operand, with the mark that joined it.
#include <algorithm>
#include <iterator>
#include <string>

#include "js/code_evidence.hpp"
#include "js/parser/parser.hpp"
#include "js/tree.hpp"
#include "text/words.hpp"

namespace premod::js {
namespace {

/// A value that something works out or that stands there as it is; a bare name may be that of a
/// type.
bool is_written_value(NodeKind kind) {
  return kind == NodeKind::call_expression || kind == NodeKind::new_expression ||
         kind == NodeKind::member_expression || kind == NodeKind::string_literal ||
         kind == NodeKind::numeric_literal || kind == NodeKind::boolean_literal ||
         kind == NodeKind::null_literal || kind == NodeKind::template_literal ||
         kind == NodeKind::await_expression || is_function(kind);
}

/// `'<b>' + title`: a sum with a value in it; `'a' | 'b'` may be a type.
bool is_written_sum(const Tree& tree, NodeId id) {
  if (tree[id].kind != NodeKind::binary_expression || tree[id].op != Operator::add) return false;
  const NodeId left = tree.child(id, 0), right = tree.child(id, 1);
  return is_written_value(tree[left].kind) || is_written_value(tree[right].kind) ||
         is_written_sum(tree, left);
}

/// `{ timeout: 5000 }`, `[self.id]`: not the names that an object may have.
bool is_written_list(const Tree& tree, NodeId id) {
  const bool object = tree[id].kind == NodeKind::object_expression;
  if (!object && tree[id].kind != NodeKind::array_expression) return false;
  for (const NodeId entry : tree.children(id)) {
    const bool property = tree[entry].kind == NodeKind::property;
    if (property && tree[entry].has(flag::shorthand)) continue;
    if (is_written_value(tree[property ? tree.last_child(entry) : entry].kind)) return true;
  }
  return false;
}

/// `, limit: settings.limit`, `, ...rest()`, `, sum() {...}`: what was taken out of an object.
bool is_object_part(std::string_view text) {
  const std::string code = "({" + std::string(text.substr(1)) + "\n})";
  const Tree tree = parse(code);
  if (tree.error() != nullptr) return false;
  for (NodeId id = 1; id < tree.size(); ++id) {
    const Node& node = tree[id];
    if (node.kind == NodeKind::spread_element && is_written_value(tree[node.link].kind))
      return true;
    if (node.kind != NodeKind::property || node.has(flag::shorthand)) continue;
    const NodeId value = tree.next(node.link);
    if (is_written_value(tree[value].kind) || is_written_sum(tree, value) ||
        is_written_list(tree, value))
      return true;
  }
  return false;
}

/// `isOld(user)`; "contacts (company.name)" has a blank between, as words before a bracket have.
bool is_written_call(const Tree& tree, NodeId id) {
  return tree[id].kind == NodeKind::call_expression &&
         tree.source()[tree[tree.first_child(id)].end] != ' ';
}

/// "e.g. moment.utc()": words that would parse.
bool is_sample(std::string_view text) {
  return text::has_part(text, "e.g.") || text::has_part(text, "i.e.");
}

/// `, xhr.responseText`: an argument, an element or a property that was taken out of its list. A
/// bare name may tell what could stand there.
bool is_list_part(std::string_view text) {
  if (!text.starts_with(',') || is_sample(text)) return false;
  if (text::has_part(text, ":") || text::has_part(text, "...") || text::has_part(text, "{"))
    if (is_object_part(text)) return true;
  const std::string code = "_(" + std::string(text.substr(1)) + "\n)";
  const Tree tree = parse(code);
  if (tree.error() != nullptr) return false;
  for (NodeId id = 1; id < tree.size(); ++id) {
    const NodeKind kind = tree[id].kind;
    const bool argument =
        is_written_call(tree, id) && tree[tree.parent(id)].kind != NodeKind::expression_statement;
    if (argument || kind == NodeKind::member_expression) return true;
  }
  return false;
}

/// `|| isOld(user)`, `isOld(user) &&`: an operand that was taken out beside another. With a sign at
/// both ends it is a heading, and the signs of comparison underline one.
bool is_operand(std::string_view text) {
  const bool begins = text.starts_with("&&") || text.starts_with("||");
  const bool ends = text.ends_with("&&") || text.ends_with("||");
  if (begins == ends) return false;
  const std::string code =
      std::string(begins ? "_(_ " : "_(") + std::string(text) + (ends ? " _)" : "\n)");
  const Tree tree = parse(code);
  if (tree.error() != nullptr) return false;
  for (NodeId id = 1; id < tree.size(); ++id) {
    const bool call =
        is_written_call(tree, id) && tree[tree.parent(id)].kind != NodeKind::expression_statement;
    if (call || tree[id].kind == NodeKind::member_expression) return true;
  }
  return false;
}

}  // namespace

bool is_cut_out(std::string_view text) { return is_list_part(text) || is_operand(text); }

bool is_label(std::string_view text) {
  if (!text.starts_with("case ") || !text.ends_with(':')) return false;
  const Tree tree = parse("switch(_){" + std::string(text) + "\n}");
  return tree.error() == nullptr;
}

/// `manifest.json`, `docs.amocrm.ru`: the name of a file or a host.
static bool is_file_or_host(std::string_view text) {
  constexpr std::string_view ends[] = {".js",  ".ts",   ".css", ".json", ".md",  ".html",
                                       ".php", ".twig", ".txt", ".zip",  ".png", ".svg",
                                       ".ru",  ".com",  ".net", ".org",  ".io",  ".su"};
  return std::any_of(std::begin(ends), std::end(ends),
                     [&](std::string_view end) { return text.ends_with(end); });
}

bool is_list_entry(std::string_view row) {
  if (!row.ends_with(',') || is_sample(row)) return false;
  const std::string code = "[" + std::string(row) + "\n]";
  const Tree tree = parse(code);
  if (tree.error() != nullptr) return false;
  const NodeId statement = tree.first_child(tree.root());
  const NodeId list = statement == 0 ? 0 : tree.first_child(statement);
  if (list == 0 || tree[list].kind != NodeKind::array_expression) return false;
  for (const NodeId entry : tree.children(list)) {
    const NodeKind kind = tree[entry].kind;
    const bool member = kind == NodeKind::member_expression && !is_file_or_host(tree.text(entry));
    if (member || is_written_call(tree, entry) || kind == NodeKind::new_expression ||
        is_function(kind) || is_written_list(tree, entry))
      return true;
  }
  return false;
}

}  // namespace premod::js

#include "flow/code/removal.hpp"

#include <string_view>
#include <vector>

#include "js/function_around.hpp"
#include "text/whole_lines.hpp"
#include "text/words.hpp"

namespace premod::js {
namespace {

constexpr int max_argument_nodes = 500;

bool holds_statements(NodeKind kind) {
  return kind == NodeKind::program || kind == NodeKind::function_body ||
         kind == NodeKind::block_statement || kind == NodeKind::static_block ||
         kind == NodeKind::switch_case;
}

/// Nothing in the call but the call itself does anything but compute a value.
bool only_computes(const Tree& tree, NodeId call) {
  int seen = 0;
  for (NodeId at = call; at != 0; at = tree.next_in_preorder(at, call)) {
    switch (tree[at].kind) {
      case NodeKind::new_expression:
      case NodeKind::assignment_expression:
      case NodeKind::update_expression:
      case NodeKind::await_expression:
      case NodeKind::yield_expression:
      case NodeKind::import_expression:
      case NodeKind::tagged_template:
      case NodeKind::spread_element:  // runs an iterator
        return false;
      case NodeKind::unary_expression:
        if (tree[at].op == Operator::unary_delete) return false;
        break;
      case NodeKind::call_expression:
        if (at != call) return false;
        break;
      default:
        break;
    }
    if (++seen > max_argument_nodes) return false;
  }
  return true;
}

bool is_string_statement(const Tree& tree, NodeId statement) {
  if (tree[statement].kind != NodeKind::expression_statement) return false;
  const Node& inner = tree[tree.first_child(statement)];
  return inner.kind == NodeKind::string_literal && !inner.has(flag::parenthesized);
}

/// A statement that ends by itself: what follows can never be read as its continuation.
bool ends_for_sure(const Tree& tree, NodeId statement) {
  if (tree.text(statement).ends_with(';')) return true;
  while (true) {
    switch (tree[statement].kind) {
      case NodeKind::block_statement:
      case NodeKind::function_declaration:
      case NodeKind::class_declaration:
      case NodeKind::switch_statement:
      case NodeKind::try_statement:
      case NodeKind::do_while_statement:
        return true;
      case NodeKind::if_statement:
      case NodeKind::for_statement:
      case NodeKind::for_in_statement:
      case NodeKind::for_of_statement:
      case NodeKind::while_statement:
      case NodeKind::with_statement:
      case NodeKind::labeled_statement:
        statement = tree.last_child(statement);
        break;
      default:
        return false;
    }
  }
}

/// Whether the statement, put behind one without a semicolon, would be read as part of it.
bool could_continue(const Tree& tree, NodeId statement) {
  const std::string_view text = tree.text(statement);
  return !text.empty() && std::string_view("([`+-/").find(text.front()) != std::string_view::npos;
}

bool tells_of_failure(std::string_view member) {
  return member == "error" || member == "warn" || member == "trace" || member == "exception";
}

/// `error: function () {...}`, `.fail(function () {...})`, `function onError() {...}`.
bool in_failure_handler(const File& script, NodeId statement) {
  const Tree& tree = script.tree();
  const NodeId function = function_around(tree, statement);
  if (function == 0) return false;
  const NodeId above = tree.parent(function);
  std::string name;
  if (const NodeId own = tree.function_name(function); own != 0) name = tree.name(own);
  if (tree[above].kind == NodeKind::property || tree[above].kind == NodeKind::method_definition)
    name = script.index().key_text(above);
  if (tree[above].kind == NodeKind::call_expression &&
      tree[tree.first_child(above)].kind == NodeKind::member_expression)
    name = script.index().key_text(tree.first_child(above));
  name = text::lower_ascii(name);
  return name.find("err") != std::string::npos || name.find("fail") != std::string::npos;
}

}  // namespace

bool is_verbatim(const File& script, Span in_source) {
  return in_source.of(script.source()) == script.shifted(in_source).of(script.file().bytes);
}

bool Removals::may_go_too(NodeId statement) const {
  const Tree& tree = script_.tree();
  const Node& node = tree[statement];
  if (node.kind == NodeKind::debugger_statement) return true;
  if (node.kind != NodeKind::expression_statement || could_continue(tree, statement)) return false;
  const CallSite* call = script_.index().call_at(tree.first_child(statement));
  return call != nullptr && script_.index().path_text(call->path).starts_with("console.");
}

void Removals::walk_list(NodeId list) {
  const Tree& tree = script_.tree();
  std::vector<NodeId> statements;
  for (const NodeId child : tree.children(list)) statements.push_back(child);
  if (tree[list].kind == NodeKind::switch_case && !tree[list].has(flag::is_default))
    statements.erase(statements.begin());  // the test, with a colon behind it
  NodeId behind = 0;
  for (std::size_t i = statements.size(); i-- > 0;) {
    known_[statements[i]] = {i == 0 ? 0 : statements[i - 1], behind};
    if (!may_go_too(statements[i])) behind = statements[i];
  }
}

Removals::Neighbours Removals::neighbours(NodeId statement) {
  if (!known_.contains(statement)) walk_list(script_.tree().parent(statement));
  return known_[statement];
}

std::optional<Removal> Removals::of(NodeId statement) {
  const Tree& tree = script_.tree();
  const NodeKind list = tree[tree.parent(statement)].kind;
  const Span own = tree[statement].span();
  if (!holds_statements(list) || !is_verbatim(script_, own)) return std::nullopt;
  const auto [before, behind] = neighbours(statement);
  // `debugger; "use strict";`: without the first the second is a directive.
  const bool prologue = list == NodeKind::program || list == NodeKind::function_body;
  if (prologue && behind != 0 && is_string_statement(tree, behind)) return std::nullopt;
  if (before != 0 && !ends_for_sure(tree, before) && behind != 0 && could_continue(tree, behind))
    return Removal{script_.shifted(own), ";"};
  const Span whole = text::extend_to_lines(script_.source(), own);
  return Removal{script_.shifted(is_verbatim(script_, whole) ? whole : own), ""};
}

std::optional<Removal> Removals::of(const Call& call) {
  const Tree& tree = script_.tree();
  const NodeId statement = tree.parent(call.node());
  if (tree[statement].kind != NodeKind::expression_statement) return std::nullopt;
  if (!only_computes(tree, call.node())) return std::nullopt;
  if (tells_of_failure(call.member()) || script_.handles_failure(call) ||
      in_failure_handler(script_, statement))
    return std::nullopt;
  return of(statement);
}

}  // namespace premod::js

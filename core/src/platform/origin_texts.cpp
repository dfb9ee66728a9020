// What a text may be, by the places it comes from.
#include <algorithm>

#include "platform/origins.hpp"

namespace premod::page {
namespace {

using js::At;
using js::NodeId;
using js::NodeKind;
using js::Operator;

/// All joins of one of `left` with one of `right`.
std::vector<std::string> product(const std::vector<std::string>& left,
                                 const std::vector<std::string>& right) {
  std::vector<std::string> out;
  for (const std::string& a : left)
    for (const std::string& b : right) {
      if (out.size() == max_texts) return out;
      out.push_back((a + b).substr(0, max_text_bytes));
    }
  return out;
}

}  // namespace

/// What the program knows of it, whatever the way.
std::vector<std::string> Origins::known_texts(At node) const {
  bool others = false;
  auto out = program_->patterns(program_->values(node), &others);
  if (out.size() > max_texts) out.resize(max_texts);
  for (std::string& text : out)
    if (text.size() > max_text_bytes) text.resize(max_text_bytes);
  if (out.empty()) out.emplace_back(1, js::hole);
  return out;
}

std::vector<std::string> Origins::text_of_call(At node, const Frame* frame) {
  const js::Tree& tree = this->tree(node);
  const NodeId callee = tree.first_child(node.node);
  if (tree[callee].kind != NodeKind::member_expression) return known_texts(node);
  const std::string method = index(node).key_text(callee);
  const NodeId object = tree.first_child(callee);
  const auto texts_at = [&](NodeId at) { return texts(At{node.script, at}, frame); };
  if (method == "concat") {
    std::vector<std::string> out = texts_at(object);
    for (NodeId part = tree.next(callee); part != 0; part = tree.next(part))
      out = product(out, texts_at(part));
    return out;
  }
  if (method == "trim" || method == "toString" || method == "toLowerCase") return texts_at(object);
  const NodeId list = index(node).resolve(object);
  if (method != "join" || tree[list].kind != NodeKind::array_expression) return known_texts(node);
  const NodeId argument = tree.next(callee);
  const auto glue = argument == 0 ? std::vector<std::string>{","} : texts_at(argument);
  std::vector<std::string> out{""};
  bool first = true;
  for (const NodeId part : tree.children(list)) {
    if (!first) out = product(out, glue);
    out = product(out, texts_at(part));
    first = false;
  }
  return out;
}

std::vector<std::string> Origins::text_of_leaf(At node, const Frame* frame) {
  const js::Tree& tree = this->tree(node);
  const js::Node& about = tree[node.node];
  const auto texts_at = [&](NodeId at) { return texts(At{node.script, at}, frame); };
  switch (about.kind) {
    case NodeKind::string_literal:
      return {std::string(tree.string_value(node.node).substr(0, max_text_bytes))};
    case NodeKind::property_name:  // of a table whose keys are gone through
      return {std::string(tree.name(node.node))};
    case NodeKind::numeric_literal:
      return {std::string(tree.text(node.node))};
    case NodeKind::template_literal: {
      std::vector<std::string> out{""};
      for (const NodeId part : tree.children(node.node))
        out = product(out, tree[part].kind == NodeKind::template_element
                               ? std::vector{std::string(tree.string_value(part))}
                               : texts_at(part));
      return out;
    }
    case NodeKind::binary_expression:
      if (about.op != Operator::add) break;
      return product(texts_at(about.link), texts_at(tree.next(about.link)));
    case NodeKind::call_expression:
      return text_of_call(node, frame);
    case NodeKind::array_expression: {  // one of its items: for (const name of list)
      std::vector<std::string> out;
      for (const NodeId item : tree.children(node.node))
        for (std::string& text : texts_at(item))
          if (out.size() < max_texts) out.push_back(std::move(text));
      if (!out.empty()) return out;
      break;
    }
    default:
      break;
  }
  return known_texts(node);
}

std::vector<std::string> Origins::texts(At node, const Frame* frame) {
  std::vector<std::string> out;
  each(node, frame, [&](At origin, const Frame* at) {
    if (spent()) return;
    for (std::string& text : text_of_leaf(origin, at)) {
      if (out.size() == max_texts) return;
      if (std::find(out.begin(), out.end(), text) == out.end()) out.push_back(std::move(text));
    }
  });
  if (out.empty()) out.emplace_back(1, js::hole);
  return out;
}

}  // namespace premod::page

// What a property may be, and what a text may be, by the places they come from; what an answer
// lost.
#include <algorithm>
#include <unordered_set>

#include "platform/origins.hpp"
#include "widget/ownership/authorship.hpp"

namespace premod::page {
namespace {

using js::At;
using js::NodeId;
using js::NodeKind;
using js::Operator;
using js::Value;
using js::ValueKind;

constexpr int max_keys = 5'000;              ///< of one table, looked through for one of them
constexpr std::size_t max_names_apart = 64;  ///< that one member may have, each looked for

}  // namespace

void Origins::end(At about, bool known) {
  if (question_limit_.empty()) return;
  const js::File* script = file(about);
  const bool is_own =
      script == nullptr ||
      authorship(*script).at(script->tree()[about.node].span().begin) == Author::own;
  const bool is_lost = known || lost_known_;
  if (!is_lost || !is_own) question_limit_ = {};
}

std::vector<std::string> Origins::ask_texts(At about, std::vector<At>* places) {
  begin();
  std::vector<std::string> out = texts(about, nullptr, places);
  end(about, out.front() != std::string(1, js::hole));
  return out;
}

std::vector<std::string> Origins::product(const std::vector<std::string>& left,
                                          const std::vector<std::string>& right) {
  // Of all joins of two long lists none is likelier than the others: what follows is not known.
  const bool many = right.size() > 1 && left.size() > max_texts / right.size();
  const std::vector<std::string> unknown{std::string(1, js::hole)};
  std::vector<std::string> out;
  for (const std::string& a : left)
    for (const std::string& b : many ? unknown : right)
      out.push_back((a + b).substr(0, max_text_bytes));
  return out;
}

/// Where a call puts the argument of a function's parameter: f(a), f.call(x, a), bound ones.
At Origins::argument_of(At call, At function, int index) const {
  const js::Tree& tree = this->tree(call);
  const NodeId callee = tree.first_child(call.node);
  // `define(['a'], function (A) {})`: who is handed the function decides what it is called with.
  if (call.script == function.script)
    for (NodeId given = tree.next(callee); given != 0; given = tree.next(given))
      if (this->index(call).function_of(given) == function.node) return {};
  unsigned place = static_cast<unsigned>(index);
  for (const js::ValueId id : program_->values({call.script, callee})) {
    const Value& value = program_->store().value(id);
    if (value.kind == ValueKind::function && At{value.script, value.node} == function) break;
    if (value.kind != ValueKind::bound) continue;
    const At bind{value.script, value.node};
    if (!knows(bind)) return {};
    const js::Tree& there = this->tree(bind);
    NodeId given = there.child(bind.node, 2);
    for (unsigned n = 0; given != 0; ++n, given = there.next(given)) {
      if (n == static_cast<unsigned>(index)) return {bind.script, given};
      --place;
    }
    return {call.script, tree.child(call.node, place + 1)};
  }
  if (tree[callee].kind == NodeKind::member_expression) {
    const std::string key = this->index(call).key_text(callee);
    const auto direct = called(At{call.script, callee});
    const bool through = std::find(direct.begin(), direct.end(), function) == direct.end();
    if (through && key == "call") ++place;
    if (through && key == "apply") {
      const NodeId list = this->index(call).resolve(tree.child(call.node, 2));
      if (list == 0 || tree[list].kind != NodeKind::array_expression) return {};
      return {call.script, tree.child(list, place)};
    }
  }
  for (NodeId at = tree.next(callee); at != 0; at = tree.next(at))
    if (tree[at].kind == NodeKind::spread_element) return {};
  return {call.script, tree.child(call.node, place + 1)};
}

bool Origins::each_of_literal(At literal, const std::string& key, const Frame* frame,
                              const Use& use) {
  const js::Tree& tree = this->tree(literal);
  const bool any_key = key.empty() || key == "[*]";
  bool found = false;
  int seen = 0;
  for (const NodeId id : tree.children(literal.node)) {
    const js::Node& node = tree[id];
    ++seen;
    if (is_cut(seen > (any_key ? max_items : max_keys), any_key ? "max_items" : "max_keys")) break;
    if (any_key) grant({literal.script, id});
    if (node.kind == NodeKind::spread_element) {
      if (!any_key) found = each_property({literal.script, node.link}, key, frame, use) || found;
      continue;
    }
    if (node.kind != NodeKind::property || node.has(js::flag::setter)) continue;
    if (!any_key && index(literal).key_text(id) != key) continue;
    const NodeId value = node.has(js::flag::shorthand) ? node.link : tree.next(node.link);
    each_write(
        {FieldWrite::Form::literal, node.has(js::flag::getter), literal, {literal.script, value}},
        frame, use);
    found = true;
  }
  return found;
}

void Origins::each_write(const FieldWrite& write, const Frame* frame, const Use& use) {
  if (!write.getter) return each(write.value, frame, use);
  for (const At value : tables_->returns(write.value)) each(value, frame, use);
}

const std::vector<const FieldWrite*>& Origins::fitting(At object, const std::string& key) {
  const std::uint64_t place = (static_cast<std::uint64_t>(object.script) << 32U) | object.node;
  const auto [known, fresh] = fitting_[place].try_emplace(key);
  if (fresh) known->second = tables_->writes_to(*program_, object, key, max_alternatives + 1);
  return known->second;
}

bool Origins::each_of_field(At object, const std::string& key, const Frame* frame, const Use& use) {
  const auto writes = tables_->writes(key);
  std::size_t found = 0;
  if (spent()) return false;
  if (writes.empty()) return false;
  for (const FieldWrite* write : fitting(object, key)) {
    if (is_cut(++found > max_alternatives, "max_alternatives")) break;
    each_write(*write, frame, use);
  }
  if (found != 0) return true;
  // A field that is never anything else in this script, whatever the object.
  const NodeKind kind = tree(object)[object.node].kind;
  if (kind != NodeKind::this_expression && kind != NodeKind::identifier) return false;
  // The page's own objects have fields of their own: document.body.
  if (kind == NodeKind::identifier && scopes(object).variable_of(object.node) == 0) return false;
  for (const FieldWrite& write : writes)
    if (write.owner.script == object.script) {
      if (is_cut(++found > max_alternatives, "max_alternatives")) break;
      each_write(write, frame, use);
    }
  return found != 0;
}

bool Origins::each_property(At object, const std::string& key, const Frame* frame, const Use& use) {
  bool any = false;
  if (spent()) return false;
  each(object, frame, [&](At leaf, const Frame* at) {
    const NodeKind kind = tree(leaf)[leaf.node].kind;
    if (kind == NodeKind::object_expression && each_of_literal(leaf, key, at, use)) {
      any = true;
    } else if (kind == NodeKind::array_expression && key == "[*]") {
      any = each_item(leaf, at, use) || any;
    } else if (!key.empty() && key != "[*]") {
      any = each_of_field(leaf, key, at, use) || any;
    }
  });
  return any;
}

std::vector<std::string> Origins::keys(At member, const Frame* frame) {
  const js::Tree& tree = this->tree(member);
  const std::string key = index(member).key_text(member.node);
  if (key != "[*]" || !tree[member.node].has(js::flag::computed)) return {key};
  std::vector<std::string> out;
  for (std::string& text : texts(At{member.script, tree.next(tree[member.node].link)}, frame))
    if (!text.empty() && text.find(js::hole) == std::string::npos) out.push_back(std::move(text));
  return out;
}

void Origins::each_pair(At table, const Frame* frame, const UsePair& use) {
  each(table, frame, [&](At object, const Frame* at) {
    const js::Tree& tree = this->tree(object);
    if (tree[object.node].kind != NodeKind::object_expression) return;
    int seen = 0;
    for (const NodeId id : tree.children(object.node)) {
      if (tree[id].kind != NodeKind::property) continue;
      if (is_cut(++seen > max_items, "max_items")) break;
      grant({object.script, id});
      const NodeId key = tree[id].link;
      const NodeId value = tree[id].has(js::flag::shorthand) ? key : tree.next(key);
      use({object.script, key}, {object.script, value}, at);
    }
  });
}

/// `pair[1]` of lists that are written out and of the pairs of a table.
bool Origins::each_of_place(At list, const std::string& place, const Frame* frame, const Use& use) {
  bool any = false;
  const Steps steps = {{place, true}};
  each(list, frame, [&](At leaf, const Frame* at) {
    const js::Node& node = tree(leaf)[leaf.node];
    const bool pairs = node.kind == NodeKind::call_expression &&
                       program_->store().path_text(program_->path_at({leaf.script, node.link})) ==
                           "Object.entries";
    if (pairs || node.kind == NodeKind::array_expression)
      any = each_step(leaf, at, steps, 0, use) || any;
  });
  return any;
}

bool Origins::each_of_member(At node, const Frame* frame, const Use& use) {
  const At object{node.script, tree(node).first_child(node.node)};
  const std::string key = index(node).key_text(node.node);
  if (key != "[*]") return each_property(object, key, frame, use);
  const NodeId place = tree(node).next(object.node);  // a name of one changes, as in a loop
  if (tree(node)[place].kind == NodeKind::numeric_literal &&
      each_of_place(object, std::string(tree(node).text(place)), frame, use))
    return true;
  const auto names = keys(node, frame);
  bool any = false;
  // Most of the names of a long table: any of its values.
  if (names.size() > max_names_apart && each_property(object, key, frame, use)) return true;
  for (const std::string& name : names) any = each_property(object, name, frame, use) || any;
  return any || each_property(object, key, frame, use);
}

/// What the program knows of it, whatever the way.
std::vector<std::string> Origins::known_texts(At node) {
  bool others = false;
  auto out = program_->patterns(program_->values(node), &others);
  if (is_cut(out.size() > max_texts, "max_texts")) out.resize(max_texts);
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
    case NodeKind::unary_expression:
      if (about.op != Operator::unary_minus || tree[about.link].kind != NodeKind::numeric_literal)
        break;
      return {"-" + std::string(tree.text(about.link))};
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
          if (!is_cut(out.size() == max_texts, "max_texts")) out.push_back(std::move(text));
      if (!out.empty()) return out;
      break;
    }
    default:
      break;
  }
  return known_texts(node);
}

bool Origins::each_of_map(At call, const Frame* frame, const Use& use) {
  const NodeId callee = tree(call).first_child(call.node);
  if (tree(call)[callee].kind != NodeKind::member_expression ||
      index(call).key_text(callee) != "get")
    return false;
  bool any = false;
  each({call.script, tree(call).first_child(callee)}, frame, [&](At made, const Frame* at) {
    const js::Tree& tree = this->tree(made);
    if (tree[made.node].kind != NodeKind::new_expression) return;
    const NodeId what = tree[made.node].link;
    const NodeId list = tree.next(what);
    if (tree.text(what) != "Map" || list == 0 || tree[list].kind != NodeKind::array_expression)
      return;
    int seen = 0;
    for (const NodeId pair : tree.children(list)) {
      const NodeId key = tree.first_child(pair);
      if (tree[pair].kind != NodeKind::array_expression || key == 0 || tree.next(key) == 0)
        continue;
      if (is_cut(++seen > max_items, "max_items")) break;
      grant({made.script, pair});
      each({made.script, tree.next(key)}, at, use);
      any = true;
    }
  });
  return any;
}

std::vector<std::string> Origins::texts(At node, const Frame* frame, std::vector<At>* places) {
  std::vector<std::string> out;
  std::unordered_set<std::string> known;
  each(node, frame, [&](At origin, const Frame* at) {
    if (spent()) return;
    for (std::string& text : text_of_leaf(origin, at)) {
      if (!known.insert(text).second) continue;
      if (is_cut(out.size() == max_texts, "max_texts")) return;
      out.push_back(std::move(text));
      if (places != nullptr) places->push_back(origin);
    }
  });
  if (out.empty()) {
    out.emplace_back(1, js::hole);
    if (places != nullptr) places->emplace_back();
  }
  return out;
}

}  // namespace premod::page

// What the items of a list may be: written out, mapped from another list, put in one by one, or the
// values of a table.
#include <algorithm>

#include "platform/origins.hpp"
#include "text/ascii.hpp"

namespace premod::page {
namespace {

using js::At;
using js::NodeId;
using js::NodeKind;

constexpr int max_list_uses = 10'000;  ///< of a name, looked through for what is put into the list

/// Methods that give some or all of the items again.
constexpr std::string_view keeping[] = {"filter", "slice",  "sort",    "reverse", "concat",
                                        "values", "splice", "toArray", "toSorted"};
constexpr std::string_view mapping[] = {"map", "flatMap"};

}  // namespace

/// `['a', 'b'].forEach(function (name) {})`, `$.each(table, function (name, value) {})`.
bool Origins::each_of_list(At function, int index, const Frame* frame, const Use& use) {
  bool any = false;
  for (const Handed& handed : handed(function)) {
    const js::Tree& tree = this->tree(handed.call);
    const NodeId callee = tree.first_child(handed.call.node);
    if (tree[callee].kind != NodeKind::member_expression) continue;
    const std::string method = this->index(handed.call).key_text(callee);
    const NodeId object = tree.first_child(callee);
    const NodeId first = tree.next(callee);
    if (handed.argument == 0 && index == 0) {
      any = each_item({handed.call.script, object}, frame, use) || any;
    } else if (handed.argument == 1 && (method == "each" || method == "map" ||
                                        method == "forEach")) {  // $.each, _.each, [].forEach.call
      const bool reversed = method == "each" && tree.text(object) != "_";
      const At list{handed.call.script, first};
      if (index == (reversed ? 1 : 0)) any = each_item(list, frame, use) || any;
      if (index == (reversed ? 0 : 1))
        each_pair(list, frame, [&](At key, At, const Frame* at) {
          any = true;
          use(key, at);
        });
    }
  }
  return any;
}

bool Origins::each_item(At list, const Frame* frame, const Use& use) {
  bool any = each_pushed(list, frame, use);
  each(list, frame, [&](At leaf, const Frame* at) {
    const js::Tree& tree = this->tree(leaf);
    const js::Node& node = tree[leaf.node];
    int seen = 0;
    if (node.kind == NodeKind::array_expression) {
      for (const NodeId item : tree.children(leaf.node)) {
        if (is_cut(++seen > max_items, "max_items")) break;
        if (tree[item].kind == NodeKind::spread_element) continue;
        grant({leaf.script, item});
        each({leaf.script, item}, at, use);
        any = true;
      }
      return;
    }
    any = each_of_table(leaf, at, use) || each_mapped(leaf, at, use) || any;
  });
  return any;
}

/// `list.push(item)` of a list that the script begins empty.
bool Origins::each_pushed(At list, const Frame* frame, const Use& use) {
  if (tree(list)[list.node].kind != NodeKind::identifier) return false;
  const js::Scopes& scopes = this->scopes(list);
  const js::Tree& tree = this->tree(list);
  const js::VariableId variable = scopes.variable_of(list.node);
  const int depth = frame == nullptr ? 0 : frame->depth;
  if (variable == 0 || depth >= max_calls_deep) return false;
  bool any = false;
  int looked_at = 0;
  for (js::ReferenceId id = scopes.variable(variable).first; id != 0;
       id = scopes.reference(id).next) {
    if (is_over() || is_cut(++looked_at > max_list_uses, "max_list_uses")) break;
    const NodeId member = tree.parent(scopes.reference(id).node);
    const NodeId call = tree.parent(member);
    if (tree[member].kind != NodeKind::member_expression ||
        tree[call].kind != NodeKind::call_expression || tree.first_child(call) != member ||
        !text::is_one_of(index(list).key_text(member), {"push", "unshift"}))
      continue;
    const Frame inside{{}, {list.script, call}, frame, depth + 1};
    for (NodeId item = tree.next(member); item != 0; item = tree.next(item)) {
      if (tree[item].kind == NodeKind::spread_element) continue;
      grant({list.script, item});
      each({list.script, item}, &inside, use);
      any = true;
    }
  }
  return any;
}

/// `list.map(f)`, `Array.from(list, f)`, `$.map(list, f)`: what the function gives.
bool Origins::each_mapped(At call, const Frame* frame, const Use& use) {
  const js::Tree& tree = this->tree(call);
  const int depth = frame == nullptr ? 0 : frame->depth;
  if (tree[call.node].kind != NodeKind::call_expression || depth >= max_calls_deep) return false;
  const NodeId callee = tree.first_child(call.node);
  if (tree[callee].kind != NodeKind::member_expression) return false;
  const std::string method = index(call).key_text(callee);
  const At object{call.script, tree.first_child(callee)};
  const Frame inside{{}, call, frame, depth + 1};
  const std::string_view of = tree.text(object.node);
  const bool second = of == "$" || of == "_" || of == "jQuery" || of == "Array";
  if (text::contains(keeping, method))
    return each_item(second ? At{call.script, tree.next(callee)} : object, &inside, use);
  const bool from = of == "Array" && (method == "from" || method == "fromAsync");
  if (!text::contains(mapping, method) && !from) return false;
  NodeId given = tree.next(callee);
  if (second && given != 0) given = tree.next(given);
  if (given == 0)
    return second && of == "Array" && each_item({call.script, tree.next(callee)}, &inside, use);
  bool any = false;
  for (const At function : called(At{call.script, given}))
    for (const At value : tables_->returns(function)) {
      each(value, &inside, use);
      any = true;
    }
  return any;
}

/// The values of an object that is gone through, or its keys: `$.each(table)`,
/// `Object.keys(table)`.
bool Origins::each_of_table(At leaf, const Frame* frame, const Use& use) {
  const js::Tree& tree = this->tree(leaf);
  const js::Node& node = tree[leaf.node];
  NodeId table = node.kind == NodeKind::object_expression ? leaf.node : 0;
  bool keys = false;
  if (node.kind == NodeKind::call_expression) {
    const std::string_view path =
        program_->store().path_text(program_->path_at({leaf.script, node.link}));
    keys = path == "Object.keys";
    if (path == "Object.entries") {  // the pairs are read where they are taken apart
      use(leaf, frame);
      return true;
    }
    if (keys || path == "Object.values") table = tree.next(node.link);
  }
  if (table == 0) return false;
  bool any = false;
  each_pair({leaf.script, table}, frame, [&](At key, At value, const Frame* at) {
    any = true;
    if (keys) return use(key, at);
    each(value, at, use);
  });
  return any;
}

}  // namespace premod::page

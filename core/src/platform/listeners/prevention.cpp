#include "platform/listeners/prevention.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "flow/branches.hpp"
#include "platform/function_ref.hpp"
#include "platform/origins.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"
#include "widget/ownership/own_names.hpp"

namespace premod::page {
namespace {

using js::At;
using js::NodeId;
using js::NodeKind;
using js::Operator;
using text::is_one_of;

constexpr int max_nodes = 20'000;         ///< of a function that listens
constexpr int max_total_nodes = 100'000;  ///< of it and of all that it calls, each looked at once
constexpr int max_depth = 3;              ///< functions that it calls with the event

/// Which words keep an event from its consequences.
struct Ways {
  bool by_return = false;  ///< `return false`, in jQuery and on... properties
  bool by_stop = false;    ///< stopPropagation, before anybody else hears of it
};

class Reader {
 public:
  Reader(const js::File& script, Ways ways) : script_(script), origins_(script), ways_(ways) {}

  Origins& origins() { return origins_; }

  /// What prevents in a function or statement.
  std::vector<NodeId> find(At root, int depth = 0) {
    std::vector<NodeId> out;
    const js::Tree& tree = origins_.tree(root);
    int seen = 0;
    for (NodeId at = root.node; at != 0;) {
      if (++seen > max_nodes || ++total_ > max_total_nodes) {
        text::note_limit(seen > max_nodes ? "max_nodes" : "max_total_nodes");
        break;
      }
      if (at != root.node && (js::is_function(tree[at].kind) || js::is_class(tree[at].kind))) {
        at = tree.next_after(at, root.node);
        continue;
      }
      if (prevents({root.script, at}, depth)) out.push_back(at);
      at = tree.next_in_preorder(at, root.node);
    }
    return out;
  }

  /// Some of it runs whenever the function does.
  bool always(At function, int depth) {
    const auto known = always_.find({{function.script, function.node}, depth});
    if (known != always_.end()) return known->second;
    const auto all = find(function, depth);
    const bool found = std::any_of(all.begin(), all.end(), [&](NodeId at) {
      return !has_condition(origins_.tree(function), at, function.node);
    });
    return always_[{{function.script, function.node}, depth}] = found;
  }

  using Condition = platform::FunctionRef<bool(const js::TestPart&)>;
  /// Whether one of the tests around a place, or a part of one, is as asked. Each is asked until
  /// one is: a handler for many keys has hundreds of them.
  static bool any_condition(const js::Tree& tree, NodeId node, NodeId root, Condition asked) {
    const auto any = [&](NodeId test, bool outcome) {
      const auto parts = js::parts_of_test(tree, test, outcome);
      if (parts.size() >= js::max_test_parts) text::note_limit("max_test_parts");
      return std::any_of(parts.begin(), parts.end(), asked);
    };
    for (NodeId at = node; at != 0 && at != root; at = tree.parent(at)) {
      const NodeKind above = tree[tree.parent(at)].kind;
      if (js::runs_only_behind(tree, at, any)) return true;
      if ((above == NodeKind::catch_clause || above == NodeKind::switch_case) &&
          asked({tree.parent(at), true}))
        return true;
    }
    return false;
  }

  static bool has_condition(const js::Tree& tree, NodeId node, NodeId root) {
    return any_condition(tree, node, root, [](const js::TestPart&) { return true; });
  }

 private:
  bool prevents(At at, int depth) {
    const js::Tree& tree = origins_.tree(at);
    const js::Index& index = origins_.index(at);
    const js::Node& node = tree[at.node];
    if (node.kind == NodeKind::return_statement)
      return ways_.by_return && depth == 0 && node.link != 0 &&
             index.constant_bool(node.link) == false;
    if (node.kind == NodeKind::assignment_expression) {
      const NodeId target = tree.first_child(at.node);
      return tree[target].kind == NodeKind::member_expression &&
             index.key_text(target) == "returnValue" &&
             index.constant_bool(tree.next(target)) == false;
    }
    const js::CallSite* call = index.call_at(at.node);
    if (call == nullptr) return false;
    if (tree[call->callee].kind == NodeKind::member_expression) {
      const std::string name = index.key_text(call->callee);
      if (name == "preventDefault") return true;
      if (name == "stopImmediatePropagation" || name == "stopPropagation") return ways_.by_stop;
    }
    // A helper that is given the event.
    if (depth == max_depth || tree.next(call->callee) == 0) return false;
    const auto called = origins_.called(At{at.script, call->callee});
    return called.size() == 1 && origins_.knows(called.front()) &&
           always(called.front(), depth + 1);
  }

  const js::File& script_;
  Origins origins_;
  Ways ways_;
  std::map<std::pair<std::pair<js::ScriptId, NodeId>, int>, bool> always_;
  int total_ = 0;
};

bool reads_key(const js::Tree& tree, const js::Index& index, NodeId test) {
  for (NodeId at = test; at != 0; at = tree.next_in_preorder(at, test)) {
    const NodeKind kind = tree[at].kind;
    if (kind == NodeKind::member_expression &&
        is_one_of(index.key_text(at), {"key", "keyCode", "which", "code", "charCode"}))
      return true;
    if (kind == NodeKind::identifier && is_one_of(tree.name(at), {"key", "keyCode", "code"}))
      return true;
  }
  return false;
}

bool reads_modifier(const js::Tree& tree, const js::Index& index, NodeId test) {
  for (NodeId at = test; at != 0; at = tree.next_in_preorder(at, test))
    if (tree[at].kind == NodeKind::member_expression &&
        is_one_of(index.key_text(at), {"ctrlKey", "metaKey", "altKey", "shiftKey"}))
      return true;
  return false;
}

/// Nothing else is done in the block: a key that starts something is a shortcut.
bool stands_alone(const js::Tree& tree, NodeId node) {
  NodeId statement = node;
  while (statement != 0 && tree[tree.parent(statement)].kind != NodeKind::block_statement &&
         tree[tree.parent(statement)].kind != NodeKind::function_body)
    statement = tree.parent(statement);
  for (const NodeId one : tree.children(tree.parent(statement))) {
    const NodeKind kind = tree[one].kind;
    if (kind == NodeKind::return_statement || kind == NodeKind::variable_declaration) continue;
    const NodeId test = tree.first_child(one);
    if (kind == NodeKind::if_statement && js::leaves(tree, tree.next(test))) continue;
    const std::string_view text = tree.text(one);
    if (text.find("preventDefault") == text.npos && text.find("Propagation") == text.npos)
      return false;
  }
  return true;
}

class Judge {
 public:
  Judge(const js::File& script, Reader& reader)
      : elements_(script, own_names_of(script)), reader_(reader) {}

  /// What runs only there is done wherever the widget's own elements are not: `if
  /// (!event.target.closest('.acme'))`.
  bool is_elsewhere(At part, bool outcome) {
    const js::Tree& tree = reader_.origins().tree(part);
    const js::Index& index = reader_.origins().index(part);
    NodeId asked = index.resolve(part.node);
    if (tree[asked].kind == NodeKind::member_expression && index.key_text(asked) == "length")
      asked = index.resolve(tree.first_child(asked));
    const js::CallSite* call = index.call_at(asked);
    if (outcome || call == nullptr || tree[call->callee].kind != NodeKind::member_expression ||
        !is_one_of(index.key_text(call->callee), {"closest", "matches", "is"}) ||
        tree.next(call->callee) == 0)
      return false;
    for (const std::string& text :
         reader_.origins().ask_texts(At{part.script, tree.next(call->callee)}))
      if (!elements_.of_selector(text).own) return false;
    return true;
  }

  /// Whether an event is taken in every state of the page, or by its key.
  Prevention judge(At function, NodeId at) {
    const js::Tree& tree = reader_.origins().tree(function);
    const js::Index& index = reader_.origins().index(function);
    Prevention out;
    const bool leaves_some =
        Reader::any_condition(tree, at, function.node, [&](const js::TestPart& one) {
          if (is_elsewhere({function.script, one.test}, one.outcome)) return false;
          const bool key = tree[one.test].kind != NodeKind::switch_case &&
                           reads_key(tree, index, one.test) &&
                           !reads_modifier(tree, index, one.test);
          if (!key || (!out.keys_only && !stands_alone(tree, at))) return true;
          out.keys_only = true;
          return false;
        });
    if (leaves_some) return {};
    out.takes = true;
    return out;
  }

 private:
  ElementReader elements_;
  Reader& reader_;
};

/// The function that runs: the one that is given, or handleEvent of an object.
std::vector<At> listeners(Origins& origins, At given) {
  const auto functions = origins.called(given);
  if (!functions.empty()) return functions;
  const js::Tree& tree = origins.tree(given);
  const js::Index& index = origins.index(given);
  NodeId object = index.resolve(given.node);
  if (tree[object].kind == NodeKind::this_expression)
    for (NodeId at = tree.parent(object); at != 0; at = tree.parent(at))
      if (tree[at].kind == NodeKind::class_body || tree[at].kind == NodeKind::object_expression) {
        object = at;
        break;
      }
  if (tree[object].kind == NodeKind::object_expression) {
    const NodeId method = index.property(object, "handleEvent");
    const NodeId function = method == 0 ? NodeId{0} : index.function_of(method);
    return function == 0 ? functions : std::vector<At>{{given.script, function}};
  }
  if (tree[object].kind != NodeKind::class_body) return functions;
  for (const NodeId method : tree.children(object))
    if (tree[method].kind == NodeKind::method_definition &&
        index.key_text(method) == "handleEvent" &&
        js::is_function(tree[tree.last_child(method)].kind))
      return {{given.script, tree.last_child(method)}};
  return functions;
}

/// The third argument of addEventListener.
void read_options(const js::File& script, const Deed& deed, Ways& ways, Prevention& out) {
  if (deed.by != "addEventListener") return;
  const js::CallSite* call = script.index().call_at(deed.node);
  const NodeId given = call == nullptr ? 0 : script.tree().child(deed.node, 3);
  if (given == 0) return;
  const js::Index& index = script.index();
  const NodeId options = index.resolve(given);
  ways.by_stop = index.constant_bool(given) == true;
  if (script.tree()[options].kind != NodeKind::object_expression) return;
  const auto says = [&](std::string_view name, bool what) {
    const NodeId value = index.property(options, name);
    return value != 0 && index.constant_bool(value) == what;
  };
  ways.by_stop = says("capture", true);
  out.active = says("passive", false);
  out.once = says("once", true) || index.property(options, "signal") != 0;
}

/// In a branch of a handler for much of the page.
Prevention in_branch(Reader& reader, At branch, Prevention out) {
  const js::Tree& tree = reader.origins().tree(branch);
  const NodeKind kind = tree[branch.node].kind;
  if (kind == NodeKind::identifier || kind == NodeKind::member_expression) return out;
  for (const NodeId at : reader.find(branch)) {
    if (Reader::has_condition(tree, at, branch.node)) continue;
    out.takes = true;
    out.alone = stands_alone(tree, at);
  }
  return out;
}

}  // namespace

Prevention prevention_of(const js::File& script, const Deed& deed, bool control) {
  Prevention out;
  Ways ways{deed.by != "addEventListener", false};
  read_options(script, deed, ways, out);
  if (ways.by_return && script.index().constant_bool(deed.content) == false) {
    out.takes = true;  // `.on('click', false)`
    return out;
  }
  // On the element itself nothing below it hears of it any more.
  Reader reader(script, ways);
  const At given{script.script_id(), deed.content};
  const auto functions = listeners(reader.origins(), given);
  if (functions.empty()) return control ? in_branch(reader, given, out) : out;
  if (functions.size() != 1 || !reader.origins().knows(functions.front())) return out;
  const At function = functions.front();
  const js::Tree& there = reader.origins().tree(function);
  const NodeId body = there.function_body(function.node);
  if (ways.by_return && there[body].kind != NodeKind::function_body &&
      reader.origins().index(function).constant_bool(body) == false) {
    out.takes = true;  // `() => false`
    return out;
  }
  Judge judge(script, reader);
  for (const NodeId at : reader.find(function)) {
    const Prevention one = judge.judge(function, at);
    if (!one.takes || (out.takes && one.keys_only)) continue;
    out.takes = true;
    out.keys_only = one.keys_only;
    out.alone = stands_alone(there, at);
  }
  return out;
}

bool may_accept_drop(const js::File& script, const Deed& deed) {
  if (deed.content == 0) return true;
  const Ways ways{deed.by != "addEventListener", false};
  Reader reader(script, ways);
  const auto functions = listeners(reader.origins(), At{script.script_id(), deed.content});
  if (functions.size() != 1 || !reader.origins().knows(functions.front())) return true;
  const At function = functions.front();
  if (!reader.find(function).empty()) return true;
  const js::Tree& tree = reader.origins().tree(function);
  const NodeId parameter = tree.first_parameter(function.node);
  const std::string_view event =
      parameter != 0 && tree[parameter].kind == NodeKind::binding_identifier ? tree.name(parameter)
                                                                             : std::string_view();
  int seen = 0;
  for (NodeId at = function.node; at != 0; at = tree.next_in_preorder(at, function.node)) {
    const NodeKind kind = tree[at].kind;
    if (++seen > max_nodes) return true;
    if (kind == NodeKind::identifier && tree.name(at) == "arguments") return true;
    if (kind == NodeKind::property_name && is_one_of(tree.name(at), {"dataTransfer", "files"}))
      return true;
    // Handed on as it is.
    if (kind == NodeKind::identifier && !event.empty() && tree.name(at) == event &&
        tree[tree.parent(at)].kind == NodeKind::call_expression)
      return true;
  }
  return parameter != 0 && event.empty();
}

}  // namespace premod::page

#include "platform/objects.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "data/environment.hpp"
#include "flow/branches.hpp"
#include "js/nothing.hpp"
#include "platform/conditions/deciding_values.hpp"
#include "platform/conditions/unasked_links.hpp"
#include "platform/object_paths.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"

namespace premod::platform {

using js::Access;
using js::ContextId;
using js::File;
using js::Index;
using js::NodeId;
using js::NodeKind;
using js::Operator;
using js::Tree;
using js::Use;
using js::VariableId;

namespace {

using text::contains;

Documented verdict_of(std::string_view word) {
  if (word == "sample") return Documented::sample;
  if (word == "developer") return Documented::developer;
  return word == "documented" ? Documented::yes : Documented::no;
}

bool leads_to_documented(std::string_view path) {
  for (const auto& row : data::environment::rows)
    if (row.verdict == "documented" && row.path.starts_with(path) &&
        row.path.size() > path.size() &&
        (row.path[path.size()] == '.' || row.path[path.size()] == '('))
      return true;
  return false;
}

}  // namespace

Documented documented(std::string_view below) {
  if (below.empty() || !is_platform_data(below.substr(0, end_of_member(below, 0))))
    return Documented::yes;
  for (std::size_t length = below.size(); length > 0;) {
    const std::string_view part = below.substr(0, length);
    for (const auto& row : data::environment::rows) {
      if (row.path != part) continue;
      const bool covers = length == below.size() || row.deep == "1";
      return covers ? verdict_of(row.verdict) : Documented::no;
    }
    if (length == below.size() && leads_to_documented(part)) return Documented::yes;
    std::size_t shorter = 0;
    for (std::size_t at = 0; at < length; at = end_of_member(below, at) + 1)
      if (at > 0) shorter = at - 1;
    length = shorter;
  }
  return Documented::no;
}

namespace {

/// The places where a script asks whether a part of the platform is there.
class Checks {
 public:
  explicit Checks(const File& script) : script_(script) {
    const Tree& tree = script.tree();
    for (const Access& access : script.accesses()) {
      if (!below_root(access.path)) continue;
      if (const NodeId filling = filling_of(tree, access.node); filling != 0)
        note({access.context, access.path}, {script.span(filling).end, 0});
      const bool card = access.path.ends_with(".isCard") || access.path.ends_with(".is_card");
      const bool given = tree[access.node].kind == NodeKind::property && has_default(access.node);
      if (access.use != Use::test && !card && !given && !is_asked_for(tree, access.node)) continue;
      const std::string_view object = card ? std::string_view(".current_card") : access.path;
      note({access.context, object}, {access.span.begin, given ? 0 : access.node});
    }
    for (const Access& access : script.accesses()) at_key(access);
    add_helpers();
  }

  /// Something before the read, in its function or around it, asks for the object or a part of the
  /// way to it; or the read is careful itself.
  [[nodiscard]] bool cover(const Access& read) const {
    const Tree& tree = script_.tree();
    for (NodeId at = read.node; tree[at].kind == NodeKind::member_expression;
         at = tree.first_child(at))
      if (tree[at].has(js::flag::optional)) return true;
    if (read.use == Use::test || script_.is_tried(read.context) || is_compared(read) ||
        has_default(read.node))
      return true;
    ContextId context = read.context;
    if (read.path.find(".[*]") != std::string_view::npos && goes_over_keys(context)) return true;
    for (int depth = 0; depth < max_depth; ++depth) {
      if (asked(context, read)) return true;
      if (context == 0) return false;
      context = script_.index().context(context).parent;
    }
    return false;
  }

 private:
  static constexpr int max_depth = 64;
  static constexpr std::size_t max_tests = 64;  ///< of one object in one function

  struct Test {
    std::uint32_t begin = 0;
    NodeId node = 0;  ///< 0: what counts for all that is behind it
  };
  using Place = std::pair<ContextId, std::string_view>;

  void note(const Place& place, Test test) {
    std::vector<Test>& known = tests_[place];
    if (known.size() == max_tests) {
      text::note_limit("max_tests");
      test.node = 0;
    }
    if (known.size() <= max_tests) known.push_back(test);
  }

  /// `_.has(APP.data, key)`, `Object.prototype.hasOwnProperty.call(APP.data, key)`
  [[nodiscard]] bool asks_for_key(NodeId call) const {
    const Tree& tree = script_.tree();
    const Index& index = script_.index();
    const NodeId callee = tree.first_child(call);
    if (text::is_one_of(index.path_text(index.path_of(callee)),
                        {"_.has", "Object.hasOwn", "Reflect.has"}))
      return true;
    const NodeId method = tree.first_child(callee);
    return tree[callee].kind == NodeKind::member_expression && index.key_text(callee) == "call" &&
           (tree[method].kind == NodeKind::member_expression
                ? index.key_text(method)
                : std::string(tree.text(method))) == "hasOwnProperty";
  }

  /// `'current_card' in APP.data`, `_.has(APP.data, 'current_card')`
  void at_key(const Access& access) {
    const Tree& tree = script_.tree();
    const NodeId above = tree.parent(access.node);
    const NodeId first = tree.first_child(above);
    const bool in =
        tree[above].kind == NodeKind::binary_expression && tree[above].op == Operator::in;
    const bool call =
        tree[above].kind == NodeKind::call_expression && tree.next(first) == access.node;
    const NodeId key = in ? first : call ? tree.next(access.node) : 0;
    if (!below_root(access.path) || key == 0 || tree[key].kind != NodeKind::string_literal ||
        (call && !asks_for_key(above)))
      return;
    const std::string path = std::string(access.path) + "." + std::string(tree.string_value(key));
    note({access.context, *keys_.insert(path).first}, {access.span.begin, above});
  }

  /// `if (!card) { show(text); }` in front of the read: it goes on whatever the test says.
  [[nodiscard]] bool is_passed(const Test& test, NodeId read) const {
    const Tree& tree = script_.tree();
    NodeId statement = test.node;
    for (int depth = 0; depth < max_depth; ++depth) {
      const NodeId above = tree.parent(statement);
      const NodeKind kind = tree[above].kind;
      if (kind == NodeKind::if_statement) {
        if (tree.first_child(above) != statement) return false;
        statement = above;
        break;
      }
      if (kind != NodeKind::unary_expression && kind != NodeKind::logical_expression &&
          kind != NodeKind::binary_expression)
        return false;
      statement = above;
    }
    if (tree[statement].kind != NodeKind::if_statement) return false;
    for (NodeId at = tree.next(tree.first_child(statement)); at != 0; at = tree.next(at))
      if (changes_way(at)) return false;
    // The read stands in the same list, and nothing decides about it there.
    for (int depth = 0; depth < max_depth; ++depth) {
      const NodeId above = tree.parent(read);
      if (above == tree.parent(statement)) return tree[read].begin >= tree[statement].span().end;
      const NodeKind kind = tree[above].kind;
      const bool decides = kind == NodeKind::if_statement || kind == NodeKind::switch_case ||
                           kind == NodeKind::conditional_expression ||
                           kind == NodeKind::logical_expression || js::is_function(kind);
      if (decides || above == 0) return false;
      read = above;
    }
    return false;
  }

  /// `{current_card: {model} = {}} = APP.data`: a pattern puts something in place of what is not
  /// there, for the property itself or around it.
  [[nodiscard]] bool has_default(NodeId property) const {
    const Tree& tree = script_.tree();
    if (tree[property].kind != NodeKind::property) return false;
    const auto fills = [&](NodeId pattern) {
      return tree[pattern].kind == NodeKind::assignment_pattern &&
             !js::is_nothing(tree, tree.child(pattern, 1));
    };
    const NodeId key = tree.first_child(property);
    if (fills(tree[property].has(js::flag::shorthand) ? key : tree.next(key))) return true;
    for (int depth = 0; depth < max_depth && tree[property].kind == NodeKind::property; ++depth) {
      const NodeId above = tree.parent(tree.parent(property));
      property = tree[above].kind == NodeKind::assignment_pattern ? tree.parent(above) : above;
      // `function ({current_card} = APP.data)` is only told where it is from.
      if (property != above && tree[property].kind == NodeKind::property && fills(above))
        return true;
    }
    return false;
  }

  /// The branch leaves the function, or puts something in place of what is not there.
  [[nodiscard]] bool changes_way(NodeId branch) const {
    const auto [known, fresh] = changes_way_.try_emplace(branch, false);
    const Tree& tree = script_.tree();
    for (NodeId at = fresh ? branch : 0; at != 0; at = tree.next_in_preorder(at, branch)) {
      const NodeKind kind = tree[at].kind;
      known->second = known->second || kind == NodeKind::return_statement ||
                      kind == NodeKind::throw_statement || kind == NodeKind::break_statement ||
                      kind == NodeKind::continue_statement ||
                      kind == NodeKind::assignment_expression;
      if (known->second) break;
      if (++branch_nodes_ <= max_branch_nodes) continue;
      text::note_limit("max_branch_nodes");
      break;
    }
    return known->second;
  }
  static constexpr int max_branch_nodes = 5'000'000;  ///< of all branches of one script
  static constexpr std::size_t max_helped = 64;       ///< objects that one helper asks for

  /// `if (!isCard()) return;`: what a helper asks for is asked where its answer is tested.
  void add_helpers() {
    if (tests_.empty()) return;
    const Index& index = script_.index();
    std::vector<std::pair<Place, Test>> found;
    for (const js::Call& call : script_.calls()) {
      if (!decides(script_.tree(), call.node())) continue;
      for (const js::At function : script_.program().callees(index.at(call.node()))) {
        if (function.script != script_.script_id()) continue;
        const ContextId inside = index.context_of_function(function.node);
        std::size_t seen = 0;
        for (auto at = tests_.lower_bound({inside, {}});
             at != tests_.end() && at->first.first == inside && ++seen <= max_helped; ++at)
          found.push_back({{call.context(), at->first.second}, {call.span().begin, 0}});
      }
    }
    for (const auto& [place, test] : found) note(place, test);
  }

  static constexpr int max_test_nodes = 32;

  /// `(_a = APP.data) === null || _a === void 0 ? void 0 : _a.card`: what a compiler makes of `?.`.
  [[nodiscard]] bool is_compared(const Access& read) const {
    const Tree& tree = script_.tree();
    const VariableId variable = script_.scopes().variable_of(read.root);
    const Index& index = script_.index();
    if (variable == 0 || is_on_every_page(index.path_text(index.path_of(read.root)))) return false;
    NodeId at = read.node;
    for (int depth = 0; depth < 8; ++depth) {
      const NodeId above = tree.parent(at);
      const NodeKind kind = tree[above].kind;
      const NodeId test = tree.first_child(above);
      if (kind == NodeKind::conditional_expression && test != at) {
        int seen = 0;
        for (NodeId node = test; node != 0 && ++seen < max_test_nodes;
             node = tree.next_in_preorder(node, test))
          if (tree[node].kind == NodeKind::identifier &&
              script_.scopes().variable_of(node) == variable)
            return true;
      }
      at = above;
    }
    return false;
  }

  /// In `for (const id in managers)` every `managers[id]` is there.
  [[nodiscard]] bool goes_over_keys(ContextId context) const {
    const js::Context& around = script_.index().context(context);
    const NodeKind kind = script_.tree()[around.node].kind;
    return around.kind == js::Context::Kind::loop &&
           (kind == NodeKind::for_in_statement || kind == NodeKind::for_of_statement);
  }

  [[nodiscard]] bool asked(ContextId context, const Access& read) const {
    std::vector<Test> before;
    const auto add = [&](std::string_view path) {
      const auto found = tests_.find(std::pair(context, path));
      if (found == tests_.end()) return;
      for (const Test& test : found->second)
        if (test.begin < read.span.begin) before.push_back(test);
    };
    if (read.path.find(".current_card") != std::string_view::npos) add(".current_card");
    for (std::size_t at = 0; at < read.path.size(); at = end_of_member(read.path, at) + 1)
      if (const std::size_t end = end_of_member(read.path, at);
          at > 0 && !is_on_every_page(read.path.substr(0, end)))
        add(read.path.substr(0, end));
    return std::any_of(before.begin(), before.end(), [&](const Test& test) {
      return test.node == 0 ||
             (!is_passed(test, read.node) && !is_one_side(test.node, read.node, before));
    });
  }

  /// `if (ready || card) { show(card.id); }`: the branch runs where only the other side is true,
  /// unless that asks for the object, too.
  [[nodiscard]] bool is_one_side(NodeId test, NodeId read, const std::vector<Test>& tests) const {
    const Tree& tree = script_.tree();
    const NodeId choice = choice_behind(tree, test, read);
    return choice != 0 && !js::test_says(tree, choice, true, [&](NodeId part, bool) {
             return std::any_of(tests.begin(), tests.end(), [&](const Test& one) {
               return one.node != 0 && holds(tree, part, one.node);
             });
           });
  }

  /// Who asks for `APP.data` knows no more of what a page keeps there.
  [[nodiscard]] static bool is_on_every_page(std::string_view path) {
    return below_root(path) == "data";
  }

  const File& script_;
  std::set<std::string> keys_;  ///< paths that no access is written as
  std::map<Place, std::vector<Test>> tests_;
  mutable std::map<NodeId, bool> changes_way_;  ///< by the branch: many reads stand behind one test
  mutable int branch_nodes_ = 0;
};

/// Reached through a parameter, a field or a call: whether it is there may have been asked where
/// it comes from.
bool comes_from_afar(const File& script, const Access& access) {
  const VariableId variable = script.scopes().variable_of(access.root);
  if (variable != 0) return script.scopes().variable(variable).kind == js::Declared::parameter;
  return script.tree()[access.root].kind != NodeKind::identifier;
}

/// A function's result or a name that is given more than once, which may be other things as well: a
/// helper for objects of every kind was handed a part of the platform somewhere.
bool is_one_of_many(const File& script, const Access& access) {
  const Index& index = script.index();
  const Tree& tree = script.tree();
  if (index.values(access.root).size() <= 1) return false;
  if (tree[access.root].kind == NodeKind::call_expression) return true;
  const VariableId variable = script.scopes().variable_of(access.root);
  if (variable == 0) return false;
  const js::Variable& about = script.scopes().variable(variable);
  return about.kind == js::Declared::parameter || about.writes > 1;
}

/// `constant` of `constant.apply(APP, arguments)`: who is called so is the function before it.
std::string_view without_detour(std::string_view below) {
  for (const std::string_view end : {".apply", ".call", ".bind"})
    if (below.ends_with(end)) below.remove_suffix(end.size());
  return below;
}

/// The name it begins with stands for something that no page documents.
bool is_known_undocumented(const File& script, const Access& access) {
  const Index& index = script.index();
  const auto below = below_root(index.path_text(index.path_of(access.root)));
  return below && !below->empty() && documented(*below) == Documented::no;
}

}  // namespace

std::vector<PlatformRead> platform_reads(const File& script) {
  std::vector<PlatformRead> out;
  const Checks checks(script);
  const OwnParts own(script);
  UnaskedLinks links(script);
  for (const Access& access : script.accesses()) {
    auto below = below_root(access.path);
    if (below && access.use == Use::called) below = without_detour(*below);
    if (!below || below->empty()) continue;
    if (access.use == Use::write || access.use == Use::removed) continue;
    // A name for an object that was read is reported where it was read.
    const VariableId name = script.scopes().variable_of(access.root);
    const bool alias = name != 0;
    if (alias && access.node == access.root) continue;
    if (documented(*below) == Documented::no && is_one_of_many(script, access)) continue;
    const bool verified =
        checks.cover(access) || (comes_from_afar(script, access) && !links.go_on(access));
    out.push_back({&access, *below, documented(*below), count_members(*below), verified,
                   own.hold(access.path), alias && is_known_undocumented(script, access)});
  }
  return out;
}

}  // namespace premod::platform

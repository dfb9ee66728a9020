// Bundled: module functions and the loader that runs them, module functions that run once, or
// modules laid into one scope.
#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "js/scopes/scopes.hpp"
#include "js/shape.hpp"

namespace premod::js {
namespace {

NodeId unwrapped(const Tree& tree, NodeId at) {
  // `(0, f)` is `f`.
  while (at != 0 && tree[at].kind == NodeKind::sequence_expression) at = tree.last_child(at);
  return at;
}

bool is_named_member(const Tree& tree, NodeId at, std::string_view name) {
  if (tree[at].kind != NodeKind::member_expression || tree[at].has(flag::computed)) return false;
  return tree.name(tree.child(at, 1)) == name;
}

/// The callee takes a function out of a table, or is a parameter: `m[id](…)`, `m[id][0].call(…)`,
/// `(0, cb[keys(cb)[0]])(…)`, `fn(module, module.exports)`.
bool takes_from_table(const Tree& tree, NodeId callee) {
  callee = unwrapped(tree, callee);
  if (is_named_member(tree, callee, "call")) callee = unwrapped(tree, tree.first_child(callee));
  return tree[callee].kind == NodeKind::identifier ||
         (tree[callee].kind == NodeKind::member_expression && tree[callee].has(flag::computed));
}

/// By node: the function it stands in; 0 is the program. One walk, because a tree may be deep.
std::vector<NodeId> enclosing_functions(const Tree& tree) {
  std::vector<NodeId> out(tree.size());
  const NodeId root = tree.root();
  for (NodeId at = tree.first_child(root); at != 0; at = tree.next_in_preorder(at, root)) {
    const NodeId outer = tree.parent(at);
    out[at] = is_function(tree[outer].kind) ? outer : out[outer];
  }
  return out;
}

/// `{exports: {}}`, perhaps with other members.
bool makes_exports(const Tree& tree, NodeId object) {
  for (const NodeId property : tree.children(object)) {
    if (tree[property].kind != NodeKind::property) continue;
    const NodeId key = tree.first_child(property);
    const NodeId value = tree.child(property, 1);
    if (value == 0 || tree[value].kind != NodeKind::object_expression) continue;
    if (tree.first_child(value) != 0) continue;
    if (tree[key].kind == NodeKind::property_name && tree.name(key) == "exports") return true;
  }
  return false;
}

/// Hands `….exports` to the function it calls.
bool passes_exports(const Tree& tree, NodeId call) {
  for (NodeId at = tree.next(tree.first_child(call)); at != 0; at = tree.next(at))
    if (is_named_member(tree, at, "exports")) return true;
  return false;
}

constexpr std::size_t max_module_parameters = 6;

bool is_module_function(const Tree& tree, NodeId at) {
  if (at == 0 || !is_function(tree[at].kind)) return false;
  std::size_t parameters = 0;
  const NodeId body = tree.function_body(at);
  for (NodeId one = tree.first_parameter(at); one != 0 && one != body; one = tree.next(one)) {
    if (tree[one].kind != NodeKind::binding_identifier) return false;
    if (++parameters > max_module_parameters) return false;
  }
  return true;
}

/// `[[7, 12], …]`: the numbers or names of what a chunk brings.
bool is_list_of_ids(const Tree& tree, NodeId list) {
  if (tree[list].kind != NodeKind::array_expression || tree.first_child(list) == 0) return false;
  for (const NodeId id : tree.children(list))
    if (tree[id].kind != NodeKind::numeric_literal && tree[id].kind != NodeKind::string_literal)
      return false;
  return true;
}

/// `x = x || []`, `isArray(x) ? x : x = []`, `x ||= []`: a list that is made where there is none.
bool makes_list(const Tree& tree, NodeId at) {
  constexpr int max_depth = 3;
  bool writes = false;
  for (int depth = 0; depth <= max_depth; ++depth) {
    const NodeKind kind = tree[at].kind;
    if (kind == NodeKind::array_expression) return writes && tree.first_child(at) == 0;
    if (kind == NodeKind::assignment_expression)
      writes = true;
    else if (kind != NodeKind::logical_expression && kind != NodeKind::conditional_expression)
      return false;
    at = tree.last_child(at);
  }
  return false;
}

/// webpack's part that a bundle loads later: `(self.chunks = self.chunks || []).push([[7], {…}])`.
/// The table of its modules; 0: it is none.
NodeId chunk_table(const Tree& tree, NodeId call) {
  const NodeId callee = tree.first_child(call);
  if (!is_named_member(tree, callee, "push")) return 0;
  if (!makes_list(tree, tree.first_child(callee))) return 0;
  const NodeId given = tree.next(callee);
  if (given == 0 || tree[given].kind != NodeKind::array_expression) return 0;
  const NodeId ids = tree.first_child(given);
  const NodeId table = ids == 0 ? 0 : tree.next(ids);
  if (table == 0 || !is_list_of_ids(tree, ids)) return 0;
  return tree[table].kind == NodeKind::object_expression ? table : 0;
}

// ---- rollup: a module is a function that runs once

/// `h = 1`, of the name that says whether the module has run.
bool marks_as_run(const Tree& tree, NodeId at, std::string_view name) {
  if (tree[at].kind == NodeKind::expression_statement ||
      tree[at].kind == NodeKind::return_statement)
    at = tree.first_child(at);
  if (tree[at].kind == NodeKind::sequence_expression) at = tree.first_child(at);
  if (tree[at].kind != NodeKind::assignment_expression) return false;
  const NodeId target = tree.first_child(at);
  const NodeId value = tree.next(target);
  return tree[target].kind == NodeKind::identifier && tree.name(target) == name &&
         tree[value].kind == NodeKind::numeric_literal && tree.number_value(value) == 1;
}

/// `x` or `x.exports`.
bool is_exports_value(const Tree& tree, NodeId at) {
  return at != 0 && (tree[at].kind == NodeKind::identifier || is_named_member(tree, at, "exports"));
}

/// Declarations run before all else: minifiers leave them in front.
NodeId behind_declarations(const Tree& tree, NodeId statement) {
  while (statement != 0 && (tree[statement].kind == NodeKind::function_declaration ||
                            tree[statement].kind == NodeKind::variable_declaration))
    statement = tree.next(statement);
  return statement;
}

/// `if (h) return x; h = 1; …`, with declarations between.
bool leaves_if_run(const Tree& tree, NodeId first) {
  if (tree[first].kind != NodeKind::if_statement) return false;
  const NodeId test = tree.first_child(first);
  NodeId then = tree.next(test);
  if (then == 0 || tree.next(then) != 0 || tree[test].kind != NodeKind::identifier) return false;
  if (tree[then].kind == NodeKind::block_statement) then = tree.first_child(then);
  if (then == 0 || tree[then].kind != NodeKind::return_statement) return false;
  const NodeId second = behind_declarations(tree, tree.next(first));
  return is_exports_value(tree, tree.first_child(then)) && second != 0 &&
         marks_as_run(tree, second, tree.name(test));
}

/// `return h || (h = 1, …), x`, as minifiers write it.
bool gives_if_run(const Tree& tree, NodeId only) {
  if (tree[only].kind != NodeKind::return_statement || tree.next(only) != 0) return false;
  const NodeId sequence = tree.first_child(only);
  if (sequence == 0 || tree[sequence].kind != NodeKind::sequence_expression) return false;
  const NodeId either = tree.first_child(sequence);
  if (tree[either].kind != NodeKind::logical_expression) return false;
  const NodeId has_run = tree.first_child(either);
  return tree[has_run].kind == NodeKind::identifier &&
         marks_as_run(tree, tree.next(has_run), tree.name(has_run)) &&
         is_exports_value(tree, tree.last_child(sequence));
}

/// `h || (h = 1, …, x.exports)` or `(h || (h = 1, …), x.exports)`: a module that is used in one
/// place only stands there. The object of exports must be seen, because people write the rest, too.
bool is_run_in_place(const Tree& tree, NodeId either) {
  if (tree[either].kind != NodeKind::logical_expression) return false;
  const NodeId has_run = tree.first_child(either);
  const NodeId work = tree.next(has_run);
  if (tree[has_run].kind != NodeKind::identifier ||
      tree[work].kind != NodeKind::sequence_expression ||
      !marks_as_run(tree, work, tree.name(has_run)))
    return false;
  const NodeId above = tree.parent(either);
  const NodeId last =
      tree[above].kind == NodeKind::sequence_expression && tree.first_child(above) == either
          ? tree.last_child(above)
          : tree.last_child(work);
  return is_named_member(tree, last, "exports");
}

bool runs_once(const Tree& tree, NodeId function) {
  if (!is_function(tree[function].kind)) return false;
  const NodeId body = tree.function_body(function);
  const NodeId parameter = tree.first_parameter(function);
  if (body == 0 || tree[body].kind != NodeKind::function_body) return false;
  if (parameter != 0 && parameter != body) return false;
  const NodeId first = tree.first_child(body);
  return first != 0 && (leaves_if_run(tree, first) || gives_if_run(tree, first));
}

class Bundle {
 public:
  explicit Bundle(const Tree& tree) : tree_(tree) {}

  std::vector<BundledModule> modules() {
    if (has_loader()) {
      for (NodeId at = 1; at < tree_.size(); ++at) {
        if (tree_[at].kind == NodeKind::object_expression ||
            tree_[at].kind == NodeKind::array_expression)
          add_table(at);
        else if (tree_[at].kind == NodeKind::call_expression)
          add_wrapped(at);
      }
      constexpr std::size_t min_modules = 2;
      if (found_.size() < min_modules) found_.clear();
    }
    add_chunks();
    add_run_once();
    keep_outermost();
    return std::move(found_);
  }

 private:
  // One function makes `{exports: {}}` and runs with it what it takes from a table.
  bool has_loader() {
    std::vector<NodeId> made;
    for (NodeId at = 1; at < tree_.size(); ++at)
      if (tree_[at].kind == NodeKind::object_expression && makes_exports(tree_, at))
        made.push_back(at);
    if (made.empty()) return false;
    inside_ = enclosing_functions(tree_);
    std::unordered_set<NodeId> makers;
    for (const NodeId at : made) makers.insert(inside_[at]);
    for (NodeId at = 1; at < tree_.size(); ++at)
      if (tree_[at].kind == NodeKind::call_expression && makers.contains(inside_[at]) &&
          takes_from_table(tree_, tree_.first_child(at)) && passes_exports(tree_, at))
        loaders_.insert(inside_[at]);
    return !loaders_.empty();
  }

  // A package in a bundle may be one itself: what holds it decides.
  void keep_outermost() {
    std::sort(found_.begin(), found_.end(), [](const BundledModule& a, const BundledModule& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    std::vector<BundledModule> outermost;
    for (const BundledModule& module : found_)
      if (outermost.empty() || module.span.begin >= outermost.back().span.end)
        outermost.push_back(module);
    found_ = std::move(outermost);
  }

  void add(NodeId function, NodeId key) {
    std::string_view name;
    if (key != 0 && tree_[key].kind == NodeKind::string_literal) name = tree_.string_value(key);
    if (key != 0 && tree_[key].kind == NodeKind::property_name) name = tree_.name(key);
    found_.push_back({tree_[function].span(), name});
  }

  // {"./a.js": function (module, exports, require) {…}, 7: [function (require) {…}, {…}]}, or an
  // array of them. All must be module functions.
  void add_table(NodeId table, bool chunk = false) {
    const NodeId outer = tree_.parent(table);
    // Bound to a name or handed to the loader at once.
    if (tree_[outer].kind != NodeKind::variable_declarator &&
        tree_[outer].kind != NodeKind::call_expression &&
        tree_[outer].kind != NodeKind::assignment_expression &&
        tree_[outer].kind != NodeKind::array_expression)
      return;
    std::vector<std::pair<NodeId, NodeId>> members;
    bool takes_module = chunk;  // else it is any object with methods
    for (const NodeId member : tree_.children(table)) {
      NodeId key = 0;
      NodeId value = member;
      if (tree_[member].kind == NodeKind::hole) continue;
      if (tree_[member].kind == NodeKind::property) {
        key = tree_.first_child(member);
        value = tree_.child(member, 1);
      }
      if (value != 0 && tree_[value].kind == NodeKind::array_expression)
        value = tree_.first_child(value);  // browserify: [function, {name: id}]
      if (!is_module_function(tree_, value)) return;
      const NodeId first = tree_.first_parameter(value);
      if (first != 0 && tree_.next(first) != tree_.function_body(value)) takes_module = true;
      members.emplace_back(value, key);
    }
    if (!takes_module) return;
    for (const auto& [function, key] : members) add(function, key);
  }

  void add_chunks() {
    for (NodeId at = 1; at < tree_.size(); ++at)
      if (tree_[at].kind == NodeKind::call_expression)
        if (const NodeId table = chunk_table(tree_, at); table != 0) add_table(table, true);
  }

  // Functions that run once are written by people, too, but not many of just this form.
  void add_run_once() {
    constexpr std::size_t min_modules = 4;
    std::vector<NodeId> once;
    for (NodeId at = 1; at < tree_.size(); ++at)
      if (runs_once(tree_, at) || is_run_in_place(tree_, at)) once.push_back(at);
    if (once.size() < min_modules) return;
    for (const NodeId at : once) add(at, 0);
  }

  // esbuild: `var require_a = wrap({"a.js"(exports, module) {…}})`, and the wrapper is the loader.
  void add_wrapped(NodeId call) {
    const NodeId callee = tree_.first_child(call);
    if (tree_[callee].kind != NodeKind::identifier) return;
    const NodeId argument = tree_.next(callee);
    if (argument == 0 || tree_.next(argument) != 0) return;
    if (!is_module_function(tree_, argument) || !is_loaders_name(tree_.name(callee))) return;
    add(argument, 0);
  }

  // `var wrap = (cb, mod) => function () {…}`: the loader stands inside what bears the name.
  bool is_loaders_name(std::string_view name) {
    if (!names_known_) {
      names_known_ = true;
      for (const NodeId one : loaders_) {
        NodeId loader = one;
        for (int up = 0; loader != 0 && up < 3; ++up) {
          const NodeId owner = tree_.parent(loader);
          if (tree_[owner].kind == NodeKind::variable_declarator)
            loader_names_.insert(tree_.name(tree_.first_child(owner)));
          if (const NodeId own = tree_.function_name(loader); own != 0)
            loader_names_.insert(tree_.name(own));
          loader = inside_[loader];
        }
      }
    }
    return loader_names_.contains(name);
  }

  const Tree& tree_;
  std::vector<BundledModule> found_;
  std::vector<NodeId> inside_;
  std::unordered_set<NodeId> loaders_;
  std::unordered_set<std::string_view> loader_names_;
  bool names_known_ = false;
};

}  // namespace

bool has_bundled_scope(const Tree& tree, const Scopes& scopes) {
  // Of one scope. People, and minifiers of what they wrote, stay far below.
  constexpr std::uint32_t min_names = 500;
  constexpr std::size_t max_short = 3;     // bytes of a name that a minifier has given
  constexpr std::uint32_t min_short = 90;  // per cent of them
  if (tree.error() != nullptr) return false;
  struct Declarations {
    std::uint32_t all = 0;
    std::uint32_t given = 0;
  };
  std::vector<Declarations> by_scope(scopes.scopes().size());
  for (const Variable& variable : scopes.variables().subspan(1)) {
    if (variable.kind == Declared::parameter || variable.kind == Declared::arguments) continue;
    Declarations& names = by_scope[variable.scope];
    ++names.all;
    if (tree.names().text(variable.name).size() <= max_short) ++names.given;
  }
  return std::any_of(by_scope.begin(), by_scope.end(), [](const Declarations& names) {
    return names.all >= min_names && names.given * 100 >= names.all * min_short;
  });
}

std::vector<BundledModule> bundled_modules(const Tree& tree) {
  if (tree.error() != nullptr || tree.root() == 0) return {};
  return Bundle(tree).modules();
}

}  // namespace premod::js

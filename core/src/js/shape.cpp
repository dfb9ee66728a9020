// Minified: operators without white space. Bundled: module functions and the loader that runs them.
#include "js/shape.hpp"

#include <algorithm>
#include <bitset>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace premod::js {
namespace {

// ---- minified

constexpr std::size_t min_operators = 60;        // fewer say nothing
constexpr std::size_t min_dense_operators = 30;  // but for those without any white space
constexpr std::size_t max_spaced_dense = 5;      // per cent, of a whole script
constexpr std::size_t stretch = 400;            // operators; so many without white space are enough
constexpr std::size_t max_spaced_whole = 30;    // per cent, of a whole script
constexpr std::size_t max_spaced_stretch = 12;  // per cent, of a stretch

// What people and formatters put white space or a line end beside.
constexpr text::ByteSet operators("=+-*/%&|^?:<>,;{}");

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The source with spaces for comments and `literal` for what stands in literals.
constexpr char literal = '\x01';

std::string code_only(const Tree& tree) {
  std::string code(tree.source());
  const auto blank = [&](Span span, char with) {
    std::fill(code.begin() + span.begin, code.begin() + span.end, with);
  };
  for (const Comment& comment : tree.comments()) blank(comment.span, ' ');
  for (NodeId at = 1; at < tree.size(); ++at) {
    switch (tree[at].kind) {
      case NodeKind::string_literal:
      case NodeKind::template_element:
      case NodeKind::reg_exp_literal:
      case NodeKind::numeric_literal:
      case NodeKind::big_int_literal:
        blank(tree[at].span(), literal);
        break;
      default:
        break;
    }
  }
  return code;
}

struct Spacing {
  std::size_t all = 0;
  std::size_t spaced = 0;
  std::size_t in_stretch = 0;
  std::size_t spaced_in_stretch = 0;
  bool dense_stretch = false;

  void add(bool is_spaced) {
    ++all;
    spaced += is_spaced ? 1 : 0;
    ++in_stretch;
    spaced_in_stretch += is_spaced ? 1 : 0;
    if (in_stretch < stretch) return;
    if (spaced_in_stretch * 100 < max_spaced_stretch * stretch) dense_stretch = true;
    in_stretch = spaced_in_stretch = 0;
  }
};

Spacing spacing_of(std::string_view code) {
  Spacing out;
  for (std::size_t i = 0; i < code.size();) {
    if (!operators.has(code[i])) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < code.size() && operators.has(code[end])) ++end;
    std::size_t left = i;
    while (left > 0 && is_space(code[left - 1])) --left;
    std::size_t right = end;
    while (right < code.size() && is_space(code[right])) ++right;
    // Data: a value between commas is written without white space by people, too.
    const bool data =
        (left > 0 && code[left - 1] == literal) || (right < code.size() && code[right] == literal);
    const bool spaced = left < i || right > end;
    if (!data || !spaced) {
      if (!data) out.add(spaced);
    }
    i = right > end ? right : end;
  }
  return out;
}

// ---- mangled

constexpr std::size_t min_names = 20;       // declared; fewer say nothing
constexpr std::size_t min_letters = 12;     // different ones; people have i, j, k, x, y, e, n ...
constexpr std::size_t min_one_letter = 85;  // per cent

// ---- bundled

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

class Bundle {
 public:
  explicit Bundle(const Tree& tree) : tree_(tree) {}

  std::vector<BundledModule> modules() {
    if (!has_loader()) return {};
    for (NodeId at = 1; at < tree_.size(); ++at) {
      if (tree_[at].kind == NodeKind::object_expression ||
          tree_[at].kind == NodeKind::array_expression)
        add_table(at);
      else if (tree_[at].kind == NodeKind::call_expression)
        add_wrapped(at);
    }
    constexpr std::size_t min_modules = 2;
    if (found_.size() < min_modules) return {};
    std::sort(found_.begin(), found_.end(), [](const BundledModule& a, const BundledModule& b) {
      return a.span.begin < b.span.begin;
    });
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

  void add(NodeId function, NodeId key) {
    std::string_view name;
    if (key != 0 && tree_[key].kind == NodeKind::string_literal) name = tree_.string_value(key);
    if (key != 0 && tree_[key].kind == NodeKind::property_name) name = tree_.name(key);
    found_.push_back({tree_[function].span(), name});
  }

  // {"./a.js": function (module, exports, require) {…}, 7: [function (require) {…}, {…}]}, or an
  // array of them. All must be module functions.
  void add_table(NodeId table) {
    const NodeId outer = tree_.parent(table);
    // Bound to a name or handed to the loader at once.
    if (tree_[outer].kind != NodeKind::variable_declarator &&
        tree_[outer].kind != NodeKind::call_expression &&
        tree_[outer].kind != NodeKind::assignment_expression &&
        tree_[outer].kind != NodeKind::array_expression)
      return;
    std::vector<std::pair<NodeId, NodeId>> members;
    bool takes_module = false;  // else it is any object with methods
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

bool is_minified(const Tree& tree) {
  if (tree.error() != nullptr || tree.root() == 0) return false;
  const Spacing spacing = spacing_of(code_only(tree));
  if (spacing.dense_stretch) return true;
  if (spacing.all >= min_dense_operators && spacing.spaced * 100 < max_spaced_dense * spacing.all)
    return true;
  return spacing.all >= min_operators && spacing.spaced * 100 < max_spaced_whole * spacing.all;
}

bool has_mangled_names(const Tree& tree) {
  if (tree.error() != nullptr || tree.root() == 0) return false;
  std::size_t all = 0;
  std::size_t short_ones = 0;
  std::bitset<256> letters;
  for (NodeId at = 1; at < tree.size(); ++at) {
    if (tree[at].kind != NodeKind::binding_identifier) continue;
    const std::string_view name = tree.name(at);
    ++all;
    if (name.size() != 1 || !text::is_letter(name[0])) continue;
    ++short_ones;
    letters.set(static_cast<unsigned char>(name[0]));
  }
  return all >= min_names && short_ones * 100 >= min_one_letter * all &&
         letters.count() >= min_letters;
}

std::vector<BundledModule> bundled_modules(const Tree& tree) {
  if (tree.error() != nullptr || tree.root() == 0) return {};
  return Bundle(tree).modules();
}

}  // namespace premod::js

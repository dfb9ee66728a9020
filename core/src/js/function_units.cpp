// Two walks: the first finds which functions are units by their words, the second digests each unit
// without the units inside it.
#include "js/function_units.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>

#include "js/vocabulary.hpp"
#include "text/digest.hpp"

namespace premod::js {
namespace {

using Words = std::vector<std::string_view>;

struct Open {
  NodeId node = 0;
  std::uint32_t end = 0;
  Words words;
};

/// Which functions are units, with their words.
class UnitFinder {
 public:
  UnitFinder(const Tree& tree, const Scopes& scopes) : tree_(tree), scopes_(scopes) {}

  std::unordered_map<NodeId, Words> find() {
    const NodeId root = tree_.root();
    open_.push_back({root, tree_[root].end, {}});
    for (NodeId at = tree_.first_child(root); at != 0; at = tree_.next_in_preorder(at, root)) {
      const Node& node = tree_[at];
      while (open_.size() > 1 && node.begin >= open_.back().end) close();
      if (is_function(node.kind)) open_.push_back({at, node.end, {}});
      if (const auto word = word_at(tree_, scopes_, at); !word.empty())
        open_.back().words.push_back(word);
    }
    while (open_.size() > 1) close();
    keep_distinct(open_.back().words);
    units_.emplace(root, std::move(open_.back().words));
    return std::move(units_);
  }

 private:
  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    keep_distinct(done.words);
    if (done.words.size() >= min_unit_words) {
      units_.emplace(done.node, std::move(done.words));
    } else {
      Words& outer = open_.back().words;
      outer.insert(outer.end(), done.words.begin(), done.words.end());
    }
  }

  const Tree& tree_;
  const Scopes& scopes_;
  std::vector<Open> open_;
  std::unordered_map<NodeId, Words> units_;
};

class Digester {
 public:
  Digester(const Tree& tree, const Scopes& scopes, const std::unordered_map<NodeId, Words>& units)
      : tree_(tree),
        scopes_(scopes),
        units_(units),
        number_(scopes.variables().size()),
        stamp_(scopes.variables().size()) {}

  FunctionUnit digest(NodeId top) {
    ++unit_;
    next_number_ = 0;
    inner_bytes_ = 0;
    bytes_.clear();
    walk(top);
    const Words& words = units_.at(top);
    FunctionUnit out;
    out.node = top;
    out.span = tree_[top].span();
    out.exact = text::sha256_prefix(bytes_);
    out.words = static_cast<std::uint32_t>(words.size());
    out.own_bytes = out.span.size() - inner_bytes_;
    bytes_.clear();
    for (const std::string_view word : words) put_text(word);
    out.vocabulary = text::sha256_prefix(bytes_);
    return out;
  }

 private:
  void walk(NodeId top) {
    std::uint32_t depth = 0;
    NodeId at = top;
    while (true) {
      NodeId inner = 0;
      if (at != top && units_.contains(at)) {
        put(depth, 0xFF, 0);
        inner_bytes_ += tree_[at].span().size();
      } else if (!is_skipped(at)) {
        put_node(at, depth);
        inner = tree_.first_child(at);
      }
      if (inner != 0) {
        at = inner;
        ++depth;
        continue;
      }
      while (at != top && tree_.next(at) == 0) {
        at = tree_.parent(at);
        --depth;
      }
      if (at == top) return;
      at = tree_.next(at);
    }
  }

  /// Directives are moved and dropped by bundlers, and empty statements mean nothing.
  [[nodiscard]] bool is_skipped(NodeId at) const {
    const Node& node = tree_[at];
    return node.kind == NodeKind::empty_statement ||
           (node.kind == NodeKind::expression_statement && node.has(flag::directive));
  }

  void put_node(NodeId at, std::uint32_t depth) {
    const Node& node = tree_[at];
    if (is_quoted_key(at)) {
      put(depth, static_cast<unsigned char>(NodeKind::property_name), 0);
      bytes_ += '\0';
      return put_text(tree_.string_value(at));
    }
    put(depth, static_cast<unsigned char>(node.kind), static_cast<unsigned char>(node.op));
    put_flags(node);
    switch (node.kind) {
      case NodeKind::identifier:
      case NodeKind::binding_identifier:
        return put_name(at);
      case NodeKind::property_name:
      case NodeKind::private_name:
        return put_text(tree_.name(at));
      case NodeKind::string_literal:
      case NodeKind::template_element:
        return put_text(tree_.string_value(at));
      case NodeKind::numeric_literal: {
        const double value = tree_.number_value(at);
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        bytes_.append(raw, sizeof value);
        return;
      }
      case NodeKind::boolean_literal:
        bytes_ += node.has(flag::is_true) ? '1' : '0';
        return;
      case NodeKind::big_int_literal:
      case NodeKind::reg_exp_literal:
        return put_text(tree_.text(at));
      case NodeKind::property:
        // `{a}` is `{a: a}`, and becomes `{a: t}`.
        if (node.has(flag::shorthand)) put_text(shorthand_name(at));
        return;
      default:
        return;
    }
  }

  /// `{"a": 1}`, which is `{a: 1}`.
  [[nodiscard]] bool is_quoted_key(NodeId at) const {
    if (tree_[at].kind != NodeKind::string_literal) return false;
    const NodeId owner = tree_.parent(at);
    return tree_[owner].kind == NodeKind::property && !tree_[owner].has(flag::computed) &&
           tree_.first_child(owner) == at;
  }

  [[nodiscard]] std::string_view shorthand_name(NodeId property) const {
    NodeId name = tree_.first_child(property);
    if (tree_[name].kind == NodeKind::assignment_pattern) name = tree_.first_child(name);
    return tree_.name(name);
  }

  /// What the tree does not say otherwise, of the kinds whose flags mean something for the run.
  void put_flags(const Node& node) {
    constexpr flag::Flags members =
        flag::computed | flag::optional | flag::getter | flag::setter | flag::is_static;
    constexpr flag::Flags functions = flag::async | flag::generator;
    flag::Flags kept = 0;
    if (is_function(node.kind)) {
      kept = node.flags & functions;
    } else if (node.kind == NodeKind::property || node.kind == NodeKind::member_expression ||
               node.kind == NodeKind::call_expression || node.kind == NodeKind::method_definition ||
               node.kind == NodeKind::property_definition) {
      kept = node.flags & members;
    } else if (node.kind == NodeKind::update_expression) {
      kept = node.flags & flag::prefix;
    }
    bytes_ += static_cast<char>(kept & 0xFFU);
  }

  void put_name(NodeId at) {
    const VariableId variable = scopes_.variable_of(at);
    if (variable == 0) return put_text(tree_.name(at));
    if (stamp_[variable] != unit_) {
      stamp_[variable] = unit_;
      number_[variable] = ++next_number_;
    }
    bytes_ += '\1';
    put_number(number_[variable]);
  }

  void put(std::uint32_t depth, unsigned char kind, unsigned char op) {
    put_number(depth);
    bytes_ += static_cast<char>(kind);
    bytes_ += static_cast<char>(op);
  }
  void put_number(std::uint32_t value) {
    for (; value >= 0x80; value >>= 7U) bytes_ += static_cast<char>((value & 0x7FU) | 0x80U);
    bytes_ += static_cast<char>(value);
  }
  void put_text(std::string_view text) {
    bytes_ += '\2';
    put_number(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }

  const Tree& tree_;
  const Scopes& scopes_;
  const std::unordered_map<NodeId, Words>& units_;
  std::vector<std::uint32_t> number_;  // by variable, valid where stamp_ is the unit at hand
  std::vector<std::uint32_t> stamp_;
  std::string bytes_;
  std::uint32_t unit_ = 0;
  std::uint32_t next_number_ = 0;
  std::uint32_t inner_bytes_ = 0;
};

}  // namespace

std::vector<FunctionUnit> function_units(const Tree& tree, const Scopes& scopes) {
  std::vector<FunctionUnit> out;
  if (tree.error() != nullptr || tree.root() == 0) return out;
  const auto units = UnitFinder(tree, scopes).find();
  Digester digester(tree, scopes, units);
  for (const auto& [node, words] : units) out.push_back(digester.digest(node));
  std::sort(out.begin(), out.end(), [](const FunctionUnit& a, const FunctionUnit& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return out;
}

}  // namespace premod::js

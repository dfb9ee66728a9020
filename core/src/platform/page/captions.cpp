#include "platform/page/captions.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "css/tokenizer.hpp"
#include "data/control_captions.hpp"
#include "flow/branches.hpp"
#include "platform/page/elements.hpp"
#include "platform/page/page_tests.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"
#include "text/words.hpp"

namespace premod::page {
namespace {

using js::NodeId;
using js::NodeKind;
using js::Operator;
using platform::Zone;
using selector::Kind;
using selector::Match;
using selector::Simple;

constexpr std::size_t longest_caption = 64;  ///< bytes
constexpr int highest = 32;                  ///< nodes around a deed
constexpr std::size_t max_captions = 512;    ///< of one table or choice

std::string_view without_quotes(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n'\"");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n'\"") - begin + 1);
}

/// A class or a kind of element that a button may have.
bool may_be_button(const Simple& simple) {
  if (simple.kind == Kind::type)
    return text::is_one_of(css::lower(simple.name), {"button", "a", "span", "div", "input"});
  if (simple.kind != Kind::class_name) return true;
  return simple.name.find("button") != std::string_view::npos ||
         simple.name.find("btn") != std::string_view::npos;
}

Zone caption_of_pattern(std::string_view literal) {
  const std::string_view source = literal.substr(1, literal.rfind('/') - 1);
  for (std::string one : plain_patterns(source)) {
    std::replace_if(
        one.begin(), one.end(), [](char c) { return c == '\1'; }, ' ');
    if (const Zone zone = captioned(one); zone != Zone::none) return zone;
  }
  return Zone::none;
}

Zone first_caption(const std::vector<std::string>& texts) {
  Zone zone = Zone::none;
  for (std::size_t n = 0; n < texts.size() && zone == Zone::none; ++n) zone = captioned(texts[n]);
  return zone;
}

/// Of the names and, if asked for, the texts of a table's properties.
Zone caption_in_table(const js::Program& program, js::ValueId table, bool with_texts) {
  Zone zone = Zone::none;
  std::size_t seen = 0;
  if (program.store().value(table).kind != js::ValueKind::object) return zone;
  for (const std::string_view key : program.keys(table)) {
    if (zone != Zone::none) break;
    if (++seen > max_captions) {
      text::note_limit("max_captions");
      break;
    }
    zone = captioned(key);
    if (zone == Zone::none && with_texts)
      zone = first_caption(program.patterns(program.property({&table, 1}, key)));
  }
  return zone;
}

void add_choices(const js::Tree& tree, NodeId of, std::vector<NodeId>& out) {
  for (NodeId at = tree.first_child(of); at != 0 && out.size() <= max_captions;
       at = tree.next(at)) {
    const bool property = tree[at].kind == NodeKind::property;
    if (property && tree[at].has(js::flag::shorthand)) continue;
    out.push_back(property ? tree.next(tree[at].link) : at);
  }
}

/// `words[lang] || words.en`: by the patterns among which one is chosen, each looked at once.
Zone caption_of_patterns(const js::Tree& tree, const js::Index& index, NodeId value) {
  std::vector<NodeId> open{value};
  std::set<NodeId> seen;
  for (std::size_t n = 0; n < open.size(); ++n) {
    if (n == max_captions) {
      text::note_limit("max_captions");
      break;
    }
    const NodeId at = index.resolve(open[n]);
    if (!seen.insert(at).second) continue;
    switch (tree[at].kind) {
      case NodeKind::reg_exp_literal:
        if (const Zone zone = caption_of_pattern(tree.text(at)); zone != Zone::none) return zone;
        break;
      case NodeKind::member_expression:
        open.push_back(tree.first_child(at));
        break;
      case NodeKind::object_expression:
      case NodeKind::array_expression:
      case NodeKind::logical_expression:
      case NodeKind::conditional_expression:
        add_choices(tree, at, open);
        break;
      default:
        break;
    }
  }
  return Zone::none;
}

/// By the first caption among what a name or member may be: texts, a list or set that is searched,
/// the keys of a table, a pattern.
Zone caption_of_value(const js::Tree& tree, const js::Index& index, NodeId name) {
  const NodeId value = index.resolve(name);
  if (tree[value].kind == NodeKind::reg_exp_literal) return caption_of_pattern(tree.text(value));
  const js::Program& program = index.program();
  const auto values = index.values(name);
  const NodeId above = tree.parent(name);
  const bool owner =
      tree[above].kind == NodeKind::member_expression && tree.first_child(above) == name;
  const bool looked_up = owner && tree[above].has(js::flag::computed);  // names[text]
  const bool searched = owner && !looked_up && tree.first_child(tree.parent(above)) == above &&
                        tree[tree.parent(above)].kind == NodeKind::call_expression;
  if (owner && !looked_up && !searched) return Zone::none;  // the member itself says it
  Zone zone = owner ? Zone::none : first_caption(program.patterns(values));
  if (zone == Zone::none && !looked_up)
    zone = first_caption(program.patterns(program.elements(values)));
  for (const js::ValueId id : values)
    if (zone == Zone::none && !searched) zone = caption_in_table(program, id, !owner);
  return zone == Zone::none ? caption_of_patterns(tree, index, name) : zone;
}

/// By the first caption among the strings, names and regular expressions of a piece of code.
Zone caption_in(const js::Tree& tree, const js::Index& index, NodeId root) {
  int seen = 0;
  for (NodeId at = root; at != 0 && ++seen < max_test_nodes; at = tree.next_in_preorder(at, root)) {
    const NodeKind kind = tree[at].kind;
    Zone zone = Zone::none;
    if (kind == NodeKind::string_literal) zone = captioned(tree.string_value(at));
    if (kind == NodeKind::identifier || kind == NodeKind::member_expression)
      zone = caption_of_value(tree, index, at);
    if (kind == NodeKind::reg_exp_literal) zone = caption_of_pattern(tree.text(at));
    if (zone != Zone::none) return zone;
  }
  return Zone::none;
}

/// Equality denied, or a place that is not there: `!== 'Install'`, `indexOf('Install') < 0`; either
/// side may come first, as minifiers turn them.
bool denies(const js::Tree& tree, NodeId test) {
  if (tree[test].kind != NodeKind::binary_expression) return false;
  const NodeId left = tree.first_child(test);
  const std::string_view first = tree.text(left);
  const bool turned = first == "-1" || first == "0";
  const bool nowhere = first == "-1" || tree.text(tree.next(left)) == "-1";
  switch (tree[test].op) {
    case Operator::equal:
    case Operator::strict_equal:
      return nowhere;
    case Operator::not_equal:
    case Operator::strict_not_equal:
      return !nowhere;
    case Operator::less:
      return !turned;
    case Operator::greater:
      return turned;
    default:
      return false;
  }
}

/// What a name stands for, if that is a comparison.
NodeId comparison_of(const js::Tree& tree, const js::Index& index, NodeId part) {
  const NodeId value = index.resolve(part);
  const NodeKind kind = tree[value].kind;
  const bool compares = kind == NodeKind::binary_expression || kind == NodeKind::logical_expression;
  return compares || kind == NodeKind::unary_expression ? value : part;
}

/// The caption that a part of the test asks for where the test comes out as `outcome`.
Zone caption_found(const js::Tree& tree, const js::Index& index, NodeId test, bool outcome) {
  std::vector<std::pair<NodeId, bool>> parts{{test, outcome}};
  for (std::size_t n = 0; n < parts.size() && n < max_test_nodes; ++n) {
    const bool as = parts[n].second;
    const NodeId part = comparison_of(tree, index, parts[n].first);
    const NodeId first = tree.first_child(part);
    if (tree[part].kind == NodeKind::unary_expression && tree[part].op == Operator::unary_not) {
      parts.emplace_back(first, !as);
    } else if (tree[part].kind == NodeKind::logical_expression) {
      parts.emplace_back(first, as);
      parts.emplace_back(tree.next(first), as);
    } else if (as != denies(tree, part)) {
      if (const Zone zone = caption_in(tree, index, part); zone != Zone::none) return zone;
    }
  }
  return Zone::none;
}

}  // namespace

Zone captioned(std::string_view text) {
  if (text.size() > longest_caption) return Zone::none;
  const std::string plain = text::folded(text);
  for (const auto& row : data::control_captions::rows)
    if (row.caption == plain) return platform::zone_named(row.zone);
  return Zone::none;
}

Zone caption_chosen(const js::Tree& tree, const js::Index& index, NodeId function) {
  NodeId chosen = tree.function_body(function);
  if (tree[tree.first_child(chosen)].kind == NodeKind::return_statement)
    chosen = tree.first_child(tree.first_child(chosen));
  return tree[chosen].kind == NodeKind::function_body ? caption_in(tree, index, chosen)
                                                      : caption_found(tree, index, chosen, true);
}

Zone caption_tested(const js::File& script, NodeId node) {
  const js::Tree& tree = script.tree();
  Zone zone = Zone::none;
  const auto asked = [&](NodeId test, bool outcome) {
    if (tree[test].kind == NodeKind::switch_case) test = tree.first_child(test);
    zone = caption_found(tree, script.index(), test, outcome);
    return zone != Zone::none;
  };
  NodeId at = node;
  for (int n = 0; n < highest && at != 0 && !js::is_function(tree[at].kind); ++n) {
    if (js::runs_only_behind(tree, at, asked)) break;
    at = tree.parent(at);
  }
  return zone;
}

Zone captioned(const selector::Tree& tree, const selector::Complex& one, std::string_view text,
               const css::OwnNames& names) {
  Zone out = Zone::none;
  const auto simples = tree.simples(tree.subject(one));
  for (const Simple& simple : simples) {
    const bool contains = simple.kind == Kind::pseudo_class && simple.functional &&
                          css::same_name(simple.name, "contains");
    const bool attribute =
        simple.kind == Kind::attribute && simple.match != Match::not_equals &&
        text::is_one_of(simple.name, {"value", "title", "aria-label", "data-title"});
    if (contains) out = captioned(without_quotes(simple.argument.of(text)));
    if (attribute) out = captioned(simple.value);
    if (out != Zone::none) break;
  }
  if (out == Zone::none) return out;
  bool own = false;
  selector::for_each_simple(tree, one, [&](const Simple& simple) {
    own = own || (simple.kind != Kind::attribute && platform::is_own(simple, names));
  });
  if (own) return Zone::none;
  return std::all_of(simples.begin(), simples.end(), may_be_button) ? out : Zone::none;
}

Zone captioned_in_path(std::string_view path) {
  for (std::size_t at = path.find_first_of("'\""); at < path.size();) {
    const std::size_t end = path.find(path[at], at + 1);
    if (end == std::string_view::npos) return Zone::none;
    const Zone zone = captioned(path.substr(at + 1, end - at - 1));
    if (zone != Zone::none) return zone;
    at = path.find_first_of("'\"", end + 1);
  }
  return Zone::none;
}

}  // namespace premod::page

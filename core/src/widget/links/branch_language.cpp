#include "widget/links/branch_language.hpp"

#include <algorithm>
#include <array>

#include "js/equality.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

constexpr std::array<std::string_view, 4> languages = {"ru", "en", "es", "pt"};
constexpr unsigned max_depth = 100;    // nodes around a text that are asked
constexpr unsigned max_conjuncts = 8;  // of one condition
constexpr int max_table = 64;          // keys of a table of languages; regions are named, too
constexpr std::size_t max_branches = 500;

/// "pt", "pt-BR" and "pt_br" are Portuguese; "port" is no language.
std::string_view language_named(std::string_view code) {
  if (code.size() != 2 && !(code.size() == 5 && (code[2] == '-' || code[2] == '_'))) return {};
  const std::string two = text::lower_ascii(code.substr(0, 2));
  const auto at = std::find(languages.begin(), languages.end(), two);
  return at == languages.end() ? std::string_view() : *at;
}

std::string_view language_of_leaf(const js::Tree& tree, js::NodeId leaf) {
  if (leaf == 0) return {};
  const js::NodeKind kind = tree[leaf].kind;
  if (kind == js::NodeKind::string_literal) return language_named(tree.string_value(leaf));
  if (kind == js::NodeKind::property_name) return language_named(tree.name(leaf));
  return {};
}

/// `APP.lang_id === 'pt'`, alone or beside other conditions.
std::string_view language_tested(const js::Tree& tree, js::NodeId test) {
  std::array<js::NodeId, max_conjuncts> pending{test};
  std::size_t size = 1;
  while (size > 0) {
    const js::NodeId one = pending[--size];
    const js::Node& node = tree[one];
    if (node.kind == js::NodeKind::logical_expression && node.op == js::Operator::logical_and) {
      if (size + 2 > pending.size()) return {};
      pending[size++] = tree.child(one, 0);
      pending[size++] = tree.child(one, 1);
      continue;
    }
    if (node.kind != js::NodeKind::binary_expression) continue;
    if (!js::is_equal(node.op)) continue;
    for (const unsigned side : {0U, 1U})
      if (const auto found = language_of_leaf(tree, tree.child(one, side)); !found.empty())
        return found;
  }
  return {};
}

/// Every key of the object is a language: `{en: 'See', ru: 'Смотрите'}`.
bool is_language_table(const js::Tree& tree, js::NodeId object) {
  if (tree[object].kind != js::NodeKind::object_expression) return false;
  int keys = 0;
  for (const js::NodeId property : tree.children(object)) {
    // Every text of the table asks: what is longer is no table of the few languages.
    if (++keys > max_table || tree[property].kind != js::NodeKind::property) return false;
    if (language_of_leaf(tree, tree.first_child(property)).empty()) return false;
  }
  return true;
}

/// What the parent says of the language of this child.
std::string_view said_by(const js::Tree& tree, js::NodeId parent, js::NodeId child) {
  switch (tree[parent].kind) {
    case js::NodeKind::property:
      if (tree.child(parent, 1) != child || !is_language_table(tree, tree.parent(parent)))
        return {};
      return language_of_leaf(tree, tree.first_child(parent));
    case js::NodeKind::if_statement:
    case js::NodeKind::conditional_expression:
    case js::NodeKind::logical_expression:
      if (tree[parent].kind == js::NodeKind::logical_expression &&
          tree[parent].op != js::Operator::logical_and)
        return {};
      if (tree.child(parent, 1) != child) return {};
      return language_tested(tree, tree.first_child(parent));
    case js::NodeKind::switch_case:
      return tree.first_child(parent) == child ? std::string_view()
                                               : language_of_leaf(tree, tree.first_child(parent));
    default:
      return {};
  }
}

/// `lang_id == 'pt'` in a tag; "or" and "!=" name no one language.
std::string_view language_tested(const markup::File& page, Span inner) {
  const std::vector<twig::Token> tokens = twig::tokens(page.text(inner), inner.begin);
  std::string_view found;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const std::string_view text = page.text(tokens[i].span);
    if (text == "or" || text == "not" || text == "!=") return {};
    if (text != "==") continue;
    for (const std::size_t side : {i + 1, i == 0 ? i + 1 : i - 1}) {
      const twig::Token& token = tokens[side];
      if (token.kind != twig::TokenKind::string || token.span.size() < 4) continue;
      const auto language = language_named(page.text({token.span.begin + 1, token.span.end - 1}));
      if (!language.empty()) found = language;
    }
  }
  return found;
}

}  // namespace

std::string_view branch_language(const js::File& script, js::NodeId node) {
  const js::Tree& tree = script.tree();
  for (unsigned depth = 0; depth < max_depth; ++depth) {
    const js::NodeId parent = tree.parent(node);
    if (parent == 0) return {};
    if (const auto found = said_by(tree, parent, node); !found.empty()) return found;
    node = parent;
  }
  return {};
}

std::vector<LanguageBranch> language_branches(const markup::File& page) {
  struct Open {
    std::uint32_t begin;
    std::string_view language;
  };
  std::vector<Open> open;
  std::vector<LanguageBranch> out;
  const auto close = [&](std::uint32_t end) {
    if (!open.back().language.empty())
      out.push_back({{open.back().begin, end}, open.back().language});
  };
  for (const twig::Piece& piece : page.twig().pieces) {
    if (piece.kind != twig::PieceKind::tag || out.size() >= max_branches) continue;
    const bool next = piece.name == "else" || piece.name == "elseif";
    if (piece.name == "if") {
      open.push_back({piece.span.end, language_tested(page, piece.inner)});
    } else if (!open.empty() && (next || piece.name == "endif")) {
      close(piece.span.begin);
      if (next)
        open.back() = {piece.span.end, piece.name == "elseif" ? language_tested(page, piece.inner)
                                                              : std::string_view()};
      else
        open.pop_back();
    }
  }
  return out;
}

std::string_view language_at(const std::vector<LanguageBranch>& branches, std::uint32_t offset) {
  for (const LanguageBranch& branch : branches)
    if (offset >= branch.span.begin && offset < branch.span.end) return branch.language;
  return {};
}

}  // namespace premod

// Which texts are words: names as they stand in no compiler's own vocabulary.
#include "js/vocabulary.hpp"

#include <algorithm>
#include <array>

namespace premod::js {
namespace {

constexpr std::size_t min_word_bytes = 3;   // bundlers make up shorter names of members
constexpr std::size_t max_word_bytes = 48;  // longer texts are split and joined by compilers

/// What compilers and bundlers write in other ways: `typeof x === "undefined"` is `void 0 === x`,
/// `new Array` is `[]`, an import is a member of a module.
constexpr std::array<std::string_view, 18> compilers_own = {
    "undefined", "function", "object",  "string",   "number",     "boolean",
    "symbol",    "Array",    "Object",  "Infinity", "NaN",        "arguments",
    "exports",   "module",   "require", "default",  "__esModule", "process"};

/// Sentences and markup are split, joined and turned into templates.
bool is_one_word(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '$' || c == '-';
  });
}

bool has_length(std::string_view text) {
  return text.size() >= min_word_bytes && text.size() <= max_word_bytes;
}

bool is_word(std::string_view word) {
  return has_length(word) && is_one_word(word) &&
         std::find(compilers_own.begin(), compilers_own.end(), word) == compilers_own.end();
}

std::string_view leaf_text(const Tree& tree, const Scopes& scopes, NodeId node) {
  switch (tree[node].kind) {
    case NodeKind::identifier:
      return scopes.variable_of(node) == 0 ? tree.name(node) : std::string_view();
    case NodeKind::property_name:
      return tree.name(node);
    case NodeKind::string_literal:
    case NodeKind::template_element:
      return tree.string_value(node);
    default:
      return {};
  }
}

}  // namespace

std::string_view word_at(const Tree& tree, const Scopes& scopes, NodeId node) {
  const std::string_view text = leaf_text(tree, scopes, node);
  return is_word(text) ? text : std::string_view();
}

std::string_view phrase_at(const Tree& tree, NodeId node) {
  const NodeKind kind = tree[node].kind;
  if (kind != NodeKind::string_literal && kind != NodeKind::template_element) return {};
  const std::string_view text = tree.string_value(node);
  return has_length(text) && !is_one_word(text) ? text : std::string_view();
}

void keep_distinct(std::vector<std::string_view>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

}  // namespace premod::js

// The words of a script by which published code is told: members, globals and short texts, which
// compilers and bundlers leave as they are.
#pragma once

#include <string_view>
#include <vector>

#include "js/scopes/scopes.hpp"
#include "js/tree.hpp"

namespace premod::js {

/// The word that a leaf brings into the vocabulary; empty: none.
[[nodiscard]] std::string_view word_at(const Tree& tree, const Scopes& scopes, NodeId node);

/// A short text that is no word, `return (`; empty: none. Compilers split and join longer ones.
[[nodiscard]] std::string_view phrase_at(const Tree& tree, NodeId node);

/// Sorts, and leaves one of each.
void keep_distinct(std::vector<std::string_view>& words);

}  // namespace premod::js

// What a function is, whatever its local names and its formatting are: a digest of its tree for
// "the very same function" and one of its vocabulary for "the same function, built by another
// compiler".
#pragma once

#include <cstdint>
#include <vector>

#include "js/scopes/scopes.hpp"
#include "js/tree.hpp"

namespace premod::js {

/// A function that says enough to be told from others, or the whole program. Functions inside it
/// that say less belong to it; those that say enough are units of their own and leave a mark.
struct FunctionUnit {
  NodeId node = 0;               ///< a function, or the root
  Span span;                     ///< in the tree's source
  std::uint64_t exact = 0;       ///< of its nodes, locals numbered by first use
  std::uint64_t vocabulary = 0;  ///< of the set of its words: members, globals, texts
  std::uint32_t words = 0;       ///< how many there are
  std::uint32_t own_bytes = 0;   ///< of `span`, without the units inside
};

/// Distinct words that make a function a unit: with fewer, unrelated functions are equal.
inline constexpr std::size_t min_unit_words = 4;

/// In the order of the source; the first is the program. Empty if the tree has an error. Linear.
[[nodiscard]] std::vector<FunctionUnit> function_units(const Tree& tree, const Scopes& scopes);

}  // namespace premod::js

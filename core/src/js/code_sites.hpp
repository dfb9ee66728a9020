// Where a finding stands, told by the words of the functions around it: a bundler moves a function,
// renames what is in it and puts small ones into others, but what they speak of stays.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "js/scopes/scopes.hpp"
#include "js/tree.hpp"

namespace premod::js {

/// Fewer distinct words and phrases tell no site: unrelated functions would be equal.
inline constexpr std::size_t min_site_words = 4;
/// Nodes of a function; in a larger one a few more would not be noticed.
inline constexpr std::uint32_t max_site_nodes = 6'000;
/// Functions around a place that are asked, the smallest first.
inline constexpr std::size_t max_sites = 3;

/// The functions of a tree without an error; `tree` and `scopes` must outlive it. Linear.
class CodeSites {
 public:
  CodeSites(const Tree& tree, const Scopes& scopes);

  /// Of the functions around `offset` (in the tree's source), each with the `kind` of what is found
  /// there. Empty: none says enough. At most max_sites; time is linear in what all of them hold.
  [[nodiscard]] std::vector<std::uint64_t> digests(std::uint32_t offset, std::string_view kind);

 private:
  struct Function {
    NodeId node = 0;
    Span span;
    std::uint32_t outer = 0;  ///< place in functions_, from 1; 0: none
  };

  /// Its words, one a line; empty: it says too little or holds too much.
  const std::string& vocabulary(NodeId function);

  const Tree& tree_;
  const Scopes& scopes_;
  std::vector<Function> functions_;  // in the order of the source
  std::unordered_map<NodeId, std::string> known_;
};

}  // namespace premod::js

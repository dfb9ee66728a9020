// Where groups of changed lines come to lie when several places are equally right; for
// line_diff.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "git/blame/lines.hpp"

namespace premod::git {

/// One side of a comparison: the first `count` lines of a file, and which of them changed.
struct Side {
  const Lines& lines;
  std::size_t count;
  std::size_t first;                  ///< before it all lines are the same on both sides
  std::vector<std::uint8_t> changed;  ///< one more than `count`, so that a group's end can be asked

  [[nodiscard]] bool same(std::size_t a, std::size_t b) const {
    return lines.hash(a) == lines.hash(b) && lines[a] == lines[b];
  }
};

/// The first line that changed on either side; before it, lines have one number on both.
[[nodiscard]] std::size_t first_change(const Side& a, const Side& b);

/// Moves the groups of `side` as git does: merged where they meet, beside a group of `other` if one
/// can be reached, else where indentation and blank lines make the best cut.
void compact_hunks(Side& side, Side& other);

}  // namespace premod::git

// Which lines of a file stayed when it became another, exactly as git's own diff decides it.
#pragma once

#include <vector>

#include "git/blame/lines.hpp"

namespace premod::git {

/// Lines [old_begin, old_begin + old_count) became [new_begin, new_begin + new_count); from 0.
struct Hunk {
  int old_begin = 0;
  int old_count = 0;
  int new_begin = 0;
  int new_count = 0;

  friend bool operator==(const Hunk&, const Hunk&) = default;
};

/// In order. The choice among equally short answers is git's (Myers with its limits on effort, then
/// groups slid by the indent heuristic), because blame's answer depends on it.
[[nodiscard]] std::vector<Hunk> diff_lines(const Lines& from, const Lines& to);

}  // namespace premod::git

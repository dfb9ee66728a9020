// Which line a reformatted line was before: how blame looks through a commit that it is to ignore.
#pragma once

#include <string_view>
#include <vector>

#include "git/blame/line_diff.hpp"

namespace premod::git {

/// For every new line of every hunk, in order: the old line it most likely was (from 0), or -1. The
/// choice is git's (blame --ignore-rev): lines share letter pairs, keep their order inside a hunk,
/// and what finds no partner there is looked for in the whole old file.
[[nodiscard]] std::vector<std::vector<int>> match_similar_lines(std::string_view from,
                                                                std::string_view to,
                                                                const std::vector<Hunk>& hunks);

}  // namespace premod::git

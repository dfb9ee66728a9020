// Which lines of a file stayed when it became another, exactly as git's own diff decides it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace premod::git {

/// Lines [old_begin, old_begin + old_count) became [new_begin, new_begin + new_count); from 0.
struct Hunk {
  int old_begin = 0;
  int old_count = 0;
  int new_begin = 0;
  int new_count = 0;
};

/// In order. Nothing: the files are too large to be compared.
[[nodiscard]] std::optional<std::vector<Hunk>> diff_lines(std::string_view from,
                                                          std::string_view to);

}  // namespace premod::git

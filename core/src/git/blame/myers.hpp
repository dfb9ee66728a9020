// The shortest edit between two sequences, with git's limits on effort; for line_diff.cpp.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

namespace premod::git {

/// Calls back with the index of each element that only one of the two has.
void find_changes(std::span<const std::uint32_t> from, std::span<const std::uint32_t> to,
                  const std::function<void(std::size_t)>& only_from,
                  const std::function<void(std::size_t)>& only_to);

}  // namespace premod::git

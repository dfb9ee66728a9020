// The power of two that git takes for a square root where it limits its effort.
#pragma once

#include <cstddef>

namespace premod::git {

[[nodiscard]] constexpr std::size_t approximate_sqrt(std::size_t n) {
  std::size_t root = 1;
  for (; n > 0; n >>= 2) root <<= 1;
  return root;
}

}  // namespace premod::git

#include "cli/suggest.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace premod::cli {
namespace {

constexpr std::size_t max_word = 64;  // nobody mistypes a longer one; distances are quadratic

// Insertions, deletions and replacements; two neighbours in the wrong order count once.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), row(b.size() + 1), next(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    next[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t same = a[i - 1] == b[j - 1] ? 0 : 1;
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + same});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        next[j] = std::min(next[j], before[j - 2] + 1);
    }
    before.swap(row);
    row.swap(next);
  }
  return row.back();
}

}  // namespace

std::string nearest(std::string_view word, std::span<const std::string> names) {
  if (word.size() > max_word) return {};
  std::string best;
  std::size_t least = word.size() / 3 + 1;
  for (const std::string& name : names) {
    const std::size_t far = distance(word, name);
    if (far <= least && (best.empty() || far < least)) best = name, least = far;
  }
  return best;
}

}  // namespace premod::cli

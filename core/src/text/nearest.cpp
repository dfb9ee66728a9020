// Optimal string alignment distance over short names.
#include "text/nearest.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace premod::text {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  a = a.substr(0, max_compared_name);
  b = b.substr(0, max_compared_name);
  using Row = std::array<std::size_t, max_compared_name + 1>;
  Row two_above{};
  Row above{};
  Row row{};
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = lower(a[i - 1]) == lower(b[j - 1]);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0U : 1U)});
      if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
          lower(a[i - 2]) == lower(b[j - 1]))
        row[j] = std::min(row[j], two_above[j - 2] + 1);
    }
    two_above = above;
    above = row;
  }
  return above[b.size()];
}

std::string_view nearest(std::string_view name, std::span<const std::string_view> known) {
  if (name.size() > max_compared_name) return {};
  std::string_view best;
  std::size_t best_distance = 4;
  for (const std::string_view candidate : known) {
    const std::size_t distance = edit_distance(name, candidate);
    if (distance < best_distance && distance * 3 <= std::max(candidate.size(), std::size_t{3})) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

}  // namespace premod::text

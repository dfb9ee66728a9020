#include "git/blame/fuzzy_match.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <utility>

namespace premod::git {
namespace {

constexpr int search_distance = 10;     // lines of the old side around the expected one
constexpr int least_common_pairs = 10;  // for a partner anywhere in the file
// Beyond these a line stays with the ignored commit, as one without a partner does.
constexpr int longest_hunk = 20'000;
constexpr std::int64_t most_comparisons = 2'000'000;

/// The letter pairs of a line with their counts, blanks and letter case aside.
class Fingerprint {
 public:
  Fingerprint() = default;
  explicit Fingerprint(std::string_view line) {
    std::vector<std::uint32_t> pairs;
    std::uint32_t before = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
      const std::uint32_t now = i < line.size() ? letter(line[i]) : 0;
      if (const std::uint32_t pair = before | now << 8) pairs.push_back(pair);
      before = now;
    }
    std::sort(pairs.begin(), pairs.end());
    for (const std::uint32_t pair : pairs) {
      if (pairs_.empty() || pairs_.back().pair != pair) pairs_.push_back({pair, 0});
      ++pairs_.back().count;
    }
  }

  [[nodiscard]] int common(const Fingerprint& other) const {
    int sum = 0;
    auto b = other.pairs_.begin();
    for (const Entry& a : pairs_) {
      while (b != other.pairs_.end() && b->pair < a.pair) ++b;
      if (b == other.pairs_.end()) break;
      if (b->pair == a.pair) sum += std::min(a.count, b->count);
    }
    return sum;
  }

  void subtract(const Fingerprint& other) {
    auto b = other.pairs_.begin();
    for (Entry& a : pairs_) {
      while (b != other.pairs_.end() && b->pair < a.pair) ++b;
      if (b == other.pairs_.end()) break;
      if (b->pair == a.pair) a.count = std::max(0, a.count - b->count);
    }
  }

 private:
  struct Entry {
    std::uint32_t pair;
    int count;
  };
  static std::uint32_t letter(char c) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') return 0;
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    // git widens a signed byte here, so that beyond ASCII a pair is told by one of its bytes only;
    // for the same answers it has to be the same.
    return static_cast<std::uint32_t>(static_cast<signed char>(c));
  }
  std::vector<Entry> pairs_;
};

std::vector<Fingerprint> fingerprints(std::string_view content) {
  std::vector<Fingerprint> out;
  while (!content.empty()) {
    const auto end = std::min(content.find('\n'), content.size() - 1) + 1;
    out.emplace_back(content.substr(0, end));
    content.remove_prefix(end);
  }
  return out;
}

/// Matches the two sides of one hunk: the surest pair first, then what lies before and behind it.
class HunkMatcher {
 public:
  HunkMatcher(std::vector<Fingerprint>& from, const std::vector<Fingerprint>& to, const Hunk& hunk)
      : from_(from),
        to_(to),
        hunk_(hunk),
        reach_(std::min(search_distance, hunk.old_count - 1)),
        // How far apart two new lines can be that were compared with the same old line.
        reach_back_(((2 * reach_ + 1) * hunk.new_count - 1) / hunk.old_count),
        width_(2 * reach_ + 1),
        similarity_(static_cast<std::size_t>(hunk.new_count * width_), unknown),
        lines_(static_cast<std::size_t>(hunk.new_count)) {}

  std::vector<int> run() {
    std::vector<Part> parts = {
        {hunk_.old_begin, hunk_.old_begin + hunk_.old_count, 0, hunk_.new_count}};
    while (!parts.empty()) {
      const Part part = parts.back();
      parts.pop_back();
      split(part, parts);
    }
    std::vector<int> out;
    for (const Line& line : lines_) out.push_back(line.best);
    return out;
  }

 private:
  static constexpr int unknown = -1;
  static constexpr int hopeless = -2;
  struct Part {
    int old_begin, old_end;  ///< absolute
    int new_begin, new_end;  ///< relative to the hunk
  };
  struct Line {
    int certainty = unknown;
    int best = -1;
    int second = -1;
  };

  Line& line(int b) { return lines_[static_cast<std::size_t>(b)]; }
  /// The old line at the same share of the hunk.
  [[nodiscard]] int expected(int b) const {
    return (b * 2 + 1) * hunk_.old_count / (hunk_.new_count * 2) + hunk_.old_begin;
  }
  int& similarity(int a, int b) {
    return similarity_[static_cast<std::size_t>(b * width_ + a - expected(b) + reach_)];
  }

  void find_best(const Part& part, int b) {
    Line& own = line(b);
    if (own.certainty != unknown) return;
    const int middle = expected(b);
    int best = 0;
    int second = 0;
    int best_at = part.old_begin;
    int second_at = part.old_begin;
    const int end = std::min(middle + reach_ + 1, part.old_end);
    for (int a = std::max(middle - reach_, part.old_begin); a < end; ++a) {
      int& known = similarity(a, b);
      if (known == unknown) {
        const auto& theirs = to_[static_cast<std::size_t>(hunk_.new_begin + b)];
        // Among equals the nearer one.
        known = theirs.common(from_[static_cast<std::size_t>(a)]) * (1000 - std::abs(a - middle));
      }
      if (known > best) {
        second = std::exchange(best, known);
        second_at = std::exchange(best_at, a);
      } else if (known > second) {
        second = known;
        second_at = a;
      }
    }
    own = best == 0 ? Line{hopeless, -1, own.second} : Line{best * 2 - second, best_at, second_at};
  }

  void split(const Part& part, std::vector<Part>& parts) {
    int surest = -1;
    int certainty = -1;
    for (int b = part.new_begin; b < part.new_end; ++b) {
      find_best(part, b);
      if (line(b).certainty <= certainty) continue;
      certainty = line(b).certainty;
      surest = b;
    }
    if (surest < 0) return;
    const int old_line = line(surest).best;
    // What one line has taken, another cannot have been.
    from_[static_cast<std::size_t>(old_line)].subtract(
        to_[static_cast<std::size_t>(hunk_.new_begin + surest)]);
    forget(part, surest, old_line);
    if (surest + 1 < part.new_end)
      parts.push_back({old_line, part.old_end, surest + 1, part.new_end});
    if (surest > part.new_begin)
      parts.push_back({part.old_begin, old_line + 1, part.new_begin, surest});
  }

  /// Whatever was found out with the line just taken, or contradicts its place, is open again.
  void forget(const Part& part, int surest, int old_line) {
    const int begin = std::max(surest - reach_back_, part.new_begin);
    const int end = std::min(surest + reach_back_ + 1, part.new_end);
    for (int b = begin; b < end; ++b)
      if (std::abs(old_line - expected(b)) <= reach_) similarity(old_line, b) = unknown;
    for (int b = begin; b < end; ++b) {
      Line& other = line(b);
      if (b == surest || other.certainty < 0) continue;
      const bool crosses = b < surest ? other.best >= old_line || other.second >= old_line
                                      : other.best <= old_line || other.second <= old_line;
      if (crosses) other.certainty = unknown;
    }
  }

  std::vector<Fingerprint>& from_;
  const std::vector<Fingerprint>& to_;
  const Hunk& hunk_;
  int reach_;
  int reach_back_;
  int width_;
  std::vector<int> similarity_;
  std::vector<Line> lines_;
};

int find_anywhere(const std::vector<Fingerprint>& from, const Fingerprint& line, int number) {
  int best = least_common_pairs;
  int best_at = -1;
  for (int a = 0; a < static_cast<int>(from.size()); ++a) {
    const int common = line.common(from[static_cast<std::size_t>(a)]);
    if (common < best) continue;
    if (common == best && best_at != -1 && std::abs(best_at - number) < std::abs(a - number))
      continue;
    best = common;
    best_at = a;
  }
  return best_at;
}

}  // namespace

std::vector<std::vector<int>> match_similar_lines(std::string_view from, std::string_view to,
                                                  const std::vector<Hunk>& hunks) {
  std::vector<Fingerprint> old_lines = fingerprints(from);
  const std::vector<Fingerprint> new_lines = fingerprints(to);
  std::int64_t comparisons = 0;
  std::vector<std::vector<int>> out;
  for (const Hunk& hunk : hunks) {
    std::vector<int>& found = out.emplace_back(static_cast<std::size_t>(hunk.new_count), -1);
    if (hunk.new_count > longest_hunk || hunk.new_count == 0) continue;
    if (hunk.old_count > 0) found = HunkMatcher(old_lines, new_lines, hunk).run();
    for (int b = 0; b < hunk.new_count; ++b) {
      int& at = found[static_cast<std::size_t>(b)];
      if (at >= 0) continue;
      comparisons += static_cast<std::int64_t>(old_lines.size());
      if (comparisons > most_comparisons) break;
      const int number = hunk.new_begin + b;
      at = find_anywhere(old_lines, new_lines[static_cast<std::size_t>(number)], number);
    }
  }
  return out;
}

}  // namespace premod::git

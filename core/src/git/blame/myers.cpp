#include "git/blame/myers.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "git/blame/approximate_sqrt.hpp"

namespace premod::git {
namespace {

using Index = std::int64_t;

constexpr Index far = std::numeric_limits<Index>::max();
// Git's limits; another value of any of them would choose other lines in large rewrites.
constexpr Index least_effort = 256;  // edits looked for before a box is cut anyhow
constexpr Index guess_after = 256;   // edits after which a good diagonal run ends the search
constexpr Index good_run = 20;       // equal lines in a row that make a run good
constexpr Index worth = 4;           // how much further than its cost a run must reach

struct Box {
  Index from_begin, from_end, to_begin, to_end;
  bool minimal;  ///< without guesses
};

struct Split {
  Index from = 0;
  Index to = 0;
  bool first_minimal = true;
  bool second_minimal = true;
};

/// How far each diagonal (from - to) has been followed; -n to +m as indices.
class Diagonals {
 public:
  Diagonals(std::size_t from, std::size_t to)
      : reached_(from + to + 4), zero_(static_cast<Index>(to) + 1) {}
  Index& operator[](Index diagonal) { return reached_[static_cast<std::size_t>(diagonal + zero_)]; }

 private:
  std::vector<Index> reached_;
  Index zero_;
};

class Search {
 public:
  Search(std::span<const std::uint32_t> from, std::span<const std::uint32_t> to)
      : from_(from),
        to_(to),
        forward_(from.size(), to.size()),
        backward_(from.size(), to.size()),
        most_effort_(std::max<Index>(
            least_effort, static_cast<Index>(approximate_sqrt(from.size() + to.size() + 3)))) {}

  void run(const std::function<void(std::size_t)>& only_from,
           const std::function<void(std::size_t)>& only_to) {
    std::vector<Box> rest = {
        {0, static_cast<Index>(from_.size()), 0, static_cast<Index>(to_.size()), false}};
    while (!rest.empty()) {
      Box box = rest.back();
      rest.pop_back();
      shrink(box);
      if (box.from_begin == box.from_end) {
        for (Index i = box.to_begin; i < box.to_end; ++i) only_to(static_cast<std::size_t>(i));
      } else if (box.to_begin == box.to_end) {
        for (Index i = box.from_begin; i < box.from_end; ++i)
          only_from(static_cast<std::size_t>(i));
      } else {
        const Split at = split(box);
        rest.push_back({at.from, box.from_end, at.to, box.to_end, at.second_minimal});
        rest.push_back({box.from_begin, at.from, box.to_begin, at.to, at.first_minimal});
      }
    }
  }

 private:
  [[nodiscard]] bool equal(Index from, Index to) const {
    return from_[static_cast<std::size_t>(from)] == to_[static_cast<std::size_t>(to)];
  }

  void shrink(Box& box) const {
    while (box.from_begin < box.from_end && box.to_begin < box.to_end &&
           equal(box.from_begin, box.to_begin)) {
      ++box.from_begin;
      ++box.to_begin;
    }
    while (box.from_begin < box.from_end && box.to_begin < box.to_end &&
           equal(box.from_end - 1, box.to_end - 1)) {
      --box.from_end;
      --box.to_end;
    }
  }

  /// The range of diagonals grows by one at both ends until it meets the box's border, then
  /// shrinks.
  struct Range {
    Index low, high;
    void grow(Diagonals& reached, const Box& box, Index unreached) {
      if (low > box.from_begin - box.to_end)
        reached[--low - 1] = unreached;
      else
        ++low;
      if (high < box.from_end - box.to_begin)
        reached[++high + 1] = unreached;
      else
        --high;
    }
    [[nodiscard]] bool has(Index diagonal) const { return low <= diagonal && diagonal <= high; }
  };

  /// A point in the box on a short way through it, from both ends at once.
  Split split(const Box& box) {
    const Index first = box.from_begin - box.to_begin;
    const Index last = box.from_end - box.to_end;
    const bool odd = ((first - last) & 1) != 0;
    Range ahead{first, first};
    Range behind{last, last};
    forward_[first] = box.from_begin;
    backward_[last] = box.from_end;
    for (Index cost = 1;; ++cost) {
      bool good = false;
      Split out;
      ahead.grow(forward_, box, -1);
      if (step_forward(box, ahead, odd ? &behind : nullptr, good, out)) return out;
      behind.grow(backward_, box, far);
      if (step_backward(box, behind, odd ? nullptr : &ahead, good, out)) return out;
      if (box.minimal) continue;
      if (good && cost > guess_after &&
          (guess_forward(box, ahead, first, cost, out) ||
           guess_backward(box, behind, last, cost, out)))
        return out;
      if (cost >= most_effort_) return give_up(box, ahead, behind);
    }
  }

  bool step_forward(const Box& box, const Range& range, const Range* other, bool& good,
                    Split& out) {
    for (Index d = range.high; d >= range.low; d -= 2) {
      Index i = forward_[d - 1] >= forward_[d + 1] ? forward_[d - 1] + 1 : forward_[d + 1];
      const Index start = i;
      while (i < box.from_end && i - d < box.to_end && equal(i, i - d)) ++i;
      if (i - start > good_run) good = true;
      forward_[d] = i;
      if (!other || !other->has(d) || backward_[d] > i) continue;
      out = {i, i - d, true, true};
      return true;
    }
    return false;
  }

  bool step_backward(const Box& box, const Range& range, const Range* other, bool& good,
                     Split& out) {
    for (Index d = range.high; d >= range.low; d -= 2) {
      Index i = backward_[d - 1] < backward_[d + 1] ? backward_[d - 1] : backward_[d + 1] - 1;
      const Index start = i;
      while (i > box.from_begin && i - d > box.to_begin && equal(i - 1, i - d - 1)) --i;
      if (start - i > good_run) good = true;
      backward_[d] = i;
      if (!other || !other->has(d) || i > forward_[d]) continue;
      out = {i, i - d, true, true};
      return true;
    }
    return false;
  }

  bool guess_forward(const Box& box, const Range& range, Index first, Index cost, Split& out) {
    Index best = 0;
    for (Index d = range.high; d >= range.low; d -= 2) {
      const Index i = forward_[d];
      const Index j = i - d;
      const Index reach = (i - box.from_begin) + (j - box.to_begin) - std::abs(d - first);
      if (reach <= worth * cost || reach <= best || box.from_begin + good_run > i ||
          i >= box.from_end || box.to_begin + good_run > j || j >= box.to_end)
        continue;
      Index run = 0;
      while (run < good_run && equal(i - run - 1, j - run - 1)) ++run;
      if (run < good_run) continue;
      best = reach;
      out = {i, j, true, false};
    }
    return best > 0;
  }

  bool guess_backward(const Box& box, const Range& range, Index last, Index cost, Split& out) {
    Index best = 0;
    for (Index d = range.high; d >= range.low; d -= 2) {
      const Index i = backward_[d];
      const Index j = i - d;
      const Index reach = (box.from_end - i) + (box.to_end - j) - std::abs(d - last);
      if (reach <= worth * cost || reach <= best || box.from_begin >= i ||
          i > box.from_end - good_run || box.to_begin >= j || j > box.to_end - good_run)
        continue;
      Index run = 0;
      while (run < good_run && equal(i + run, j + run)) ++run;
      if (run < good_run) continue;
      best = reach;
      out = {i, j, false, true};
    }
    return best > 0;
  }

  /// The point that was reached furthest from either end.
  Split give_up(const Box& box, const Range& ahead, const Range& behind) {
    Index front = -1;
    Index front_from = -1;
    for (Index d = ahead.high; d >= ahead.low; d -= 2) {
      Index i = std::min(forward_[d], box.from_end);
      if (i - d > box.to_end) i = box.to_end + d;
      if (front >= i + i - d) continue;
      front = i + i - d;
      front_from = i;
    }
    Index back = far;
    Index back_from = far;
    for (Index d = behind.high; d >= behind.low; d -= 2) {
      Index i = std::max(backward_[d], box.from_begin);
      if (i - d < box.to_begin) i = box.to_begin + d;
      if (back <= i + i - d) continue;
      back = i + i - d;
      back_from = i;
    }
    if (box.from_end + box.to_end - back < front - (box.from_begin + box.to_begin))
      return {front_from, front - front_from, true, false};
    return {back_from, back - back_from, false, true};
  }

  std::span<const std::uint32_t> from_;
  std::span<const std::uint32_t> to_;
  Diagonals forward_;
  Diagonals backward_;
  Index most_effort_;
};

}  // namespace

void find_changes(std::span<const std::uint32_t> from, std::span<const std::uint32_t> to,
                  const std::function<void(std::size_t)>& only_from,
                  const std::function<void(std::size_t)>& only_to) {
  Search(from, to).run(only_from, only_to);
}

}  // namespace premod::git

#include "git/blame/compact.hpp"

#include <algorithm>

namespace premod::git {
namespace {

constexpr int widest_indent = 200;
constexpr int most_blanks = 20;
constexpr std::size_t furthest_slide = 100;

/// Columns before the first character, -1 for a blank line.
int indent_of(std::string_view line) {
  constexpr int tab = 8;
  int columns = 0;
  for (const char c : line) {
    if (c != ' ' && !(c >= '\t' && c <= '\r')) return columns;
    if (c == ' ') ++columns;
    if (c == '\t') columns += tab - columns % tab;
    if (columns >= widest_indent) return widest_indent;
  }
  return -1;
}

/// What stands around a cut above a line.
struct SplitMeasurement {
  bool at_end = false;
  int indent = -1;
  int blanks_before = 0;
  int indent_before = -1;
  int blanks_after = 0;
  int indent_after = -1;
};

SplitMeasurement look_around(const Side& side, std::size_t cut) {
  SplitMeasurement out;
  out.at_end = cut >= side.count;
  if (!out.at_end) out.indent = indent_of(side.lines[cut]);
  const auto nearest = [&](std::size_t line, int& blanks, int& indent) {
    indent = indent_of(side.lines[line]);
    if (indent != -1) return true;
    if (++blanks == most_blanks) indent = 0;
    return blanks == most_blanks;
  };
  for (std::size_t i = cut; i-- > 0;)
    if (nearest(i, out.blanks_before, out.indent_before)) break;
  for (std::size_t i = cut + 1; i < side.count; ++i)
    if (nearest(i, out.blanks_after, out.indent_after)) break;
  return out;
}

/// How bad a cut is. The weights are git's, found by its authors on thousands of people's choices.
struct SplitScore {
  int indent = 0;
  int penalty = 0;

  void add(const SplitMeasurement& at) {
    const int blanks_below = at.indent == -1 ? 1 + at.blanks_after : 0;
    const int blanks = at.blanks_before + blanks_below;
    if (at.indent_before == -1 && at.blanks_before == 0) penalty += 1;
    if (at.at_end) penalty += 21;
    penalty += -30 * blanks + 6 * blanks_below;
    const int here = at.indent != -1 ? at.indent : at.indent_after;
    indent += here;
    if (here == -1 || at.indent_before == -1 || here == at.indent_before) return;
    if (here > at.indent_before)
      penalty += blanks != 0 ? 10 : -4;
    else if (at.indent_after != -1 && at.indent_after > here)
      penalty += blanks != 0 ? 17 : 24;
    else
      penalty += blanks != 0 ? 17 : 23;
  }
  [[nodiscard]] bool at_most(const SplitScore& other) const {
    constexpr int weight_of_indent = 60;
    const int order = (indent > other.indent) - (indent < other.indent);
    return weight_of_indent * order + (penalty - other.penalty) <= 0;
  }
};

/// A run of changed lines, maybe empty: before each unchanged line there is one.
struct Group {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] bool empty() const { return begin == end; }
  void extend(const Side& side) {
    while (side.changed[end]) ++end;
  }
  bool next(const Side& side) {
    if (end >= side.count) return false;
    begin = end = end + 1;
    extend(side);
    return true;
  }
  void previous(const Side& side) {
    if (begin == 0) return;
    end = begin = begin - 1;
    while (begin > 0 && side.changed[begin - 1]) --begin;
  }
  bool slide_down(Side& side) {
    if (end >= side.count || !side.same(begin, end)) return false;
    side.changed[begin++] = 0;
    side.changed[end++] = 1;
    extend(side);
    return true;
  }
  bool slide_up(Side& side) {
    if (begin == 0 || !side.same(begin - 1, end - 1)) return false;
    side.changed[--begin] = 1;
    side.changed[--end] = 0;
    while (begin > 0 && side.changed[begin - 1]) --begin;
    return true;
  }
};

/// A group and the one beside it in the other file, which always go together.
class Slider {
 public:
  Slider(Side& side, Side& other) : side_(side), other_(other) {
    group_.begin = group_.end = beside_.begin = beside_.end = first_change(side, other);
    group_.extend(side);
    beside_.extend(other);
  }

  void run() {
    do {
      if (!group_.empty()) place();
      beside_.next(other_);
    } while (group_.next(side_));
  }

 private:
  bool up() {
    if (!group_.slide_up(side_)) return false;
    beside_.previous(other_);
    return true;
  }

  void place() {
    std::size_t size = 0;
    std::size_t earliest = 0;
    bool meets = false;
    do {
      size = group_.end - group_.begin;
      while (up()) {
      }
      earliest = group_.end;
      meets = !beside_.empty();
      while (group_.slide_down(side_)) {
        beside_.next(other_);
        meets = meets || !beside_.empty();
      }
    } while (size != group_.end - group_.begin);
    if (group_.end == earliest) return;
    if (meets) {
      while (beside_.empty() && up()) {
      }
      return;
    }
    const std::size_t best = best_end(size, earliest);
    while (group_.end > best && up()) {
    }
  }

  [[nodiscard]] std::size_t best_end(std::size_t size, std::size_t earliest) const {
    std::size_t end = earliest;
    if (group_.end > size + 1) end = std::max(end, group_.end - size - 1);
    if (group_.end > furthest_slide) end = std::max(end, group_.end - furthest_slide);
    std::size_t best = end;
    SplitScore least;
    for (bool first = true; end <= group_.end; ++end, first = false) {
      SplitScore badness;
      badness.add(look_around(side_, end));
      badness.add(look_around(side_, end - size));
      if (!first && !badness.at_most(least)) continue;
      least = badness;
      best = end;
    }
    return best;
  }

  Side& side_;
  Side& other_;
  Group group_;
  Group beside_;
};

}  // namespace

std::size_t first_change(const Side& a, const Side& b) {
  const auto first = [](const Side& side) {
    return std::find(side.changed.begin(), side.changed.end(), 1) - side.changed.begin();
  };
  return static_cast<std::size_t>(std::min(first(a), first(b)));
}

void compact_hunks(Side& side, Side& other) { Slider(side, other).run(); }

}  // namespace premod::git

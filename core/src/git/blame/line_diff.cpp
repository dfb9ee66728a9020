#include "git/blame/line_diff.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

#include "git/blame/approximate_sqrt.hpp"
#include "git/blame/compact.hpp"
#include "git/blame/myers.hpp"

namespace premod::git {
namespace {

/// git cuts whole equal blocks off the end before it compares without context, which decides where
/// some ambiguous groups come to lie; so the same is done here. Lines that are left on each side.
std::pair<std::size_t, std::size_t> without_common_tail(const Lines& from, const Lines& to) {
  constexpr std::size_t block = 1'024;
  const std::string_view a = from.bytes();
  const std::string_view b = to.bytes();
  const std::size_t trimmed = common_suffix(a, b) / block * block;
  if (trimmed == 0) return {from.size(), to.size()};
  // The cut comes behind the first LF of what is trimmed; no LF, no cut.
  const std::size_t begin = a.size() - trimmed;
  const auto lf = a.find('\n', begin);
  if (lf == std::string_view::npos) return {from.size(), to.size()};
  const std::size_t kept = lf + 1 - begin;
  return {from.count_until(begin + kept), to.count_until(b.size() - trimmed + kept)};
}

/// The lines between the common first and last ones, by number: equal lines, equal number.
class Classes {
 public:
  explicit Classes(std::size_t lines) : slots_(std::bit_ceil(lines * 2 + 2)) {}

  std::uint32_t add(const Lines& lines, std::size_t line) {
    Slot& slot = find(lines.hash(line), lines[line]);
    if (slot.number == 0) {
      slot = {lines.hash(line), lines[line], static_cast<std::uint32_t>(++count_)};
      seen_[slot.hash & seen_mask] = 1;
    }
    return slot.number - 1;
  }
  /// Calls back with the number of each line of [begin, end) that has one.
  template <class Visit>
  void visit(const Lines& lines, std::size_t begin, std::size_t end, Visit visit) {
    const auto hashes = lines.hashes();
    for (std::size_t line = begin; line < end; ++line) {
      if (!seen_[hashes[line] & seen_mask]) continue;
      const Slot& slot = find(hashes[line], lines[line]);
      if (slot.number != 0) visit(slot.number - 1);
    }
  }
  [[nodiscard]] std::size_t size() const { return count_; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::string_view line;
    std::uint32_t number = 0;  ///< from 1; 0: free
  };
  Slot& find(std::uint64_t hash, std::string_view line) {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].number != 0 && (slots_[at].hash != hash || slots_[at].line != line))
      at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
  }

  static constexpr std::size_t seen_mask = 4'095;
  std::vector<Slot> slots_;
  std::array<std::uint8_t, seen_mask + 1> seen_{};  // most lines have no number: a quick no
  std::size_t count_ = 0;
};

enum LineClass : std::uint8_t { drop, keep, maybe };

/// Whether a line that the other side has often stands among lines that it has not at all.
bool is_noise(const std::vector<LineClass>& fates, std::size_t at) {
  constexpr std::size_t window = 100;
  constexpr std::size_t outnumbered = 4;
  std::size_t lost = 0;
  std::size_t frequent = 2;  // the line itself, once for each direction
  const auto look = [&](LineClass fate) {
    if (fate != keep) ++(fate == drop ? lost : frequent);
    return fate != keep;
  };
  for (std::size_t i = at; i-- > at - std::min(at, window) && look(fates[i]);) {
  }
  const std::size_t lost_before = lost;
  if (lost_before == 0) return false;
  const std::size_t end = std::min(fates.size(), at + window + 1);
  for (std::size_t i = at + 1; i < end && look(fates[i]); ++i) {
  }
  return lost > lost_before && frequent * outnumbered < frequent + lost;
}

/// What takes part in the search: lines that the other side has too, and not all over.
struct Part {
  std::vector<std::uint32_t> numbers;
  std::vector<std::size_t> at;  ///< where they stand in the file
};

Part choose(const std::vector<std::uint32_t>& numbers, const std::vector<std::uint32_t>& in_other,
            Side& side) {
  constexpr std::size_t most_frequent = 1'024;
  const std::size_t often = std::min(approximate_sqrt(side.count), most_frequent);
  std::vector<LineClass> fates(numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::size_t count = in_other[numbers[i]];
    fates[i] = count == 0 ? drop : count < often ? keep : maybe;
  }
  Part out;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (fates[i] == drop || (fates[i] == maybe && is_noise(fates, i))) {
      side.changed[side.first + i] = 1;
    } else {
      out.numbers.push_back(numbers[i]);
      out.at.push_back(side.first + i);
    }
  }
  return out;
}

/// Marks what changed between the common first lines and the common last ones.
void search(Side& from, Side& to, std::size_t from_end, std::size_t to_end) {
  const std::size_t first = from.first;
  if (first == from_end || first == to_end) {
    std::fill(from.changed.begin() + static_cast<long>(first),
              from.changed.begin() + static_cast<long>(from_end), std::uint8_t{1});
    std::fill(to.changed.begin() + static_cast<long>(first),
              to.changed.begin() + static_cast<long>(to_end), std::uint8_t{1});
    return;
  }
  Classes classes(from_end - first + to_end - first);
  std::vector<std::uint32_t> old_numbers;
  std::vector<std::uint32_t> new_numbers;
  for (std::size_t i = first; i < from_end; ++i) old_numbers.push_back(classes.add(from.lines, i));
  for (std::size_t i = first; i < to_end; ++i) new_numbers.push_back(classes.add(to.lines, i));
  std::vector<std::uint32_t> in_old(classes.size());
  std::vector<std::uint32_t> in_new(classes.size());
  for (const std::uint32_t number : old_numbers) ++in_old[number];
  for (const std::uint32_t number : new_numbers) ++in_new[number];
  const auto in_both = [&](std::uint32_t number) {
    ++in_old[number];
    ++in_new[number];
  };
  classes.visit(from.lines, 0, first, in_both);
  classes.visit(from.lines, from_end, from.count, in_both);
  const Part old_part = choose(old_numbers, in_new, from);
  const Part new_part = choose(new_numbers, in_old, to);
  find_changes(
      old_part.numbers, new_part.numbers, [&](std::size_t i) { from.changed[old_part.at[i]] = 1; },
      [&](std::size_t i) { to.changed[new_part.at[i]] = 1; });
}

std::vector<Hunk> hunks_of(const Side& from, const Side& to, std::size_t begin) {
  std::vector<Hunk> out;
  std::size_t i = begin;
  std::size_t j = begin;
  while (i < from.count || j < to.count) {
    const std::size_t old_begin = i;
    const std::size_t new_begin = j;
    while (from.changed[i]) ++i;
    while (to.changed[j]) ++j;
    if (i > old_begin || j > new_begin)
      out.push_back({static_cast<int>(old_begin), static_cast<int>(i - old_begin),
                     static_cast<int>(new_begin), static_cast<int>(j - new_begin)});
    ++i;
    ++j;
  }
  return out;
}

}  // namespace

std::vector<Hunk> diff_lines(const Lines& from, const Lines& to) {
  const auto [from_count, to_count] = without_common_tail(from, to);
  const auto same = [&](std::size_t i, std::size_t j) {
    return from.hash(i) == to.hash(j) && from[i] == to[j];
  };
  const std::size_t shorter = std::min(from_count, to_count);
  const std::size_t prefix = common_prefix(from.bytes(), to.bytes());
  std::size_t first = std::min({from.count_until(prefix), to.count_until(prefix), shorter});
  std::size_t last = 0;
  while (last < shorter - first && same(from_count - 1 - last, to_count - 1 - last)) ++last;
  if (first + last == from_count && from_count == to_count) return {};
  Side old_side{from, from_count, first, std::vector<std::uint8_t>(from_count + 1)};
  Side new_side{to, to_count, first, std::vector<std::uint8_t>(to_count + 1)};
  search(old_side, new_side, from_count - last, to_count - last);
  compact_hunks(old_side, new_side);
  compact_hunks(new_side, old_side);
  return hunks_of(old_side, new_side, first_change(old_side, new_side));
}

}  // namespace premod::git

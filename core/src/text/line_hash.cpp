#include "text/line_hash.hpp"

#include <array>
#include <cstdio>
#include <unordered_map>

#include "text/utf8.hpp"

namespace premod::text {
namespace {

constexpr std::size_t window = 100;
constexpr std::uint64_t base = 37;
constexpr std::uint16_t end_mark = 0xFFFF;
constexpr std::uint64_t base_to_window = [] {
  std::uint64_t power = 1;
  for (std::size_t i = 0; i < window; ++i) power *= base;
  return power;
}();
static_assert(base_to_window == 0xE59CD09A331CDB71);

// The hash of a line covers the 100 units from its start, whatever lines they are in: it is known
// when the 100th unit has gone by.
class Roller {
 public:
  explicit Roller(std::vector<std::uint64_t>& hashes) : hashes_(hashes) {}

  void feed(std::uint16_t unit) {
    push(unit, starts_line_);
    starts_line_ = unit == '\n';
  }

  void finish() {
    push(end_mark, starts_line_);
    for (std::size_t i = 0; i + 1 < window; ++i) push(0, false);
  }

 private:
  void push(std::uint16_t unit, bool starts) {
    hash_ = base * hash_ + unit - base_to_window * units_[at_];
    units_[at_] = unit;
    starts_[at_] = starts;
    at_ = (at_ + 1) % window;
    if (starts_[at_]) hashes_.push_back(hash_);  // the oldest unit of the window
  }

  std::vector<std::uint64_t>& hashes_;
  std::array<std::uint16_t, window> units_{};
  std::array<bool, window> starts_{};
  std::size_t at_ = 0;
  std::uint64_t hash_ = 0;
  bool starts_line_ = true;
};

}  // namespace

LineHashes::LineHashes(std::string_view bytes) {
  std::vector<std::uint64_t> hashes;
  Roller roller(hashes);
  bool after_return = false;
  for (std::size_t i = 0; i < bytes.size();) {
    const CodePoint point = decode_utf8(bytes, i);
    i += point.length;
    const bool dropped =
        point.value == ' ' || point.value == '\t' || (point.value == '\n' && after_return);
    after_return = point.value == '\r';
    if (dropped) continue;
    if (point.value > 0xFFFF) {
      const char32_t rest = point.value - 0x10000;
      roller.feed(static_cast<std::uint16_t>(0xD800 + (rest >> 10)));
      roller.feed(static_cast<std::uint16_t>(0xDC00 + (rest & 0x3FF)));
    } else {
      roller.feed(after_return ? std::uint16_t{'\n'} : static_cast<std::uint16_t>(point.value));
    }
  }
  roller.finish();
  std::unordered_map<std::uint64_t, std::uint32_t> seen;
  lines_.reserve(hashes.size());
  for (const std::uint64_t hash : hashes) lines_.push_back({hash, ++seen[hash]});
}

std::string LineHashes::at(int line) const {
  if (line < 1 || line > count()) return "";
  const Line& found = lines_[static_cast<std::size_t>(line - 1)];
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%llx:%u", static_cast<unsigned long long>(found.hash),
                static_cast<unsigned>(found.ordinal));
  return text.data();
}

}  // namespace premod::text

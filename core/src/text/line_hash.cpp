#include "text/line_hash.hpp"

#include <algorithm>
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

/// The units that count, and where lines begin among them; without blanks, every line end as "\n".
struct Units {
  std::vector<std::uint16_t> all;
  std::vector<std::size_t> lines;
};

Units units_of(std::string_view bytes) {
  Units out;
  out.all.resize(bytes.size() + 1);  // no character has more units than bytes
  std::uint16_t* end = out.all.data();
  bool after_return = false;
  bool starts_line = true;
  const auto feed = [&](std::uint16_t unit) {
    if (starts_line) out.lines.push_back(static_cast<std::size_t>(end - out.all.data()));
    starts_line = unit == '\n';
    *end++ = unit;
  };
  for (std::size_t i = 0; i < bytes.size();) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte > ' ' && byte < 0x80) {  // most of a file
      feed(byte);
      after_return = false;
      ++i;
      continue;
    }
    const CodePoint point = byte < 0x80 ? CodePoint{byte, 1} : decode_utf8(bytes, i);
    i += point.length;
    const bool dropped =
        point.value == ' ' || point.value == '\t' || (point.value == '\n' && after_return);
    after_return = point.value == '\r';
    if (dropped) continue;
    if (point.value > 0xFFFF) {
      const char32_t rest = point.value - 0x10000;
      feed(static_cast<std::uint16_t>(0xD800 + (rest >> 10)));
      feed(static_cast<std::uint16_t>(0xDC00 + (rest & 0x3FF)));
    } else {
      feed(after_return ? std::uint16_t{'\n'} : static_cast<std::uint16_t>(point.value));
    }
  }
  feed(end_mark);
  out.all.resize(static_cast<std::size_t>(end - out.all.data()));
  return out;
}

/// The hash of a line covers the 100 units from its start, whatever lines they are in; behind the
/// last unit stand zeros.
std::vector<std::uint64_t> hashes_of(const Units& units) {
  std::vector<std::uint64_t> out;
  out.reserve(units.lines.size());
  std::uint64_t hash = 0;
  std::size_t from = 0, end = 0;  // what has gone into the hash, of which the last 100 are left
  for (const std::size_t line : units.lines) {
    if (line >= end) {  // nothing of it is known
      hash = 0;
      from = end = line;
    }
    const std::size_t size = units.all.size();
    const std::uint16_t* const unit = units.all.data();
    for (; end < std::min(size, from + window); ++end) hash = base * hash + unit[end];
    for (; end < std::min(size, line + window); ++end)
      hash = base * hash + unit[end] - base_to_window * unit[end - window];
    for (; end < line + window; ++end) {  // behind the last unit
      const std::uint64_t old = end >= from + window ? unit[end - window] : 0;
      hash = base * hash - base_to_window * old;
    }
    out.push_back(hash);
  }
  return out;
}

}  // namespace

LineHashes::LineHashes(std::string_view bytes) {
  const std::vector<std::uint64_t> hashes = hashes_of(units_of(bytes));
  std::unordered_map<std::uint64_t, std::uint32_t> seen(hashes.size());
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

#include "git/blame/lines.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "text/seed.hpp"

namespace premod::git {
namespace {

constexpr std::size_t block = 256;

std::uint64_t mix(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * 0x9FB21C651E98DF25ULL;
  return hash ^ (hash >> 32);
}

std::uint64_t hash_of(std::string_view line) {
  static const std::uint64_t seed = text::process_seed();
  std::uint64_t hash = seed ^ line.size();
  for (; line.size() >= 8; line.remove_prefix(8)) {
    std::uint64_t word = 0;
    std::memcpy(&word, line.data(), sizeof word);
    hash = mix(hash, word);
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, line.data(), line.size());
  return mix(hash, rest);
}

std::size_t guess_lines(std::string_view bytes) {
  constexpr std::size_t usual_line = 32;
  return bytes.size() / usual_line + 16;
}

}  // namespace

Lines::Lines(std::string_view bytes) : bytes_(bytes) {
  ends_.reserve(guess_lines(bytes));
  hashes_.reserve(guess_lines(bytes));
  cut(bytes.size());
}

Lines::Lines(std::string_view bytes, const Lines& similar) : bytes_(bytes) {
  ends_.reserve(similar.size() + 16);
  hashes_.reserve(similar.size() + 16);
  const std::size_t same = common_prefix(bytes, similar.bytes_);
  std::size_t first = similar.count_until(same);
  // A last line without LF may go on in the other file.
  if (first > 0 && similar.bytes_[similar.ends_[first - 1] - 1] != '\n') --first;
  ends_.assign(similar.ends_.begin(), similar.ends_.begin() + static_cast<long>(first));
  hashes_.assign(similar.hashes_.begin(), similar.hashes_.begin() + static_cast<long>(first));

  const std::size_t begin = first == 0 ? 0 : ends_.back();
  const std::size_t tail = common_suffix(bytes.substr(begin), similar.bytes_.substr(begin));
  // The first line that begins behind an LF of the common tail.
  const std::size_t old_tail = similar.bytes_.size() - tail;
  const std::size_t cut_line = similar.count_until(old_tail) + (tail > 0 ? 1 : 0);
  if (tail == 0 || cut_line >= similar.size()) {
    cut(bytes.size());
    return;
  }
  const std::size_t shift = bytes.size() - similar.bytes_.size();  // may wrap; so does the sum
  cut(similar.begin_of(cut_line) + shift);
  for (std::size_t line = cut_line; line < similar.size(); ++line)
    ends_.push_back(static_cast<std::uint32_t>(similar.ends_[line] + shift));
  hashes_.insert(hashes_.end(), similar.hashes_.begin() + static_cast<long>(cut_line),
                 similar.hashes_.end());
}

void Lines::cut(std::size_t end) {
  const char* const data = bytes_.data();
  for (std::size_t at = ends_.empty() ? 0 : ends_.back(); at < end;) {
    const auto* lf = static_cast<const char*>(std::memchr(data + at, '\n', end - at));
    const std::size_t next = lf ? static_cast<std::size_t>(lf - data) + 1 : end;
    ends_.push_back(static_cast<std::uint32_t>(next));
    hashes_.push_back(hash_of(bytes_.substr(at, next - at)));
    at = next;
  }
}

std::size_t Lines::count_until(std::size_t offset) const {
  return static_cast<std::size_t>(std::upper_bound(ends_.begin(), ends_.end(), offset) -
                                  ends_.begin());
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  std::size_t at = 0;
  while (at + block <= most && std::memcmp(a.data() + at, b.data() + at, block) == 0) at += block;
  while (at < most && a[at] == b[at]) ++at;
  return at;
}

std::size_t common_suffix(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  const char* const a_end = a.data() + a.size();
  const char* const b_end = b.data() + b.size();
  std::size_t count = 0;
  while (count + block <= most &&
         std::memcmp(a_end - count - block, b_end - count - block, block) == 0)
    count += block;
  while (count < most &&
         a_end[-1 - static_cast<long>(count)] == b_end[-1 - static_cast<long>(count)])
    ++count;
  return count;
}

}  // namespace premod::git

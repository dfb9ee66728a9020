// The hash by which GitHub recognises an alert's line (`primaryLocationLineHash`), exactly as the
// upload action computes it: a wrong value of ours would be kept, and warned about for every
// result.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace premod::text {

/// The hashes of all lines of one file, as it was checked out. Lines are numbered as in `Lines`.
class LineHashes {
 public:
  explicit LineHashes(std::string_view bytes);

  [[nodiscard]] int count() const { return static_cast<int>(lines_.size()); }
  /// "hash:n" of a 1-based line; empty for a line the file does not have.
  [[nodiscard]] std::string at(int line) const;

 private:
  struct Line {
    std::uint64_t hash;
    std::uint32_t ordinal;  // how many times the hash was seen in the file so far
  };
  std::vector<Line> lines_;
};

}  // namespace premod::text

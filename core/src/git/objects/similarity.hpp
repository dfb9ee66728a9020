// How alike two blobs are, by the measure git uses for renames: the share of lines they have in
// common.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace premod::git {

inline constexpr int full_score = 60'000;    ///< identical
inline constexpr int rename_score = 30'000;  ///< git's 50 %: below it a file is not the same file
inline constexpr int basename_score =
    45'000;  ///< enough if the name stayed and only the folder changed

/// Bytes a blob has in each kind of chunk (a line, or 64 bytes of a longer one), by chunk hash.
class Chunks {
 public:
  Chunks() = default;
  explicit Chunks(std::string_view blob);

  /// 0 to full_score, as git computes it; 0 also where the sizes alone rule a rename out.
  [[nodiscard]] static int score(const Chunks& from, const Chunks& to);

 private:
  struct Chunk {
    std::uint32_t hash;
    std::uint32_t bytes;
  };
  std::vector<Chunk> chunks_;  // by hash, each once
  std::uint64_t size_ = 0;
};

/// Whether the sizes leave a score of at least rename_score possible: asked before a blob is read.
[[nodiscard]] bool sizes_allow_rename(std::uint64_t from, std::uint64_t to);

}  // namespace premod::git

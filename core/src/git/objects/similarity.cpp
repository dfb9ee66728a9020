#include "git/objects/similarity.hpp"

#include <algorithm>

namespace premod::git {
namespace {

constexpr std::uint32_t longest_chunk = 64;
// The hash is git's on purpose: with another one, other lines would collide, and a file near the
// threshold would be a rename for git and not for us.
constexpr std::uint32_t hash_values = 107'927;
constexpr std::size_t looked_at_for_nul = 8'000;

}  // namespace

Chunks::Chunks(std::string_view blob) : size_(blob.size()) {
  const bool text = blob.substr(0, looked_at_for_nul).find('\0') == std::string_view::npos;
  std::uint32_t low = 0;
  std::uint32_t high = 0;
  std::uint32_t length = 0;
  const auto flush = [&] {
    if (length == 0) return;
    chunks_.push_back({(low + high * 0x61) % hash_values, length});
    low = high = length = 0;
  };
  for (std::size_t i = 0; i < blob.size(); ++i) {
    const auto c = static_cast<unsigned char>(blob[i]);
    if (text && c == '\r' && i + 1 < blob.size() && blob[i + 1] == '\n') continue;
    const std::uint32_t old_low = low;
    low = ((low << 7) ^ (high >> 25)) + c;
    high = (high << 7) ^ (old_low >> 25);
    if (++length >= longest_chunk || c == '\n') flush();
  }
  flush();
  std::sort(chunks_.begin(), chunks_.end(),
            [](const Chunk& a, const Chunk& b) { return a.hash < b.hash; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < chunks_.size(); ++i) {
    if (kept > 0 && chunks_[kept - 1].hash == chunks_[i].hash)
      chunks_[kept - 1].bytes += chunks_[i].bytes;
    else
      chunks_[kept++] = chunks_[i];
  }
  chunks_.resize(kept);
}

int Chunks::score(const Chunks& from, const Chunks& to) {
  if (!sizes_allow_rename(from.size_, to.size_) || to.size_ == 0) return 0;
  std::uint64_t copied = 0;
  auto at = to.chunks_.begin();
  for (const Chunk& chunk : from.chunks_) {
    while (at != to.chunks_.end() && at->hash < chunk.hash) ++at;
    if (at == to.chunks_.end()) break;
    if (at->hash == chunk.hash) copied += std::min(chunk.bytes, at->bytes);
  }
  const auto larger = std::max(from.size_, to.size_);
  return static_cast<int>(copied * full_score / larger);
}

bool sizes_allow_rename(std::uint64_t from, std::uint64_t to) {
  const auto larger = std::max(from, to);
  const auto smaller = std::min(from, to);
  return larger * (full_score - rename_score) >= (larger - smaller) * full_score;
}

}  // namespace premod::git

// The entries of a raw tree object, one after the other, without a copy.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "git/objects/oid.hpp"

namespace premod::git {

struct TreeEntry {
  std::uint32_t mode = 0;
  std::string_view name;
  Oid oid;

  [[nodiscard]] bool is_folder() const { return (mode & 0170000) == 0040000; }
  [[nodiscard]] bool is_file() const { return (mode & 0170000) == 0100000; }
  [[nodiscard]] bool is_symlink() const { return (mode & 0170000) == 0120000; }
  [[nodiscard]] bool is_submodule() const { return (mode & 0170000) == 0160000; }
};

class TreeEntries {
 public:
  explicit TreeEntries(std::string_view raw) : rest_(raw) {}

  /// False at the end and where the tree is damaged (then `damaged()`).
  bool next(TreeEntry& entry) {
    if (rest_.empty()) return false;
    std::uint32_t mode = 0;
    std::size_t at = 0;
    for (; at < rest_.size() && rest_[at] >= '0' && rest_[at] <= '7' && at < 7; ++at)
      mode = mode * 8 + static_cast<std::uint32_t>(rest_[at] - '0');
    if (at == 0 || at >= rest_.size() || rest_[at] != ' ') return fail();
    const auto end = rest_.find('\0', at + 1);
    if (end == std::string_view::npos || end == at + 1 || rest_.size() - end < 21) return fail();
    entry.mode = mode;
    entry.name = rest_.substr(at + 1, end - at - 1);
    std::memcpy(entry.oid.bytes.data(), rest_.data() + end + 1, 20);
    rest_.remove_prefix(end + 21);
    return true;
  }
  [[nodiscard]] bool damaged() const { return damaged_; }

 private:
  bool fail() {
    damaged_ = true;
    rest_ = {};
    return false;
  }
  std::string_view rest_;
  bool damaged_ = false;
};

/// The order git keeps entries in: bytes, a folder as if its name ended in `/`.
[[nodiscard]] inline int compare_entries(const TreeEntry& a, const TreeEntry& b) {
  const std::size_t common = a.name.size() < b.name.size() ? a.name.size() : b.name.size();
  if (const int order = std::memcmp(a.name.data(), b.name.data(), common)) return order;
  const auto next = [common](const TreeEntry& e) -> int {
    if (e.name.size() > common) return static_cast<unsigned char>(e.name[common]);
    return e.is_folder() ? '/' : 0;
  };
  return next(a) - next(b);
}

}  // namespace premod::git

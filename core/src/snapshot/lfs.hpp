// Pointers of Git LFS: what stands in a checkout instead of a large file that was not fetched.
#pragma once

#include <algorithm>
#include <string_view>

namespace premod {

/// The text is such a pointer and nothing else, by the specification of Git LFS, version 1; line
/// ends may be those of a checkout on Windows.
[[nodiscard]] inline bool is_lfs_pointer(std::string_view bytes) {
  constexpr std::size_t max_pointer_bytes = 1'024;
  constexpr std::string_view version = "version https://git-lfs.github.com/spec/v1";
  if (bytes.size() >= max_pointer_bytes || !bytes.starts_with(version)) return false;
  bool has_oid = false;
  while (!bytes.empty()) {
    std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool oid = line.starts_with("oid sha256:");
    if (!oid && line != version && !line.starts_with("size ") && !line.starts_with("ext-"))
      return false;
    has_oid = has_oid || oid;
  }
  return has_oid;
}

}  // namespace premod

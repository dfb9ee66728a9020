// Pointers of Git LFS: what stands in a checkout instead of a large file that was not fetched.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace premod {

/// The text is such a pointer and nothing else, by the specification of Git LFS, version 1; line
/// ends may be those of a checkout on Windows. Git LFS still reads the names of its first days.
[[nodiscard]] inline bool is_lfs_pointer(std::string_view bytes) {
  constexpr std::size_t max_pointer_bytes = 1'024;
  constexpr std::array<std::string_view, 3> versions{"version https://git-lfs.github.com/spec/v1",
                                                     "version https://hawser.github.com/spec/v1",
                                                     "version http://git-media.io/v/2"};
  const auto* const version =
      std::ranges::find_if(versions, [&](std::string_view one) { return bytes.starts_with(one); });
  if (bytes.size() >= max_pointer_bytes || version == versions.end()) return false;
  bool has_oid = false;
  while (!bytes.empty()) {
    std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool oid = line.starts_with("oid sha256:");
    if (!oid && line != *version && !line.starts_with("size ") && !line.starts_with("ext-"))
      return false;
    has_oid = has_oid || oid;
  }
  return has_oid;
}

}  // namespace premod

// Pointers of Git LFS: what stands in a checkout instead of a large file that was not fetched.
#pragma once

#include <string_view>

namespace premod {

/// The text is such a pointer: by the specification of Git LFS, version 1.
[[nodiscard]] inline bool is_lfs_pointer(std::string_view bytes) {
  constexpr std::size_t max_pointer_bytes = 1'024;
  return bytes.size() < max_pointer_bytes &&
         bytes.starts_with("version https://git-lfs.github.com/spec/v1\n") &&
         bytes.find("\noid sha256:") != bytes.npos;
}

}  // namespace premod

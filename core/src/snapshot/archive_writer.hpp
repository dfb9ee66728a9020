// Writes a zip archive that depends on nothing but its contents: the same files give the same
// bytes, whenever and wherever they are packed.
#pragma once

#include <string>
#include <vector>

#include "premod/result.hpp"

namespace premod {

struct PackedFile {
  std::string path;  ///< with `/`, relative to the archive's root
  std::string bytes;
};

/// Entries in the order of their paths, deflated, dated 1980-01-01, readable by everybody. Error: a
/// path twice, or what libzip cannot do.
[[nodiscard]] Result<std::string> write_archive(std::vector<PackedFile> files);

}  // namespace premod

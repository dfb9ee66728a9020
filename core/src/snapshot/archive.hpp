// A zip archive as a snapshot; nothing is written to the disk and nothing it declares is believed.
#pragma once

#include <string>
#include <string_view>

#include "premod/result.hpp"
#include "snapshot/snapshot.hpp"

namespace premod {

/// Every entry that can be read safely is a file; every other one is a SkippedEntry. Names with `\`
/// are kept as if they had `/` and reported. Of two entries with one name the first is kept.
/// Error: missing, unreadable, no zip, cut short, damaged central directory, no entries.
[[nodiscard]] Result<Snapshot> read_archive(const std::string& path);

/// The same for bytes in memory, which need not outlive the call; `name` is the archive's path or
/// file name.
[[nodiscard]] Result<Snapshot> read_archive_bytes(std::string_view name, std::string_view bytes);

}  // namespace premod

// A folder of the disk as a snapshot.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "premod/result.hpp"
#include "snapshot/snapshot.hpp"

namespace premod {

struct DirectoryOptions {
  /// Folders (paths relative to the root, with `/`) that the caller does not want to be read; they
  /// leave no trace in the snapshot. Empty: everything is read.
  std::function<bool(std::string_view folder)> skip;
};

/// Everything below `path`, but nothing that is called `.git`. A symlink to something below `path`
/// is read as what it points to (mode `symlink`), once: no links inside a linked folder are
/// followed. A link that leads out, or in a circle, is a SkippedEntry. When there is more than the
/// limits allow, shallow files are kept before deep ones and those of node_modules go first.
/// Error: there is no such folder, it cannot be read, it is empty, or it is a file.
[[nodiscard]] Result<Snapshot> read_directory(const std::string& path,
                                              const DirectoryOptions& options = {});

/// A file that a repository names for premod itself (its settings, its lists): a regular file below
/// `root`, reached over no link, of at most `max_bytes`. Nothing: there is none. Error (kind
/// config): it is something else, or larger; its content is in no message.
[[nodiscard]] Result<std::optional<std::string>> read_own_file(const std::string& root,
                                                               const std::string& path,
                                                               std::uint64_t max_bytes);

/// One file of the disk, with the limit of an entry. Error: missing, unreadable, no regular file,
/// too large.
[[nodiscard]] Result<std::string> read_disk_file(const std::string& path);

}  // namespace premod

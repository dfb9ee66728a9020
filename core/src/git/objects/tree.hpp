// A commit's tree, or the index, as a Snapshot: straight from the objects, nothing is checked out.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "git/repository.hpp"
#include "snapshot/snapshot.hpp"

namespace premod::git {

/// The files of `commit` below the folder `root` ("" for all), with paths relative to it; if
/// `under` is not empty, only those at or below one of its paths (relative to `root` too). No such
/// folder in the commit: an empty snapshot. Symlinks that stay inside of `root` lead to their
/// files; others are skipped entries, and so is what cannot be read, also of a submodule: its files
/// are read from its clone in the work tree. Error: the commit itself is missing or damaged.
Result<Snapshot> read_tree(const Repository& repository, const CommitId& commit,
                           std::string_view root = {}, std::span<const std::string> under = {});

/// The same for what is staged. Files with conflicts are skipped entries.
Result<Snapshot> read_index(const Repository& repository, std::string_view root = {},
                            std::span<const std::string> under = {});

/// Files below `root` that a sparse checkout leaves out of the work tree, as they are staged, and
/// submodules that are not checked out as skipped entries.
[[nodiscard]] Result<Snapshot> read_sparse_files(const Repository& repository,
                                                 std::string_view root);

/// One file of a commit; nothing if it is not there (or cannot be read).
[[nodiscard]] std::optional<std::string> read_file(const Repository& repository,
                                                   const CommitId& commit, std::string_view path);

/// A file by which a repository tells premod something. Nothing: the commit has none. Error: of
/// kind environment if its object is missing here, of kind config if it is no regular file or
/// larger than limits::max_own_file_bytes.
[[nodiscard]] Result<std::optional<std::string>> read_own_file(const Repository& repository,
                                                               const CommitId& commit,
                                                               const std::string& path);

/// Whether the index has at `path` (a file or a submodule) what the commit has.
[[nodiscard]] bool is_unchanged(const Repository& repository, const CommitId& commit,
                                std::string_view path);
/// Whether `path` is in the index: part of what is committed, and not only of the disk.
[[nodiscard]] bool is_tracked(const Repository& repository, std::string_view path);

}  // namespace premod::git

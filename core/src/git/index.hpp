// What is staged, as a sorted list; for the files of this folder.
#pragma once

#include "git/index_file.hpp"
#include "git/objects/tree_diff.hpp"
#include "git/state.hpp"

namespace premod::git {

/// All entries, read once a repository; the index is the one that git's variables name.
[[nodiscard]] const Result<std::vector<IndexEntry>>& index_of(const Repository::State& state);
/// Entries without conflicts, by path. Nothing if the index cannot be read.
[[nodiscard]] std::vector<PathEntry> list_index(const Repository::State& state);
/// Folders of submodules.
[[nodiscard]] std::vector<std::string> list_submodules(const Repository::State& state);
/// What a tree and the index have alone.
[[nodiscard]] TreeDiff diff_to_index(const Repository::State& state, const Oid& tree);

}  // namespace premod::git

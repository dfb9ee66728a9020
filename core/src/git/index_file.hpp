// The index read without libgit2, whose 1.5 knows neither a split nor a sparse one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "git/objects/objects.hpp"
#include "git/objects/oid.hpp"
#include "premod/result.hpp"

namespace premod::git {

struct IndexEntry {
  std::string path;
  std::uint32_t mode = 0;
  Oid oid;
  int stage = 0;  ///< not 0: a side of a conflict
  bool skip_worktree = false;
};

/// The entries of `file` by path and stage, those of a split index joined with its shared part
/// (`directory`/sharedindex.*) and the folders of a sparse one replaced by their files. No such
/// file: nothing is staged. Error (kind environment): damaged, or an extension that is not known.
[[nodiscard]] Result<std::vector<IndexEntry>> read_index_file(const std::string& file,
                                                              const std::string& directory,
                                                              const Objects& objects);

}  // namespace premod::git

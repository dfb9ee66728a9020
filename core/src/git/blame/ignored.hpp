// Commits that only reformat: blame looks through them, as blame.ignoreRevsFile tells git to.
#pragma once

#include <optional>
#include <vector>

#include "git/state.hpp"
#include "text/wording/message.hpp"

namespace premod::git {

/// The commits of the files that blame.ignoreRevsFile names, and of .git-blame-ignore-revs at the
/// root of `base`, else of the work tree (the name that hosts look for). Lines that are no commits
/// are a problem, one for a list. Sorted: people write these ids, and a hash of them could be made
/// to collide.
[[nodiscard]] std::vector<Oid> ignored_revisions(Repository::State& state,
                                                 const std::optional<CommitId>& base,
                                                 std::vector<Message>& problems);

}  // namespace premod::git

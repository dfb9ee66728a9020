// Commits that only reformat: blame looks through them, as blame.ignoreRevsFile tells git to.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "git/state.hpp"

namespace premod::git {

/// The commits of the files that blame.ignoreRevsFile names, and of .git-blame-ignore-revs at the
/// root of the work tree (the name that hosts look for). A line that is no commit is a problem.
[[nodiscard]] std::unordered_set<Oid, OidHash> ignored_revisions(
    const Repository::State& state, std::vector<std::string>& problems);

}  // namespace premod::git

// A PATH that is a submodule of another repository, and a run that stands outside of it: the change
// is that repository's, and so is its base.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "git/repository.hpp"
#include "premod/premod.hpp"

namespace premod {

/// Commits that the head of the repository grew from, by the request's base: the merge bases, the
/// newest first. Error: no such revision, no common history, or not in this clone.
[[nodiscard]] Result<std::vector<git::CommitId>> bases_of(const git::Repository& repository,
                                                          const Request& request);

struct Recorded {
  git::Repository outer;     ///< has the submodule
  git::CommitId outer_base;  ///< its base
  git::CommitId commit;      ///< what that records of the submodule
};
/// Nothing: the repository at `root` is nobody's submodule, or the run stands inside of it, where
/// git, too, knows no other repository. Error: the base has no such submodule, so that nothing says
/// what is old, or it cannot be read.
[[nodiscard]] Result<std::optional<Recorded>> recorded_outside(const std::string& root,
                                                               const Request& request);

}  // namespace premod

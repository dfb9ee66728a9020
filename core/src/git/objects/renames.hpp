// Which files of one tree are which files of another, as git's rename detection has it.
#pragma once

#include <map>
#include <span>
#include <string>

#include "git/repository.hpp"
#include "snapshot/snapshot.hpp"

namespace premod::git {

/// Old path → new path of every file that was renamed or moved between two commits. Identical trees
/// cost nothing; the inexact search is left out beyond git's limit of a million pairs.
[[nodiscard]] std::map<std::string, std::string> renames(const Repository& repository,
                                                         const CommitId& from, const CommitId& to);
/// The same against what is staged (a move in the work tree counts once it is staged, as in git).
[[nodiscard]] std::map<std::string, std::string> renames_to_index(const Repository& repository,
                                                                  const CommitId& from);
/// The same between two lists of files, each sorted by path.
[[nodiscard]] std::map<std::string, std::string> renames(std::span<const File> from,
                                                         std::span<const File> to);

}  // namespace premod::git

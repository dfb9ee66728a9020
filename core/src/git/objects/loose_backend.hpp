// Loose objects, read without trust: libgit2 1.5 never returns from one whose file was cut short.
#pragma once

#include <git2.h>

#include <string>
#include <vector>

namespace premod::git {

/// Replaces the repository's object database by one that reads packs through libgit2 and loose
/// objects through this file, for `first` (git's quarantine), the repository's folder and the
/// alternates of all. Null: it failed.
[[nodiscard]] git_odb* open_object_database(git_repository* repository,
                                            const std::vector<std::string>& first = {});

}  // namespace premod::git

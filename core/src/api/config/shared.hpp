// "extends" of premod.json: one file of the repository in which several premod.json have what is
// common to them. It is part of the configuration: in a pull request the base's counts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "api/config/config.hpp"
#include "git/repository.hpp"
#include "premod/result.hpp"

namespace premod {

/// `path` seen from `folder`, both relative to one root: "../a.json" from "widgets/b" is
/// "widgets/a.json". Nothing: it is no relative path, or leads out of the root.
[[nodiscard]] std::optional<std::string> path_inside(std::string_view folder,
                                                     std::string_view path);

/// Reads below the folder `root` of the disk what is named from `folder`, relative to it. No link
/// is followed.
[[nodiscard]] ReadBeside shared_on_disk(std::string root, std::string folder);

/// The same of a commit; `folder` is relative to the repository's root. Keeps a reference to it.
[[nodiscard]] ReadBeside shared_of_commit(const git::Repository& repository,
                                          const git::CommitId& commit, std::string folder);

/// What `project`, of the file `shown`, extends; null if it extends nothing. Error (kind config):
/// the file is not there, is wrong, or says what only premod.json itself can say.
[[nodiscard]] Result<std::shared_ptr<const Project>> read_shared(const Project& project,
                                                                 const std::string& shown,
                                                                 const ReadBeside& read);

}  // namespace premod

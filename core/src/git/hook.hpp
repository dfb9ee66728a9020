// The hook that git runs before a commit.
#pragma once

#include <string>

#include "git/repository.hpp"

namespace premod::git {

/// Writes the hook before a commit, and the same before a merge, where this repository's git looks
/// for them (core.hooksPath, the shared folder of linked work trees); they run `command`. What
/// premod wrote before is replaced. The answer is the path of the first. Error: somebody else's
/// hook is there, or the folder cannot be written.
Result<std::string> install_hook(const Repository& repository, const std::string& command);

/// Removes the hook that premod wrote. Error: there is none, or it is somebody else's.
Result<std::string> uninstall_hook(const Repository& repository);

}  // namespace premod::git

// The hook that git runs before a commit.
#pragma once

#include <string>

#include "git/repository.hpp"

namespace premod::git {

/// Writes the hook, which runs `command`, where this repository's git looks for it (core.hooksPath,
/// the shared folder of linked work trees). A hook that premod wrote before is replaced.
/// Error: somebody else's hook is there, or the folder cannot be written.
Result<std::string> install_hook(const Repository& repository, const std::string& command);

}  // namespace premod::git

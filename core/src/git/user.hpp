// Who works in a repository, as git's configuration says.
#pragma once

#include <string>

#include "git/repository.hpp"

namespace premod::git {

/// `user.name`; empty if it is not set.
[[nodiscard]] std::string user_name(const Repository& repository);

}  // namespace premod::git

// Where a path of a commit leads: through links and into submodules.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "git/repository.hpp"

namespace premod::git {

struct Place {
  Repository repository;  ///< the one that was asked, or the clone of a submodule
  CommitId commit;
  std::string path;
};

/// The place of a file in `commit`: links to folders on the way are followed, the last name is not,
/// and a submodule is entered at the commit that is recorded, in its clone in the work tree.
/// Nothing: no such file, or a link leads outside or in a circle. Error (kind environment): what
/// says so is missing in this clone, or the submodule is.
[[nodiscard]] Result<std::optional<Place>> locate(const Repository& repository,
                                                  const CommitId& commit, std::string_view path);

/// The path, a link above it, or a submodule around it is in the index: what stands there is for
/// whoever changes the repository to say.
[[nodiscard]] bool is_of_index(const Repository& repository, std::string_view path);

/// The commit that `commit` records of the submodule at `path`; nothing: there is none.
[[nodiscard]] std::optional<CommitId> submodule_at(const Repository& repository,
                                                   const CommitId& commit, std::string_view path);
/// The same of the index.
[[nodiscard]] std::optional<CommitId> staged_submodule_at(const Repository& repository,
                                                          std::string_view path);

}  // namespace premod::git

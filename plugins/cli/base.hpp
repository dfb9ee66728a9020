// What a change is to be compared with, by what the CI platform says of it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace premod::cli {

struct BaseGuess {
  std::string revision;  ///< empty: compare with nothing (a tag, a first commit, no CI)
  /// The platform names a commit that may be gone (before a forced push): then everything is new.
  bool may_be_missing = false;
};

using Variables = std::function<std::string_view(const char*)>;
/// The bytes of a file, empty if it cannot be read.
using ReadFile = std::function<std::string(const std::string&)>;

/// Pull and merge requests, merge queues and pushes of GitHub, Gitea and Forgejo, GitLab,
/// Bitbucket, Azure, Jenkins, Buildkite, Drone, Woodpecker and Travis.
[[nodiscard]] BaseGuess guess_base(const Variables& variables, const ReadFile& read_file);

}  // namespace premod::cli

#include "git/library.hpp"

#include <array>
#include <mutex>

namespace premod::git {
namespace {

/// Extensions that change nothing about reading; libgit2 1.5 refuses a repository that has one
/// which it was not told of. A host that told it of others keeps them: the list is added to.
void accept_harmless_extensions() {
  std::array<const char*, 4> known = {"relativeworktrees", "preciousobjects", "worktreeconfig",
                                      "partialclone"};
  git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, known.data(), known.size());
}

}  // namespace

void start_library() {
  static std::once_flag once;
  std::call_once(once, [] {
    git_libgit2_init();
    accept_harmless_extensions();
    git_error_clear();  // what it says of certificates explains no later error
  });
}

std::string last_error() {
  const git_error* error = git_error_last();
  return error && error->message ? error->message : "no reason given";
}

}  // namespace premod::git

#include "git/library.hpp"

#include <mutex>

namespace premod::git {

void start_library() {
  static std::once_flag once;
  std::call_once(once, [] {
    git_libgit2_init();
    git_error_clear();  // what it says of certificates explains no later error
  });
}

std::string last_error() {
  const git_error* error = git_error_last();
  return error && error->message ? error->message : "no reason given";
}

}  // namespace premod::git

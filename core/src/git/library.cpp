#include "git/library.hpp"

#include <array>
#include <filesystem>
#include <mutex>
#include <vector>

#include "snapshot/file_bytes.hpp"
#include "snapshot/limits.hpp"

namespace premod::git {

namespace fs = std::filesystem;

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

bool has_plain_files(const std::string& start) {
  git_buf found = GIT_BUF_INIT;
  if (git_repository_discover(&found, start.c_str(), 0, nullptr) != 0) return true;
  const fs::path directory = found.ptr;
  git_buf_dispose(&found);
  std::vector<fs::path> folders = {directory};
  // A linked work tree names the folder that it shares.
  if (const auto common = file_bytes(directory / "commondir", limits::max_own_file_bytes))
    folders.push_back(directory / common->substr(0, common->find_first_of("\r\n")));
  for (const fs::path& folder : folders)
    for (const char* name :
         {"index", "packed-refs", "shallow", "info/grafts", "objects/info/alternates"}) {
      std::error_code ignored;
      const auto status = fs::status(folder / name, ignored);
      if (!fs::exists(status) || fs::is_regular_file(status)) continue;
      git_error_set_str(GIT_ERROR_OS, (std::string(name) + " is not a regular file").c_str());
      return false;
    }
  return true;
}

}  // namespace premod::git

#include "git/hook.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "git/state.hpp"

namespace premod::git {
namespace {

namespace fs = std::filesystem;

constexpr const char* mark = "# premod: checks what is staged before it is committed.";

std::string in_quotes(const std::string& word) {
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

fs::path hooks_folder(const Repository::State& state) {
  fs::path folder = fs::path(git_repository_commondir(state.repository.get())) / "hooks";
  git_config* found = nullptr;
  if (git_repository_config_snapshot(&found, state.repository.get()) != 0) return folder;
  const ConfigHandle config(found);
  git_buf path = GIT_BUF_INIT;
  if (git_config_get_path(&path, found, "core.hooksPath") == 0)
    folder = fs::path(state.facts.work_tree) / std::string(path.ptr, path.size);
  git_buf_dispose(&path);
  return folder;
}

std::string script(const std::string& command) {
  // Only what the commit brings in blocks it; before the first commit there is nothing to compare.
  // Status 3 (incomplete) is no reason to keep work from being saved.
  return std::string("#!/bin/sh\n") + mark +
         "\n# To commit without it once: git commit --no-verify\n"
         "base=none\n"
         "if git rev-parse --quiet --verify HEAD >/dev/null; then base=HEAD; fi\n" +
         in_quotes(command) +
         " check --staged --blame off --base \"$base\" \"$(git rev-parse --show-toplevel)\"\n"
         "status=$?\n"
         "if [ \"$status\" -eq 3 ]; then exit 0; fi\n"
         "exit \"$status\"\n";
}

}  // namespace

Result<std::string> install_hook(const Repository& repository, const std::string& command) {
  const fs::path folder = hooks_folder(repository.state());
  const fs::path path = folder / "pre-commit";
  std::error_code failed;
  if (fs::exists(path, failed)) {
    std::ifstream in(path, std::ios::binary);
    const std::string present(std::istreambuf_iterator<char>(in), {});
    if (present.find(mark) == std::string::npos)
      return Error{ErrorKind::environment,
                   "There is another hook already: " + path.string() +
                       ". Add this line to it: premod check --staged --blame off --base HEAD"};
  }
  fs::create_directories(folder, failed);
  {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out << script(command);
    if (!out.flush())
      return Error{ErrorKind::environment,
                   "The hook " + path.string() + " cannot be written; is the folder writable?"};
  }
  fs::permissions(path, fs::perms(0755), failed);
  if (failed)
    return Error{
        ErrorKind::environment,
        "The hook " + path.string() + " cannot be made executable: " + failed.message() + "."};
  return path.string();
}

}  // namespace premod::git

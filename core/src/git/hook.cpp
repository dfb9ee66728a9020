#include "git/hook.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <optional>

#include "git/state.hpp"
#include "snapshot/file_bytes.hpp"
#include "snapshot/limits.hpp"
#include "text/wording/error.hpp"

namespace premod::git {
namespace {

namespace fs = std::filesystem;

/// git merge runs the second one where it needs no help, and the first one after a conflict.
constexpr std::array hooks = {"pre-commit", "pre-merge-commit"};

constexpr const char* mark = "# premod: checks what is staged before it is committed.";

bool is_ours(const fs::path& hook) {
  const auto bytes = file_bytes(hook, limits::max_own_file_bytes);
  return bytes && bytes->find(mark) != std::string::npos;
}

std::string in_quotes(const std::string& word) {
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

fs::path hooks_folder(const Repository::State& state) {
  fs::path folder = fs::path(git_repository_commondir(state.repository.get())) / "hooks";
  if (const auto named = state.environment.command_value("core.hookspath"))
    return fs::path(state.facts.work_tree) / *named;
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

/// A new file that takes the place of the old one: git never runs half a script.
std::optional<Error> write_hook(const fs::path& path, const std::string& command) {
  const fs::path fresh = path.string() + ".premod-new";
  std::error_code failed;
  fs::remove(fresh, failed);
  {
    std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
    out << script(command);
    out.flush();
    if (out) fs::permissions(fresh, fs::perms(0755), failed);
    if (!out || failed) {
      fs::remove(fresh, failed);
      return error_of(ErrorKind::environment,
                      {Wording("error.hook-folder",
                               "The hook {path} cannot be written; is the folder writable?"),
                       {{"path", path.string()}}});
    }
  }
  fs::rename(fresh, path, failed);
  if (!failed) return std::nullopt;
  Error out =
      error_of(ErrorKind::environment,
               {Wording("error.hook-not-written", "The hook {path} cannot be written: {why}."),
                {{"path", path.string()}, {"why", failed.message()}}});
  fs::remove(fresh, failed);
  return out;
}

}  // namespace

Result<std::string> uninstall_hook(const Repository& repository) {
  const fs::path folder = hooks_folder(repository.state());
  std::string removed;
  for (const char* name : hooks) {
    const fs::path path = folder / name;
    std::error_code failed;
    if (!fs::exists(fs::symlink_status(path, failed))) continue;
    if (!is_ours(path)) continue;
    if (!fs::remove(path, failed) || failed)
      return error_of(ErrorKind::environment,
                      {Wording("error.hook-not-removed", "The hook {path} cannot be removed."),
                       {{"path", path.string()}}});
    if (removed.empty()) removed = path.string();
  }
  if (removed.empty())
    return error_of(
        ErrorKind::environment,
        {Wording("error.no-hook", "There is no premod hook in {folder}; nothing was removed."),
         {{"folder", folder.string()}}});
  return removed;
}

Result<std::string> install_hook(const Repository& repository, const std::string& command) {
  const fs::path folder = hooks_folder(repository.state());
  std::error_code failed;
  for (const char* name : hooks) {
    const fs::path path = folder / name;
    if (!fs::exists(fs::symlink_status(path, failed))) continue;
    if (!is_ours(path))
      return error_of(
          ErrorKind::environment,
          {Wording("error.other-hook",
                   "There is another hook already: {path}. Add this line to it: {line}"),
           {{"path", path.string()}, {"line", "premod check --staged --blame off --base HEAD"}}});
  }
  fs::create_directories(folder, failed);
  for (const char* name : hooks)
    if (auto error = write_hook(folder / name, command)) return *error;
  return (folder / hooks.front()).string();
}

}  // namespace premod::git

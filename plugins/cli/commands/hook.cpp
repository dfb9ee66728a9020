// `premod hook`: the hook runs the very program that installed it.
#include <unistd.h>

#include <string>

#include "cli/commands/commands.hpp"
#include "cli/output.hpp"

namespace premod::cli {
namespace {

std::string own_path() {
  std::string path(4096, '\0');
  const ssize_t length = readlink("/proc/self/exe", path.data(), path.size());
  if (length <= 0 || static_cast<std::size_t>(length) == path.size()) return "premod";
  path.resize(static_cast<std::size_t>(length));
  return path;
}

}  // namespace

int hook_command(const std::string& folder, const Environment& environment) {
  const auto path = install_hook(folder, own_path(), environment.git);
  if (!path) return fail(path.error());
  put_lines(said(Wording("command.hook-installed", "Installed {path}"), {{"path", *path}}) + "\n");
  return 0;
}

int hook_uninstall_command(const std::string& folder, const Environment& environment) {
  const auto path = uninstall_hook(folder, environment.git);
  if (!path) return fail(path.error());
  put_lines(said(Wording("command.hook-removed", "Removed {path}"), {{"path", *path}}) + "\n");
  return 0;
}

}  // namespace premod::cli

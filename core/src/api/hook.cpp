#include "git/hook.hpp"
#include "git/user.hpp"

#include "premod/premod.hpp"

namespace premod {

Result<std::string> install_hook(const std::string& folder, const std::string& command,
                                 const std::map<std::string, std::string>& git_variables) {
  const auto repository =
      git::Repository::open(folder.empty() ? "." : folder, git::Environment(git_variables));
  if (!repository) return repository.error();
  return git::install_hook(*repository, command);
}

Result<std::string> uninstall_hook(const std::string& folder,
                                   const std::map<std::string, std::string>& git_variables) {
  const auto repository =
      git::Repository::open(folder.empty() ? "." : folder, git::Environment(git_variables));
  if (!repository) return repository.error();
  return git::uninstall_hook(*repository);
}

std::string author_name(const std::string& folder) {
  const auto repository = git::Repository::open(folder.empty() ? "." : folder);
  return repository ? git::user_name(*repository) : std::string();
}

}  // namespace premod

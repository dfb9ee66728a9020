#include "git/user.hpp"

#include "git/state.hpp"

namespace premod::git {

std::string user_name(const Repository& repository) {
  git_config* found = nullptr;
  if (git_repository_config_snapshot(&found, repository.state().repository.get()) != 0) return {};
  const ConfigHandle config(found);
  git_buf name = GIT_BUF_INIT;
  std::string out;
  if (git_config_get_string_buf(&name, found, "user.name") == 0) out.assign(name.ptr, name.size);
  git_buf_dispose(&name);
  return out;
}

}  // namespace premod::git

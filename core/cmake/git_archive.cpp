// Links only if libgit2's archive needs no more of its network code than the stand-ins have.
#include <git2.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

int main(int argc, char** argv) {
  git_libgit2_init();
  git_repository* repository = nullptr;
  if (git_repository_open_ext(&repository, argv[argc - 1], 0, nullptr) != 0) return 1;
  git_config* settings = nullptr;
  git_repository_config_snapshot(&settings, repository);
  git_remote* remote = nullptr;
  git_remote_lookup(&remote, repository, "origin");
  git_odb* objects = nullptr;
  git_repository_odb(&objects, repository);
  git_object* object = nullptr;
  git_revparse_single(&object, repository, "HEAD");
  git_filter_list* filters = nullptr;
  git_filter_list_load(&filters, repository, nullptr, ".", GIT_FILTER_TO_WORKTREE, 0);
  git_patch* patch = nullptr;
  git_patch_from_buffers(&patch, "", 0, nullptr, "", 0, nullptr, nullptr);
  return 0;
}

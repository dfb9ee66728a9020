#include "git/index.hpp"

#include <algorithm>

namespace premod::git {

std::vector<PathEntry> list_index(const Repository::State& state) {
  git_index* found = nullptr;
  if (git_repository_index(&found, state.repository.get()) != 0) return {};
  const IndexHandle index(found);
  if (git_index_read(found, 0) != 0) return {};
  std::vector<PathEntry> out;
  out.reserve(git_index_entrycount(found));
  for (std::size_t i = 0; i < git_index_entrycount(found); ++i) {
    const git_index_entry* item = git_index_get_byindex(found, i);
    if (git_index_entry_stage(item) == 0)
      out.push_back({item->path, item->mode, from_git(item->id)});
  }
  // libgit2 sorts case-insensitively where core.ignorecase says so.
  std::sort(out.begin(), out.end(),
            [](const PathEntry& a, const PathEntry& b) { return a.path < b.path; });
  return out;
}

std::vector<std::string> list_submodules(const Repository::State& state) {
  git_index* found = nullptr;
  if (git_repository_index(&found, state.repository.get()) != 0) return {};
  const IndexHandle index(found);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < git_index_entrycount(found); ++i)
    if (const git_index_entry* item = git_index_get_byindex(found, i);
        item->mode == GIT_FILEMODE_COMMIT)
      out.emplace_back(item->path);
  return out;
}

TreeDiff diff_to_index(const Repository::State& state, const Oid& tree) {
  TreeDiff out;
  const std::vector<PathEntry> from = list_tree(state.objects, tree, out.complete);
  const std::vector<PathEntry> to = list_index(state);
  const auto less = [](const PathEntry& a, const PathEntry& b) { return a.path < b.path; };
  std::set_difference(from.begin(), from.end(), to.begin(), to.end(),
                      std::back_inserter(out.removed), less);
  std::set_difference(to.begin(), to.end(), from.begin(), from.end(), std::back_inserter(out.added),
                      less);
  return out;
}

}  // namespace premod::git

#include "git/renames.hpp"

#include "git/index.hpp"

namespace premod::git {
namespace {

std::map<std::string, std::string> as_map(const Objects& objects, const TreeDiff& diff) {
  std::map<std::string, std::string> out;
  RenameDetector detector(objects);
  for (const auto& pair : detector.match(diff.removed, diff.added))
    out.emplace(diff.removed[pair.source].path, diff.added[pair.destination].path);
  return out;
}

}  // namespace

std::map<std::string, std::string> renames(const Repository& repository, const CommitId& from,
                                           const CommitId& to) {
  Repository::State& state = repository.state();
  const Commit* old_commit = state.history.find(from);
  const Commit* new_commit = state.history.find(to);
  if (!old_commit || !new_commit || old_commit->tree == new_commit->tree) return {};
  return as_map(state.objects, diff_trees(state.objects, old_commit->tree, new_commit->tree));
}

std::map<std::string, std::string> renames_to_index(const Repository& repository,
                                                    const CommitId& from) {
  Repository::State& state = repository.state();
  const Commit* commit = state.history.find(from);
  if (!commit) return {};
  TreeDiff diff = diff_to_index(state, commit->tree);
  return as_map(state.objects, diff);
}

}  // namespace premod::git

#include "git/index.hpp"

#include <algorithm>
#include <iterator>

namespace premod::git {

const Result<std::vector<IndexEntry>>& index_of(const Repository::State& state) {
  if (!state.index)
    state.index =
        read_index_file(state.environment.index_file(state.facts.directory, state.facts.work_tree),
                        state.facts.directory, state.objects);
  return *state.index;
}

std::vector<PathEntry> list_index(const Repository::State& state) {
  std::vector<PathEntry> out;
  const auto& entries = index_of(state);
  if (!entries) return out;
  out.reserve(entries->size());
  for (const IndexEntry& entry : *entries)
    if (entry.stage == 0) out.push_back({entry.path, entry.mode, entry.oid});
  return out;
}

std::vector<std::string> list_submodules(const Repository::State& state) {
  std::vector<std::string> out;
  for (const PathEntry& entry : list_index(state))
    if (entry.mode == GIT_FILEMODE_COMMIT) out.push_back(entry.path);
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

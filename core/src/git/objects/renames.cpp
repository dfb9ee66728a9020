#include "git/objects/renames.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "git/index.hpp"
#include "git/library.hpp"

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

std::map<std::string, std::string> renames(std::span<const File> from, std::span<const File> to) {
  start_library();
  static const Objects none;
  RenameDetector detector(none);
  const auto only_in = [&](std::span<const File> here, std::span<const File> there) {
    std::vector<File> files;
    std::set_difference(here.begin(), here.end(), there.begin(), there.end(),
                        std::back_inserter(files),
                        [](const File& a, const File& b) { return a.path < b.path; });
    std::vector<PathEntry> out;
    for (const File& file : files) {
      git_oid name{};
      git_odb_hash(&name, file.bytes.data(), file.bytes.size(), GIT_OBJECT_BLOB);
      detector.add_content(from_git(name), file.bytes);
      out.push_back({file.path, GIT_FILEMODE_BLOB, from_git(name)});
    }
    return out;
  };
  const auto removed = only_in(from, to);
  const auto added = only_in(to, from);
  std::map<std::string, std::string> out;
  for (const auto& pair : detector.match(removed, added))
    out.emplace(removed[pair.source].path, added[pair.destination].path);
  return out;
}

}  // namespace premod::git

#include "git/objects/place.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "git/index.hpp"
#include "git/objects/tree.hpp"
#include "git/state.hpp"
#include "snapshot/entry_path.hpp"
#include "snapshot/folders.hpp"
#include "text/wording/error.hpp"

namespace premod::git {
namespace {

namespace fs = std::filesystem;

constexpr int max_hops = 16;  // links and submodules on the way

constexpr std::uint32_t submodule_mode = 0160000;

Error missing(const CommitId& commit, std::string_view path) {
  return error_of(ErrorKind::environment,
                  {Wording("error.commit-path",
                           "{path} of the commit {commit} is missing in this clone. Run: git fsck, "
                           "or where it is a submodule: git submodule update --init"),
                   {{"path", printable(path)}, {"commit", commit.hex().substr(0, 12)}}});
}

const IndexEntry* staged(const Repository& repository, std::string_view path) {
  const auto& entries = index_of(repository.state());
  if (!entries) return nullptr;
  const auto at = std::lower_bound(
      entries->begin(), entries->end(), path,
      [](const IndexEntry& entry, std::string_view wanted) { return entry.path < wanted; });
  return at != entries->end() && at->path == path ? &*at : nullptr;
}

// The clone that stands at a folder of the work tree, if it has the commit.
std::optional<Repository> clone_at(const Repository& outer, const std::string& path,
                                   const CommitId& commit) {
  const std::string folder = outer.facts().work_tree + "/" + path;
  auto clone = Repository::discover(folder, outer.state().environment);
  if (!clone || !*clone || (*clone)->facts().work_tree != folder) return std::nullopt;
  if ((*clone)->state().history.find(commit) == nullptr) return std::nullopt;
  return std::move(**clone);
}

Result<std::optional<Place>> locate(const Repository& repository, const CommitId& commit,
                                    std::string path, int& hops) {
  const Commit* const found = repository.state().history.find(commit);
  if (!found) return missing(commit, path);
  for (std::size_t end = path.find('/');; end = path.find('/', end + 1)) {
    const std::string at = path.substr(0, end);
    bool complete = true;
    const auto entry = find_entry(repository.state().objects, found->tree, at, &complete);
    if (!complete) return missing(commit, at);
    if (!entry) return std::optional<Place>{};
    if (end == std::string::npos) return std::optional(Place{repository, commit, path});
    if (entry->is_folder()) continue;
    if (++hops > max_hops) return std::optional<Place>{};
    const std::string rest = path.substr(end + 1);
    if (entry->is_submodule()) {
      const auto clone = clone_at(repository, at, entry->oid);
      return clone ? locate(*clone, entry->oid, rest, hops) : missing(commit, at);
    }
    if (!entry->is_symlink()) return std::optional<Place>{};
    const SharedBytes text = repository.state().objects.read(entry->oid, Kind::blob);
    if (!text) return missing(commit, at);
    if (text->view().starts_with('/')) return std::optional<Place>{};
    const std::string to =
        (fs::path(at).parent_path() / text->view() / rest).lexically_normal().generic_string();
    if (to == ".." || to.starts_with("../")) return std::optional<Place>{};
    return locate(repository, commit, to, hops);
  }
}

}  // namespace

Result<std::optional<Place>> locate(const Repository& repository, const CommitId& commit,
                                    std::string_view path) {
  int hops = 0;
  return locate(repository, commit, std::string(path), hops);
}

bool is_of_index(const Repository& repository, std::string_view path) {
  const auto above = folders_above(path);
  return staged(repository, path) != nullptr ||
         std::any_of(above.begin(), above.end(), [&](std::string_view folder) {
           return staged(repository, folder) != nullptr;
         });
}

std::optional<CommitId> submodule_at(const Repository& repository, const CommitId& commit,
                                     std::string_view path) {
  const Commit* const found = repository.state().history.find(commit);
  const auto entry =
      found ? find_entry(repository.state().objects, found->tree, path) : std::nullopt;
  return entry && entry->is_submodule() ? std::optional(entry->oid) : std::nullopt;
}

std::optional<CommitId> staged_submodule_at(const Repository& repository, std::string_view path) {
  const IndexEntry* const entry = staged(repository, path);
  return entry && entry->mode == submodule_mode ? std::optional(entry->oid) : std::nullopt;
}

}  // namespace premod::git

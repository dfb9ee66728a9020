#include "git/tree.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "git/entries.hpp"
#include "git/state.hpp"
#include "snapshot/limits.hpp"

namespace premod::git {
namespace {

/// Fills a snapshot within the limits.
class Collector {
 public:
  Collector(const Objects& objects, std::span<const std::string> under)
      : objects_(objects), under_(under), blobs_(std::make_shared<std::vector<SharedBytes>>()) {}

  void walk(const Oid& tree, const std::string& folder, std::size_t depth) {
    const SharedBytes raw = objects_.read(tree, Kind::tree);
    if (!raw) return skip(folder, EntryProblem::not_in_tree, "the folder's object is missing");
    TreeEntries entries(raw->view());
    for (TreeEntry entry; entries.next(entry) && !full_;) {
      const std::string path = folder + (folder.empty() ? "" : "/") + std::string(entry.name);
      if (!entry.is_folder()) {
        if (wanted(path)) add(path, entry);
      } else if (depth + 1 >= limits::max_path_depth) {
        skip(path, EntryProblem::path_too_deep);
      } else if (wanted(path) || leads_to_wanted(path)) {
        walk(entry.oid, path, depth + 1);
      }
    }
    if (entries.damaged()) skip(folder, EntryProblem::damaged, "the folder's object is damaged");
  }

  void add(const std::string& path, const TreeEntry& entry) {
    if (full_) return;
    if (entry.is_submodule()) return skip(path, EntryProblem::not_in_tree, "a submodule");
    if (entry.is_symlink()) return skip(path, EntryProblem::symlink);
    if (!entry.is_file()) return skip(path, EntryProblem::special_file);
    if (path.size() > limits::max_path_bytes) return skip(path, EntryProblem::path_too_long);
    if (files_.size() >= limits::max_entries) {
      full_ = true;
      return skip(path, EntryProblem::too_many_entries);
    }
    SharedBytes blob = objects_.read(entry.oid, Kind::blob);
    if (!blob) return skip_unread(path, entry.oid);
    const std::string_view bytes = blob->view();
    if (total_ + bytes.size() > limits::max_total_bytes)
      return skip(path, EntryProblem::total_too_large, {}, bytes.size());
    total_ += bytes.size();
    blobs_->push_back(std::move(blob));
    files_.push_back({path, bytes, entry.mode & 0111 ? FileMode::executable : FileMode::regular});
  }

  void skip(const std::string& path, EntryProblem problem, std::string detail = {},
            std::uint64_t size = 0) {
    skipped_.push_back({path, problem, size, std::move(detail), false});
  }
  [[nodiscard]] bool wanted(std::string_view path) const {
    return under_.empty() || std::any_of(under_.begin(), under_.end(), [&](const auto& prefix) {
             return path.starts_with(prefix) &&
                    (path.size() == prefix.size() || prefix.empty() || path[prefix.size()] == '/');
           });
  }
  [[nodiscard]] Snapshot finish() {
    return {Source::git_tree, std::move(files_), std::move(skipped_), std::move(blobs_)};
  }

 private:
  [[nodiscard]] bool leads_to_wanted(std::string_view folder) const {
    return std::any_of(under_.begin(), under_.end(), [&](const auto& prefix) {
      return prefix.size() > folder.size() && prefix.starts_with(folder) &&
             prefix[folder.size()] == '/';
    });
  }
  void skip_unread(const std::string& path, const Oid& oid) {
    const auto size = objects_.size(oid);
    if (!size) return skip(path, EntryProblem::not_in_tree, "the object is missing or damaged");
    if (*size > limits::max_entry_bytes)
      return skip(path, EntryProblem::entry_too_large, {}, *size);
    skip(path, EntryProblem::damaged, "the object is damaged", *size);
  }

  const Objects& objects_;
  std::span<const std::string> under_;
  std::shared_ptr<std::vector<SharedBytes>> blobs_;
  std::vector<File> files_;
  std::vector<SkippedEntry> skipped_;
  std::uint64_t total_ = 0;
  bool full_ = false;
};

}  // namespace

std::optional<TreeEntry> find_entry(const Objects& objects, const Oid& tree,
                                    std::string_view path) {
  Oid at = tree;
  while (true) {
    const auto slash = path.find('/');
    const std::string_view name = path.substr(0, slash);
    const SharedBytes raw = objects.read(at, Kind::tree);
    if (!raw) return std::nullopt;
    TreeEntries entries(raw->view());
    TreeEntry entry;
    bool found = false;
    while (!found && entries.next(entry)) found = entry.name == name;
    if (!found) return std::nullopt;
    entry.name = {};  // belongs to `raw`
    if (slash == std::string_view::npos) return entry;
    if (!entry.is_folder()) return std::nullopt;
    at = entry.oid;
    path.remove_prefix(slash + 1);
  }
}

Result<Snapshot> read_tree(const Repository& repository, const CommitId& commit,
                           std::string_view root, std::span<const std::string> under) {
  Repository::State& state = repository.state();
  const Commit* found = state.history.find(commit);
  if (!found || !state.objects.has(found->tree))
    return Error{ErrorKind::environment,
                 "The commit " + commit.hex() +
                     " is missing or damaged in this clone. Run: git fsck, or fetch it again."};
  Collector collector(state.objects, under);
  if (root.empty()) {
    collector.walk(found->tree, {}, 0);
  } else if (const auto folder = find_entry(state.objects, found->tree, root)) {
    if (folder->is_folder()) collector.walk(folder->oid, {}, 0);
  }
  return collector.finish();
}

Result<Snapshot> read_index(const Repository& repository, std::string_view root,
                            std::span<const std::string> under) {
  Repository::State& state = repository.state();
  git_index* found = nullptr;
  if (git_repository_index(&found, state.repository.get()) != 0 || git_index_read(found, 0) != 0)
    return Error{ErrorKind::environment,
                 "The index of the repository cannot be read: " + last_error() + "."};
  const IndexHandle index(found);
  Collector collector(state.objects, under);
  const std::string prefix = root.empty() ? std::string{} : std::string(root) + "/";
  std::string conflict;
  for (std::size_t i = 0; i < git_index_entrycount(found); ++i) {
    const git_index_entry* item = git_index_get_byindex(found, i);
    std::string path = item->path;
    if (!path.starts_with(prefix)) continue;
    path.erase(0, prefix.size());
    if (!collector.wanted(path)) continue;
    if (git_index_entry_stage(item) != 0) {
      if (path != conflict)
        collector.skip(path, EntryProblem::not_in_tree, "the file has an unresolved conflict");
      conflict = path;
      continue;
    }
    collector.add(path, {item->mode, {}, from_git(item->id)});
  }
  return collector.finish();
}

std::optional<std::string> read_file(const Repository& repository, const CommitId& commit,
                                     std::string_view path) {
  Repository::State& state = repository.state();
  const Commit* found = state.history.find(commit);
  if (!found) return std::nullopt;
  const auto entry = find_entry(state.objects, found->tree, path);
  if (!entry || !entry->is_file()) return std::nullopt;
  const SharedBytes blob = state.objects.read(entry->oid, Kind::blob);
  return blob ? std::optional(std::string(blob->view())) : std::nullopt;
}

}  // namespace premod::git

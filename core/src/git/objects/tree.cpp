#include "git/objects/tree.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "git/index.hpp"
#include "git/objects/entries.hpp"
#include "git/state.hpp"
#include "snapshot/entry_path.hpp"
#include "snapshot/limits.hpp"
#include "text/wording/error.hpp"

namespace premod::git {
namespace {

namespace fs = std::filesystem;

constexpr Wording missing_object{
    "skipped.missing-object",
    "its object is missing or damaged; run: git fsck, or in a partial clone: git fetch --refetch "
    "--no-filter"};

/// Fills a snapshot within the limits.
class Collector {
 public:
  /// `place`: where the folder that is read stands in the work tree; submodules are looked for
  /// below.
  Collector(const Objects& objects, std::span<const std::string> under, std::string place)
      : objects_(&objects), under_(under), place_(std::move(place)) {}

  void walk(const Oid& tree, const std::string& folder, std::size_t depth) {
    const SharedBytes raw = objects_->read(tree, Kind::tree);
    if (!raw) return skip(folder, EntryProblem::damaged, missing_object);
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
    if (entries.damaged())
      skip(folder, EntryProblem::damaged,
           Wording("skipped.folder-object", "the folder's object is damaged"));
  }

  void add(const std::string& path, const TreeEntry& entry) {
    if (full_) return;
    if (entry.is_submodule()) return add_submodule(path, entry.oid);
    if (entry.is_symlink()) return add_link(path, entry.oid);
    if (!entry.is_file()) return skip(path, EntryProblem::special_file);
    if (path.size() > limits::max_path_bytes) return skip(path, EntryProblem::path_too_long);
    if (files_.size() >= limits::max_entries) {
      full_ = true;
      return skip(path, EntryProblem::too_many_entries);
    }
    SharedBytes blob = objects_->read(entry.oid, Kind::blob);
    if (!blob) return skip_unread(path, entry.oid);
    const std::string_view bytes = blob->view();
    if (total_ + bytes.size() > limits::max_total_bytes)
      return skip(path, EntryProblem::total_too_large, bytes.size());
    total_ += bytes.size();
    kept_->blobs.push_back(std::move(blob));
    files_.push_back({path, bytes, entry.mode & 0111 ? FileMode::executable : FileMode::regular});
  }

  void skip(const std::string& path, EntryProblem problem, std::uint64_t size = 0) {
    skipped_.push_back({path, problem, size, {}, false});
  }
  void skip(const std::string& path, EntryProblem problem, const Wording& said,
            std::uint64_t size = 0) {
    skipped_.push_back({path, problem, size, {}, false, said});
  }
  [[nodiscard]] bool wanted(std::string_view path) const {
    return under_.empty() || std::any_of(under_.begin(), under_.end(), [&](const auto& prefix) {
             return path.starts_with(prefix) &&
                    (path.size() == prefix.size() || prefix.empty() || path[prefix.size()] == '/');
           });
  }
  [[nodiscard]] Snapshot finish() {
    follow_links();
    std::sort(files_.begin(), files_.end(), by_path);
    report_names(files_, skipped_);
    return {Source::git_tree, std::move(files_), std::move(skipped_), std::move(kept_)};
  }

 private:
  [[nodiscard]] bool leads_to_wanted(std::string_view folder) const {
    return std::any_of(under_.begin(), under_.end(), [&](const auto& prefix) {
      return prefix.size() > folder.size() && prefix.starts_with(folder) &&
             prefix[folder.size()] == '/';
    });
  }
  /// Its files are part of the widget where it is checked out; the commit is read from its clone.
  void add_submodule(const std::string& path, const Oid& commit) {
    const std::string folder = place_ + "/" + path;
    auto clone = place_.empty() ? Result<std::optional<Repository>>(std::optional<Repository>{})
                                : Repository::discover(folder);
    const bool here = clone && *clone && (*clone)->facts().work_tree == folder;
    const Commit* found = here ? (*clone)->state().history.find(commit) : nullptr;
    if (!found)
      return skip(path, EntryProblem::not_in_tree,
                  Wording("skipped.submodule",
                          "a submodule without this commit; run: git submodule update --init"));
    kept_->clones.push_back(**clone);
    const Objects* const outer = std::exchange(objects_, &(*clone)->state().objects);
    walk(found->tree, path, 0);
    objects_ = outer;
  }
  void add_link(const std::string& path, const Oid& oid) {
    const SharedBytes text = objects_->read(oid, Kind::blob);
    if (!text) return skip_unread(path, oid);
    if (links_.size() >= most_links)
      return skip(path, EntryProblem::symlink, Wording("skipped.links", "one link too many"));
    const fs::path to = (fs::path(path).parent_path() / text->view()).lexically_normal();
    links_.push_back({path, to.generic_string()});
  }

  /// As a folder on disk is read: links that stay inside lead to their files. A link may lead to a
  /// link, so it takes rounds; what is left leads outside, in a circle or nowhere.
  void follow_links() {
    for (int round = 0; round < most_rounds && !links_.empty(); ++round) {
      std::sort(files_.begin(), files_.end(), by_path);
      std::vector<File> found;
      if (std::erase_if(links_, [&](const Link& link) { return follow(link, found); }) == 0) break;
      for (File& file : found) add_linked(std::move(file));
    }
    for (const Link& link : links_)
      skipped_.push_back({link.path, EntryProblem::symlink, 0, link.to, false});
  }
  static constexpr std::size_t most_links = 1'000;
  static constexpr int most_rounds = 8;
  struct Link {
    std::string path;
    std::string to;
  };
  static bool by_path(const File& a, const File& b) { return a.path < b.path; }
  bool follow(const Link& link, std::vector<File>& found) const {
    std::string_view to = link.to;
    if (to.ends_with('/')) to.remove_suffix(1);
    if (to.starts_with('/') || to == ".." || to.starts_with("../")) return false;
    const auto from = [&](const std::string& path) {
      return std::lower_bound(files_.begin(), files_.end(), File{path, {}, {}}, by_path);
    };
    const auto add = [&](const File& file) {
      // Only the link itself is one; the files of a linked folder are files there, as on disk.
      const FileMode mode = file.path.size() == to.size() ? FileMode::symlink : file.mode;
      found.push_back({link.path + file.path.substr(to.size()), file.bytes, mode});
    };
    const std::size_t had = found.size();
    if (const auto file = from(std::string(to)); file != files_.end() && file->path == to)
      add(*file);
    const std::string folder = std::string(to) + "/";
    const bool circle = to == "." || to.empty() || link.path.starts_with(folder);
    for (auto file = from(folder);
         !circle && file != files_.end() && file->path.starts_with(folder); ++file)
      add(*file);
    return found.size() > had;
  }
  void add_linked(File file) {
    if (files_.size() >= limits::max_entries)
      return skip(file.path, EntryProblem::too_many_entries);
    if (total_ + file.bytes.size() > limits::max_total_bytes)
      return skip(file.path, EntryProblem::total_too_large, file.bytes.size());
    total_ += file.bytes.size();
    files_.push_back(std::move(file));
  }
  void skip_unread(const std::string& path, const Oid& oid) {
    const auto size = objects_->size(oid);
    if (!size) return skip(path, EntryProblem::damaged, missing_object);
    if (*size > limits::max_entry_bytes) return skip(path, EntryProblem::entry_too_large, *size);
    skip(path, EntryProblem::damaged, missing_object, *size);
  }

  struct Kept {
    std::vector<Repository> clones;  // before the blobs: those belong to them
    std::vector<SharedBytes> blobs;
  };
  const Objects* objects_;
  std::span<const std::string> under_;
  std::string place_;
  std::shared_ptr<Kept> kept_ = std::make_shared<Kept>();
  std::vector<File> files_;
  std::vector<SkippedEntry> skipped_;
  std::vector<Link> links_;
  std::uint64_t total_ = 0;
  bool full_ = false;
};

std::string place_of(const Repository& repository, std::string_view root) {
  const std::string& work_tree = repository.facts().work_tree;
  if (work_tree.empty() || root.empty()) return work_tree;
  return work_tree + "/" + std::string(root);
}

}  // namespace

std::optional<TreeEntry> find_entry(const Objects& objects, const Oid& tree, std::string_view path,
                                    bool* complete) {
  Oid at = tree;
  while (true) {
    const auto slash = path.find('/');
    const std::string_view name = path.substr(0, slash);
    const SharedBytes raw = objects.read(at, Kind::tree);
    if (!raw && complete) *complete = false;
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
    return error_of(
        ErrorKind::environment,
        {Wording("error.commit-fetch",
                 "The commit {commit} is missing or damaged in this clone. Run: git fsck, or "
                 "fetch it again."),
         {{"commit", commit.hex()}}});
  Collector collector(state.objects, under, place_of(repository, root));
  if (root.empty()) {
    collector.walk(found->tree, {}, 0);
  } else if (const auto folder = find_entry(state.objects, found->tree, root)) {
    if (folder->is_folder()) collector.walk(folder->oid, {}, 0);
  }
  return collector.finish();
}

Result<Snapshot> read_index(const Repository& repository, std::string_view root,
                            std::span<const std::string> under) {
  const auto& entries = index_of(repository.state());
  if (!entries) return entries.error();
  Collector collector(repository.state().objects, under, place_of(repository, root));
  const std::string prefix = root.empty() ? std::string{} : std::string(root) + "/";
  std::string conflict;
  for (const IndexEntry& item : *entries) {
    if (!item.path.starts_with(prefix)) continue;
    const std::string path = item.path.substr(prefix.size());
    if (!collector.wanted(path)) continue;
    if (item.stage != 0) {
      if (path != conflict)
        collector.skip(path, EntryProblem::not_in_tree,
                       Wording("skipped.conflict", "the file has an unresolved conflict"));
      conflict = path;
      continue;
    }
    collector.add(path, {item.mode, {}, item.oid});
  }
  return collector.finish();
}

Result<Snapshot> read_sparse_files(const Repository& repository, std::string_view root) {
  const std::string& work_tree = repository.facts().work_tree;
  if (work_tree.empty()) return Snapshot{};
  const auto& entries = index_of(repository.state());
  if (!entries) return entries.error();
  Collector collector(repository.state().objects, {}, {});
  const std::string prefix = root.empty() ? std::string{} : std::string(root) + "/";
  for (const IndexEntry& item : *entries) {
    if (item.stage != 0 || !item.path.starts_with(prefix)) continue;
    std::error_code ignored;
    const fs::path place = fs::path(work_tree) / item.path;
    const TreeEntry entry{item.mode, {}, item.oid};
    // An empty folder stands where a submodule is not checked out.
    const bool submodule =
        entry.is_submodule() && (!fs::is_directory(place, ignored) || fs::is_empty(place, ignored));
    if (submodule || (item.skip_worktree && !fs::exists(fs::symlink_status(place, ignored))))
      collector.add(item.path.substr(prefix.size()), entry);
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

Result<std::optional<std::string>> read_own_file(const Repository& repository,
                                                 const CommitId& commit, const std::string& path) {
  Repository::State& state = repository.state();
  const Commit* found = state.history.find(commit);
  bool complete = found != nullptr;
  const auto entry = found ? find_entry(state.objects, found->tree, path, &complete) : std::nullopt;
  if (complete && !entry) return std::optional<std::string>{};
  const auto wrong = [&](ErrorKind kind, Message why) {
    return error_of(
        kind, {Wording("error.base-file", "{file} of the base {commit} cannot be read: {why}."),
               {{"file", printable(path)},
                {"commit", commit.hex().substr(0, 12)},
                {"why", std::move(why)}}});
  };
  const Message missing{source_text("{why}"), {{"why", missing_object}}};
  if (!complete) return wrong(ErrorKind::environment, missing);
  if (!entry->is_file())
    return wrong(ErrorKind::config, Wording("error.not-regular", "it is not a regular file"));
  if (state.objects.size(entry->oid).value_or(0) > limits::max_own_file_bytes)
    return wrong(ErrorKind::config,
                 {Wording("error.base-file-large", "it is larger than the limit of {limit} bytes"),
                  {{"limit", std::to_string(limits::max_own_file_bytes)}}});
  const SharedBytes blob = state.objects.read(entry->oid, Kind::blob);
  if (!blob) return wrong(ErrorKind::environment, missing);
  return std::optional<std::string>(std::string(blob->view()));
}

namespace {

const IndexEntry* entry_of_index(const Repository& repository, std::string_view path) {
  const auto& entries = index_of(repository.state());
  if (!entries) return nullptr;
  const auto at = std::lower_bound(
      entries->begin(), entries->end(), path,
      [](const IndexEntry& entry, std::string_view wanted) { return entry.path < wanted; });
  return at != entries->end() && at->path == path ? &*at : nullptr;
}

}  // namespace

bool is_unchanged(const Repository& repository, const CommitId& commit, std::string_view path) {
  Repository::State& state = repository.state();
  const Commit* found = state.history.find(commit);
  const auto before = found ? find_entry(state.objects, found->tree, path) : std::nullopt;
  const IndexEntry* now = entry_of_index(repository, path);
  return before && now && now->stage == 0 && before->oid == now->oid && before->mode == now->mode;
}

bool is_tracked(const Repository& repository, std::string_view path) {
  return entry_of_index(repository, path) != nullptr;
}

}  // namespace premod::git

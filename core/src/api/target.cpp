#include "api/target.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <span>
#include <system_error>
#include <vector>

#include "git/objects/tree.hpp"
#include "snapshot/archive.hpp"
#include "snapshot/directory.hpp"
#include "snapshot/folders.hpp"
#include "text/wording/error.hpp"
#include "widget/ownership/junk.hpp"

namespace premod {
namespace {

namespace fs = std::filesystem;

// Looking for `.git` costs a few stat calls; starting libgit2 would cost more than checking a
// widget.
fs::path work_tree_around(const fs::path& folder) {
  std::error_code ignored;
  for (fs::path at = folder;; at = at.parent_path()) {
    if (fs::exists(at / ".git", ignored)) return at;
    if (!at.has_relative_path()) return {};
  }
}

Error missing(const std::string& path) {
  return error_of(
      ErrorKind::environment,
      {Wording("error.nothing-there",
               "There is no {path}; name a widget's folder, a repository with widgets, or a "
               "widget.zip."),
       {{"path", path}}});
}

Result<Snapshot> read_staged(const Target& target, bool is_folder,
                             const git::Environment& environment) {
  const auto repository = git::Repository::open(target.folder, environment);
  if (!repository) return repository.error();
  if (is_folder) return git::read_index(*repository, target.below);
  const std::vector<std::string> only = {target.below};
  const auto index = git::read_index(*repository, {}, only);
  if (!index) return index.error();
  const File* file = index->find(target.below);
  if (file == nullptr)
    return error_of(ErrorKind::environment,
                    {Wording("error.not-staged", "{path} is not staged; run: git add {path}"),
                     {{"path", target.path}}});
  return read_archive_bytes(target.below, file->bytes);
}

// What a build wrote into a work tree, and git ignores, is about to be packed; a widget whose
// manifest is tracked is not. It matters only for leftovers: without one no repository is opened.
std::vector<std::string> versioned_folders(const Target& target, const Snapshot& snapshot,
                                           const git::Environment& environment) {
  constexpr std::string_view manifest = "manifest.json";
  const std::span<const File> files = snapshot.files();
  const bool asked = std::any_of(files.begin(), files.end(), [](const File& file) {
    return recognise_junk(file.path).kind != JunkKind::none;
  });
  std::vector<std::string> out;
  if (!asked || target.repository.empty()) return out;
  const auto repository = git::Repository::open(target.folder, environment);
  if (!repository) return out;
  for (const File& file : files) {
    if (file.name() != manifest || !git::is_tracked(*repository, path_in(target.below, file.path)))
      continue;
    const std::size_t end = file.path.size() - manifest.size();
    out.push_back(file.path.substr(0, end == 0 ? 0 : end - 1));
  }
  return out;
}

bool is_archive_file(const fs::path& path) {
  if (path.extension() == ".zip") return true;
  std::array<char, 4> head{};
  std::ifstream in(path, std::ios::binary);
  in.read(head.data(), head.size());
  return in.gcount() == 4 && std::string_view(head.data(), 4) == "PK\x03\x04";
}

// The folder of the widget that a file belongs to; the file's own folder if there is none.
fs::path widget_around(const fs::path& file) {
  std::error_code ignored;
  for (fs::path at = file.parent_path();; at = at.parent_path()) {
    if (fs::is_regular_file(at / "manifest.json", ignored)) return at;
    if (!at.has_relative_path() || fs::exists(at / ".git", ignored)) return file.parent_path();
  }
}

// `bytes` in place of the file at `path`, or beside the others.
std::shared_ptr<const Snapshot> with_file(const std::shared_ptr<const Snapshot>& original,
                                          const std::string& path, const std::string& bytes) {
  struct Owner {
    std::shared_ptr<const Snapshot> original;
    std::string bytes;
  };
  const auto owner = std::make_shared<Owner>(Owner{original, bytes});
  std::vector<File> files(original->files().begin(), original->files().end());
  const auto at =
      std::find_if(files.begin(), files.end(), [&](const File& file) { return file.path == path; });
  if (at != files.end())
    at->bytes = owner->bytes;
  else
    files.push_back({path, owner->bytes, FileMode::regular});
  return original->with_files(std::move(files), owner);
}

}  // namespace

PathMapping Target::names() const {
  PathMapping out;
  if (is_archive()) {
    // Outside a repository a path is relative to the PATH, which is the archive itself.
    if (!repository.empty()) out.prefix = below + "!/";
    out.container = repository.empty() ? path : below;
  } else if (!below.empty()) {
    out.prefix = below + "/";
  }
  return out;
}

Result<Target> open_target(const std::string& path, bool staged,
                           const git::Environment& environment) {
  std::error_code error;
  const fs::path whole = fs::canonical(path.empty() ? "." : path, error);
  // A pipe (`/dev/stdin`, `<(...)`) is there to be opened, but has no path.
  std::error_code ignored;
  const fs::file_status status = fs::status(path.empty() ? "." : path, ignored);
  if (fs::exists(status) && !fs::is_directory(status) && !fs::is_regular_file(status))
    return error_of(ErrorKind::environment,
                    {Wording("error.special-file",
                             "{path} is neither a file nor a folder; write what it gives into a "
                             "file, and check that."),
                     {{"path", path}}});
  if (error == std::errc::no_such_file_or_directory) return missing(path);
  if (error)
    return error_of(ErrorKind::environment,
                    {Wording("error.not-opened", "{path} cannot be opened: {why}."),
                     {{"path", path}, {"why", error.message()}}});

  Target out;
  out.path = path;
  const bool is_folder = fs::is_directory(whole, error);
  const fs::path folder = is_folder ? whole : whole.parent_path();
  out.folder = folder.string();
  const fs::path root = work_tree_around(folder);
  if (!root.empty()) {
    out.repository = root.string();
    const std::string relative = whole.lexically_relative(root).generic_string();
    if (relative != ".") out.below = relative;
  }
  out.staged = staged;
  Result<Snapshot> snapshot = staged      ? read_staged(out, is_folder, environment)
                              : is_folder ? read_directory(whole.string())
                                          : read_archive(whole.string());
  if (!snapshot) return snapshot.error();
  if (is_folder && !staged) snapshot->set_versioned(versioned_folders(out, *snapshot, environment));
  out.snapshot = std::make_shared<const Snapshot>(std::move(snapshot).value());
  return out;
}

std::string folder_of_file(const std::string& path, bool stands_in) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(path.empty() ? "." : path, error);
  if (error || (!stands_in && !fs::is_regular_file(whole, error))) return {};
  if (!stands_in && is_archive_file(whole)) return {};
  return widget_around(whole).string();
}

Result<Target> open_around(const std::string& folder, const std::vector<std::string>& files,
                           bool staged, const MemoryFile* unsaved,
                           const git::Environment& environment) {
  std::error_code ignored;
  auto out = open_target(folder, staged, environment);
  if (!out) return out;
  for (const std::string& file : files) {
    const std::string relative =
        fs::weakly_canonical(file, ignored).lexically_relative(folder).generic_string();
    out->only.insert(out->names().prefix + relative);
    if (unsaved != nullptr && unsaved->path == file)
      out->snapshot = with_file(out->snapshot, relative, unsaved->bytes);
  }
  return out;
}

}  // namespace premod

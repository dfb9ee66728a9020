#include "api/target.hpp"

#include <filesystem>
#include <system_error>

#include "snapshot/archive.hpp"
#include "snapshot/directory.hpp"

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
  return {ErrorKind::environment, "there is no " + path +
                                      "; name a widget's folder, a repository with widgets, or a "
                                      "widget.zip."};
}

}  // namespace

PathNames Target::names() const {
  PathNames out;
  if (is_archive()) {
    // Outside a repository a path is relative to the PATH, which is the archive itself.
    if (!repository.empty()) out.prefix = below + "!/";
    out.container = repository.empty() ? path : below;
  } else if (!below.empty()) {
    out.prefix = below + "/";
  }
  return out;
}

Result<Target> open_target(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::canonical(path.empty() ? "." : path, error);
  if (error == std::errc::no_such_file_or_directory) return missing(path);
  if (error)
    return Error{ErrorKind::environment, path + " cannot be opened: " + error.message() + "."};

  Target out;
  out.path = path;
  const bool is_folder = fs::is_directory(whole, error);
  Result<Snapshot> snapshot =
      is_folder ? read_directory(whole.string()) : read_archive(whole.string());
  if (!snapshot) return snapshot.error();
  out.snapshot = std::make_shared<const Snapshot>(std::move(snapshot).value());
  const fs::path folder = is_folder ? whole : whole.parent_path();
  out.folder = folder.string();
  const fs::path root = work_tree_around(folder);
  if (!root.empty()) {
    out.repository = root.string();
    const std::string relative = whole.lexically_relative(root).generic_string();
    if (relative != ".") out.below = relative;
  }
  return out;
}

}  // namespace premod

#include "widget/beside.hpp"

#include <algorithm>
#include <mutex>
#include <unordered_map>
#include <utility>

namespace premod {
namespace {

struct Kept {
  std::vector<File> files;
  std::shared_ptr<const void> owner;
};

// Written when a configuration is read and when it goes; in between only read.
struct Shelf {
  std::mutex mutex;
  std::unordered_map<const Project*, Kept> kept;
};

Shelf& shelf() {
  static Shelf all;
  return all;
}

/// "./market/icon.png" is "market/icon.png"; empty for what leads elsewhere.
std::string_view inner_path(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  const bool leaves = path.starts_with('/') || path.find("..") != path.npos ||
                      path.find('\\') != path.npos || path.find(':') != path.npos;
  return leaves ? std::string_view() : path;
}

}  // namespace

std::vector<std::string> files_named_by(const Listing& listing) {
  std::vector<std::string> out;
  const auto add = [&](const ProjectText& text) {
    if (const std::string_view path = inner_path(text.text()); !path.empty())
      out.emplace_back(path);
  };
  for (const ListingPage& page : listing.pages()) {
    add(page.icon);
    add(page.logo);
    add(page.description_file);
    for (const ProjectText& picture : page.tour) add(picture);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

const File* file_beside(const Project& project, std::string_view path) {
  path = inner_path(path);
  Shelf& all = shelf();
  const std::scoped_lock lock(all.mutex);
  const auto kept = all.kept.find(&project);
  if (kept == all.kept.end()) return nullptr;
  const std::vector<File>& files = kept->second.files;
  const auto at = std::lower_bound(
      files.begin(), files.end(), path,
      [](const File& file, std::string_view wanted) { return file.path < wanted; });
  return at != files.end() && at->path == path ? &*at : nullptr;
}

FilesBeside::FilesBeside(const Project& project, std::vector<File> files,
                         std::shared_ptr<const void> owner)
    : project_(&project) {
  Shelf& all = shelf();
  const std::scoped_lock lock(all.mutex);
  all.kept.insert_or_assign(project_, Kept{std::move(files), std::move(owner)});
}

FilesBeside::~FilesBeside() {
  Shelf& all = shelf();
  const std::scoped_lock lock(all.mutex);
  all.kept.erase(project_);
}

}  // namespace premod

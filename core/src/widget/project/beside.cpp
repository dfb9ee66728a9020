#include "widget/project/beside.hpp"

#include <algorithm>
#include <utility>

namespace premod {
namespace {

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

const File* Project::beside(std::string_view path) const {
  path = inner_path(path);
  const auto at = std::lower_bound(
      beside_.begin(), beside_.end(), path,
      [](const File& file, std::string_view wanted) { return file.path < wanted; });
  return at != beside_.end() && at->path == path ? &*at : nullptr;
}

void Project::set_beside(std::vector<File> files, std::shared_ptr<const void> owner) {
  beside_ = std::move(files);
  beside_owner_ = std::move(owner);
}

}  // namespace premod

#include "widget/companion_archive.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "widget/content_digest.hpp"
#include "widget/ownership/junk.hpp"
#include "widget/pictures.hpp"

namespace premod {
namespace {

constexpr std::string_view usual_name = "widget.zip";
constexpr std::size_t max_named = 5;  // file names a list in a sentence

std::string_view folder_of(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == path.npos ? std::string_view() : path.substr(0, slash);
}

bool is_in(std::string_view path, std::string_view folder) {
  return folder.empty() || path == folder ||
         (path.starts_with(folder) && path[folder.size()] == '/');
}

// The widget an archive in `place` is of: the one around it, else one that lies in the same folder.
const FoundWidget* owner(std::span<const FoundWidget> widgets, std::string_view place,
                         bool anywhere) {
  const FoundWidget* best = nullptr;
  for (const FoundWidget& widget : widgets) {
    if (widget.missing || !is_in(place, widget.folder)) continue;
    if (!best || widget.folder.size() > best->folder.size()) best = &widget;
  }
  if (best && (anywhere || best->folder == place)) return best;
  const FoundWidget* beside = nullptr;
  for (const FoundWidget& widget : widgets) {
    if (widget.missing || widget.folder.empty() || folder_of(widget.folder) != place) continue;
    if (beside) return nullptr;  // whose it is nobody can say
    beside = &widget;
  }
  if (beside) return beside;
  return anywhere && widgets.size() == 1 && !widgets.front().missing ? &widgets.front() : nullptr;
}

void list(std::string& out, const std::vector<std::string>& names, std::string_view what) {
  if (names.empty()) return;
  out += out.empty() ? " " : "; ";
  out += std::to_string(names.size());
  out += ' ';
  out += what;
  out += " (";
  for (std::size_t i = 0; i < names.size() && i < max_named; ++i)
    out += (i == 0 ? "" : ", ") + names[i];
  out += names.size() > max_named ? ", ...)" : ")";
}

using Files = std::map<std::string, const File*>;  // by path below the manifest's folder

Files files_of(const Widget& widget) {
  const std::string folder = package_folder(widget);
  Files out;
  for (const File& file : widget.files()) {
    const std::string_view path = widget.relative(file);
    if (path.starts_with(folder)) out.emplace(path.substr(folder.size()), &file);
  }
  return out;
}

}  // namespace

std::vector<CompanionArchive> find_companion_archives(const Snapshot& snapshot,
                                                      std::span<const FoundWidget> widgets,
                                                      const Project& project) {
  std::map<std::string_view, CompanionArchive> found;
  for (const FoundWidget& widget : widgets) {
    if (widget.missing) continue;
    for (const std::string_view place :
         {std::string_view(widget.folder), folder_of(widget.folder)}) {
      std::string path = place.empty() ? std::string() : std::string(place) + '/';
      const File* const file = snapshot.find(path += usual_name);
      const FoundWidget* const whose = file ? owner(widgets, place, false) : nullptr;
      if (whose) found.insert({file->path, {file, whose->folder}});
    }
  }
  for (const std::string& path : project.archives())
    if (const File* file = snapshot.find(path))
      if (const FoundWidget* whose = owner(widgets, folder_of(path), true))
        found.insert({file->path, {file, whose->folder}});
  std::vector<CompanionArchive> out;
  for (auto& [path, companion] : found) out.push_back(std::move(companion));
  return out;
}

ArchiveDifference compare_with_archive(const Widget& folder, const Widget& archive) {
  ArchiveDifference out;
  Files packed = files_of(archive);
  for (const auto& [path, file] : files_of(folder)) {
    const auto other = packed.find(path);
    if (other == packed.end()) {
      if (recognise_junk(path).kind == JunkKind::none) out.only_in_folder.push_back(path);
      continue;
    }
    if (other->second->bytes != file->bytes) {
      const bool text =
          is_text(*file) && normal_text(file->bytes) == normal_text(other->second->bytes);
      (text ? out.line_ends : out.changed).push_back(path);
    }
    packed.erase(other);
  }
  for (const auto& [path, file] : packed) out.only_in_archive.push_back(path);
  return out;
}

std::string describe(const ArchiveDifference& difference) {
  std::string out;
  list(out, difference.changed, "changed");
  list(out, difference.line_ends, "with other line ends only");
  list(out, difference.only_in_archive, "only in the archive");
  list(out, difference.only_in_folder, "only in the folder");
  return out.empty() ? out : "The archive and the folder differ, files:" + out + ".";
}

}  // namespace premod

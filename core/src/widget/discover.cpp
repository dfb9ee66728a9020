// Finding widget roots without being misled by the manifests of web apps.
#include "widget/discover.hpp"

#include <algorithm>

#include "json/document.hpp"
#include "text/words.hpp"
#include "widget/ownership/vendored.hpp"
#include "widget/text_file.hpp"

namespace premod {
namespace {

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? std::string_view() : path.substr(0, slash);
}

std::string below(std::string_view folder, std::string_view name) {
  return folder.empty() ? std::string(name) : std::string(folder) + "/" + std::string(name);
}

/// Broken JSON says nothing; then the neighbours do.
bool looks_like_widget(const Snapshot& snapshot, std::string_view folder) {
  return snapshot.find(below(folder, "script.js")) != nullptr ||
         !snapshot.under(below(folder, "i18n")).empty();
}

constexpr std::string_view manifest_name = "manifest.json";

/// The name, or the name in other letters where no file has the right one.
bool has_manifest_name(const Snapshot& snapshot, const File& file) {
  if (file.name() == manifest_name) return true;
  return file.name().size() == manifest_name.size() &&
         text::lower_ascii(file.name()) == manifest_name &&
         snapshot.find(below(folder_of(file.path), manifest_name)) == nullptr;
}

bool is_widget_manifest(const Snapshot& snapshot, const File& file) {
  if (!has_manifest_name(snapshot, file)) return false;
  const json::Document document = json::Document::parse(file.bytes);
  const json::Value* root = document.root();
  if (root == nullptr || !root->is_object())
    return file.name() == manifest_name && looks_like_widget(snapshot, folder_of(file.path));
  const json::Value* widget = root->find("widget");
  if (widget != nullptr) return widget->is_object();
  // A manifest that lost its widget block: a web app's or an extension's has other marks.
  const bool web_app = root->find("start_url") != nullptr || root->find("icons") != nullptr ||
                       root->find("manifest_version") != nullptr ||
                       root->find("display") != nullptr;
  return !web_app && root->find("locations") != nullptr &&
         looks_like_widget(snapshot, folder_of(file.path));
}

std::string normalised(std::string_view folder) {
  while (folder.starts_with("./")) folder.remove_prefix(2);
  while (!folder.empty() && folder.back() == '/') folder.remove_suffix(1);
  return folder == "." ? std::string() : std::string(folder);
}

/// Tells every widget of those that lie deeper; `found` is sorted by folder.
void note_nested(std::vector<FoundWidget>& found) {
  for (std::size_t i = 0; i < found.size(); ++i) {
    std::string_view outer = found[i].folder;
    while (!outer.empty()) {
      outer = folder_of(outer);
      const auto at = std::lower_bound(found.begin(), found.end(), outer,
                                       [](const FoundWidget& widget, std::string_view wanted) {
                                         return widget.folder < wanted;
                                       });
      if (at != found.end() && at->folder == outer) at->nested.push_back(found[i].folder);
    }
  }
}

/// What is uploaded is one widget: the platform reads the manifest at the archive's root, and a
/// second one, of a build's folder that was packed too, is a file that does not belong there.
void keep_uploaded(const Snapshot& snapshot, std::vector<FoundWidget>& found) {
  if (snapshot.source() == Source::archive && !found.empty() && found.front().folder.empty())
    found.resize(1);
}

}  // namespace

std::vector<FoundWidget> discover_widgets(const Snapshot& snapshot, const Project& project) {
  std::vector<FoundWidget> out;
  for (const std::string& name : project.widgets()) {
    std::string folder = normalised(name);
    const bool missing = snapshot.under(folder).empty();
    out.push_back({std::move(folder), {}, missing});
  }
  if (out.empty()) {
    for (const File& file : snapshot.files())
      if (!is_system_junk(file.path) && !is_foreign_folder(file.path) &&
          is_widget_manifest(snapshot, file))
        out.push_back({std::string(folder_of(file.path)), {}, false});
  }
  std::sort(out.begin(), out.end(),
            [](const FoundWidget& a, const FoundWidget& b) { return a.folder < b.folder; });
  out.erase(
      std::unique(out.begin(), out.end(),
                  [](const FoundWidget& a, const FoundWidget& b) { return a.folder == b.folder; }),
      out.end());
  if (project.widgets().empty()) keep_uploaded(snapshot, out);
  note_nested(out);
  return out;
}

std::vector<std::string> folders_with_manifest(const Snapshot& snapshot) {
  std::vector<std::string> out;
  for (const File& file : snapshot.files())
    if (is_widget_manifest(snapshot, file)) out.emplace_back(folder_of(file.path));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace premod

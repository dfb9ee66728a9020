#include "api/config/exclude.hpp"

#include <algorithm>
#include <unordered_set>

#include "widget/references.hpp"

namespace premod {
namespace {

class Excluded {
 public:
  explicit Excluded(const Config& config)
      : paths_(config.project->exclude()), below_(config.below) {}

  [[nodiscard]] bool any() const { return !paths_.empty(); }

  // `path` is relative to the snapshot, the exclusions are relative to premod.json.
  [[nodiscard]] bool covers(std::string_view path) const {
    const std::string whole = below_.empty() ? std::string(path) : below_ + "/" + std::string(path);
    return std::any_of(paths_.begin(), paths_.end(), [&](std::string_view excluded) {
      while (excluded.ends_with('/')) excluded.remove_suffix(1);
      if (excluded.starts_with("./")) excluded.remove_prefix(2);
      return !excluded.empty() &&
             (whole == excluded || (whole.size() > excluded.size() && whole.starts_with(excluded) &&
                                    whole[excluded.size()] == '/'));
    });
  }

 private:
  const std::vector<std::string>& paths_;
  const std::string& below_;
};

// What the loader or another file asks for. Where not all references are known nothing is taken out
// of that widget: a file that seems unused may be loaded.
std::unordered_set<std::string_view> used_files(std::span<const Widget> widgets) {
  std::unordered_set<std::string_view> out;
  for (const Widget& widget : widgets) {
    const ReferenceGraph graph = references_of(widget);
    for (const ReferenceGraph::Node& node : graph.nodes)
      if (node.reached || node.entry != Entry::none || !graph.complete) out.insert(node.file->path);
  }
  return out;
}

}  // namespace

std::shared_ptr<const Snapshot> without_excluded(const std::shared_ptr<const Snapshot>& snapshot,
                                                 std::span<const Widget> widgets,
                                                 const Config& config) {
  const Excluded excluded(config);
  if (!excluded.any() || snapshot->source() == Source::archive) return snapshot;
  const auto used = used_files(widgets);
  std::vector<File> files;
  for (const File& file : snapshot->files())
    if (!excluded.covers(file.path) || used.contains(file.path)) files.push_back(file);
  if (files.size() == snapshot->files().size()) return snapshot;
  return snapshot->with_files(std::move(files), snapshot);
}

std::vector<std::string> excluded_but_used(std::span<const Widget> widgets, const Config& config) {
  std::vector<std::string> out;
  const Excluded excluded(config);
  if (!excluded.any()) return out;
  for (const Widget& widget : widgets)
    for (const File& file : widget.files())
      if (excluded.covers(file.path)) out.push_back(file.path);
  return out;
}

}  // namespace premod

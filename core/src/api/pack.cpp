// pack(): the files of a widget that belong into its archive, in the form the requirements want.
#include "premod/pack.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "api/config/config.hpp"
#include "api/config/shared.hpp"
#include "api/inspect.hpp"
#include "api/target.hpp"
#include "git/objects/tree.hpp"
#include "snapshot/archive.hpp"
#include "snapshot/archive_writer.hpp"
#include "snapshot/folders.hpp"
#include "text/utf8.hpp"
#include "text/wording/error.hpp"
#include "widget/ownership/junk.hpp"
#include "widget/references.hpp"
#include "widget/text_file.hpp"

namespace premod {
namespace {

namespace fs = std::filesystem;

constexpr Wording leftover{"pack.leftover", "a leftover of a tool"};
constexpr Wording unused{"pack.unused", "the widget does not use it"};
constexpr std::string_view archive_name = "widget.zip";

// `included`: a file or folder, with or without `/` at its end.
bool is_in(std::string_view path, std::string_view included) {
  while (included.ends_with('/')) included.remove_suffix(1);
  return included == "." || path == included || is_below(path, included);
}

// What an upload of texts must look like; a file that is no clean UTF-8 is left to its author.
std::string in_wanted_form(const File& file) {
  const TextFile text(file);
  if (!is_text(file) || !text.is_utf8()) return std::string(file.bytes);
  std::string_view bytes = file.bytes;
  if (bytes.starts_with(text::byte_order_mark)) bytes.remove_prefix(text::byte_order_mark.size());
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n') continue;
    out += bytes[i];
  }
  return out;
}

class Packer {
 public:
  Packer(const Widget& widget, const Config& config, Language language)
      : widget_(widget),
        project_(*config.project),
        project_is_here_(config.in_snapshot),
        language_(language) {}

  std::optional<Error> run(std::vector<PackedFile>& files, Package& package) {
    const ReferenceGraph graph = references_of(widget_);
    // Where not every reference is known, a file that nothing seems to name may be needed.
    const bool sure = graph.complete && graph.missing_module.empty();
    for (const ReferenceGraph::Node& node : graph.nodes)
      judge(*node.file, node.reached || node.entry != Entry::none || !sure, files, package);
    for (const std::string& path : project_.pack().include)
      if (project_is_here_ && !included_.contains(path))
        return error_of(
            ErrorKind::config,
            {Wording("error.pack-include",
                     "premod.json includes {path} in the package, and there is no such file in the "
                     "widget."),
             {{"path", path}}});
    return std::nullopt;
  }

 private:
  bool is_included(const File& file) {
    if (!project_is_here_) return false;
    bool any = false;
    for (const std::string& path : project_.pack().include)
      if (is_in(file.path, path)) included_.insert(path), any = true;
    return any;
  }

  void judge(const File& file, bool reached, std::vector<PackedFile>& files, Package& package) {
    const std::string path(widget_.relative(file));
    const bool included = is_included(file) && path != archive_name;  // the last one packed
    const bool junk = recognise_junk(path).kind != JunkKind::none;
    if (!included && junk) {
      package.left_out.push_back({path, std::string(leftover.in(language_))});
    } else if (!included && !reached && !is_licence(path)) {
      package.left_out.push_back({path, std::string(unused.in(language_))});
    } else {
      std::string bytes = in_wanted_form(file);
      const File* const stored = widget_.snapshot().find(file.path);  // the widget's is decoded
      if (stored == nullptr || bytes != stored->bytes) package.mended.push_back(path);
      package.files.push_back(path);
      files.push_back({path, std::move(bytes)});
    }
  }

  const Widget& widget_;
  const Project& project_;
  bool project_is_here_;
  Language language_;
  std::set<std::string> included_;
};

// The one widget of the target; several or none are an Error.
Result<std::vector<PackedFile>> select(const std::shared_ptr<const Snapshot>& snapshot,
                                       const Config& config, const PackRequest& request,
                                       Package& package, std::string& root) {
  const std::string path = request.path.empty() ? "." : request.path;
  const Discovered found = discover(snapshot, config);
  if (found.widgets.size() != 1) {
    std::string roots;
    for (const Widget& widget : found.widgets)
      roots += (roots.empty() ? "" : ", ") + std::string(widget.root());
    if (found.widgets.empty())
      return error_of(ErrorKind::usage,
                      {Wording("error.no-widget-here",
                               "No widget in {path}; name the folder with its manifest.json."),
                       {{"path", path}}});
    return error_of(ErrorKind::usage, {Wording("error.several-widgets",
                                               "Several widgets in {path}; name one: {widgets}."),
                                       {{"path", path}, {"widgets", roots}}});
  }
  std::vector<PackedFile> files;
  const Widget& widget = found.widgets.front();
  root = widget.root();
  if (auto error = Packer(widget, config, request.language).run(files, package)) return *error;
  return files;
}

std::string output_of(const PackRequest& request, const Target& target, const Config& config,
                      const std::string& root) {
  if (!request.output.empty()) return request.output;
  if (!config.project->pack().output.empty())
    return ((config.in_snapshot ? fs::path(target.folder) : fs::path(target.repository)) /
            config.project->pack().output)
        .string();
  const fs::path folder = root == "." ? fs::path(target.folder) : fs::path(target.folder) / root;
  // Beside the repository nobody looks for it, and a container or a job does not keep it.
  if (!target.repository.empty() && folder.lexically_normal() == target.repository)
    return (folder / archive_name).string();
  return (folder.has_parent_path() ? folder.parent_path() / archive_name : fs::path(archive_name))
      .string();
}

}  // namespace

Result<Package> pack(const PackRequest& request) {
  const std::string path = request.path.empty() ? "." : request.path;
  const auto target = open_target(path);
  if (!target) return target.error();
  if (target->is_archive())
    return error_of(
        ErrorKind::usage,
        {Wording("error.packed-already", "{path} is packed already; name the widget's folder."),
         {{"path", path}}});
  const auto config = find_config(*target, request.config);
  if (!config) return config.error();
  Package out;
  std::string root;
  auto files = select(target->snapshot, *config, request, out, root);
  if (!files) return files.error();
  auto bytes = write_archive(std::move(files).value());
  if (!bytes) return bytes.error();
  out.bytes = std::move(bytes).value();
  out.path = output_of(request, *target, *config, root);
  return out;
}

Result<Verification> verify_package(const std::string& archive, const PackRequest& request,
                                    const std::string& revision) {
  const auto packed = read_archive(archive);
  if (!packed) return packed.error();
  const std::string path = request.path.empty() ? "." : request.path;
  const auto target = open_target(path);
  if (!target) return target.error();
  if (target->repository.empty())
    return error_of(
        ErrorKind::environment,
        {Wording("error.pack-no-git",
                 "{path} is in no git repository, so there is no commit to compare with."),
         {{"path", path}}});
  const auto repository = git::Repository::open(target->repository);
  if (!repository) return repository.error();
  const auto commit = repository->resolve(revision.empty() ? "HEAD" : revision);
  if (!commit) return commit.error();
  auto tree = git::read_tree(*repository, *commit, target->below);
  if (!tree) return tree.error();
  const auto snapshot = std::make_shared<const Snapshot>(std::move(tree).value());
  Config config{std::make_shared<const Project>(), false, {}};
  if (const File* file = snapshot->find("premod.json")) {
    auto own = parse_config(std::string(file->bytes), file->path, {},
                            shared_of_commit(*repository, *commit, target->below));
    if (!own) return own.error();
    config = std::move(own).value();
    config.in_snapshot = true;
  }
  Package package;
  std::string root;
  const auto files = select(snapshot, config, request, package, root);
  if (!files) return files.error();
  Verification out;
  out.commit = commit->hex();
  std::map<std::string_view, std::string_view> wanted;
  for (const PackedFile& file : *files) wanted[file.path] = file.bytes;
  for (const File& file : packed->files()) {
    const auto at = wanted.find(file.path);
    if (at == wanted.end())
      out.added.push_back(file.path);
    else if (at->second != file.bytes)
      out.changed.push_back(file.path);
  }
  for (const SkippedEntry& entry : packed->skipped()) out.added.push_back(entry.path);
  for (const auto& [name, bytes] : wanted)
    if (packed->find(name) == nullptr) out.missing.emplace_back(name);
  return out;
}

}  // namespace premod

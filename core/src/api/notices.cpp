#include "api/notices.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace premod {
namespace {

Message reason(EntryProblem problem) {
  const auto mebibytes = [](std::uint64_t bytes) { return std::to_string(bytes >> 20); };
  switch (problem) {
    case EntryProblem::unreadable:
      return Message{Wording("unread.permission", "it cannot be read; check its permissions")};
    case EntryProblem::entry_too_large:
      return Message{Wording("unread.large", "it is larger than the limit of {limit} MiB"),
                     {{"limit", mebibytes(limits::max_entry_bytes)}}};
    case EntryProblem::total_too_large:
      return Message{
          Wording("unread.total", "all files together are over the limit of {limit} MiB"),
          {{"limit", mebibytes(limits::max_total_bytes)}}};
    case EntryProblem::too_many_entries:
      return Message{Wording("unread.many", "there are more files than the limit of {limit}"),
                     {{"limit", std::to_string(limits::max_entries)}}};
    case EntryProblem::path_too_long:
      return Message{Wording("unread.path", "its path is longer than the limit of {limit} bytes"),
                     {{"limit", std::to_string(limits::max_path_bytes)}}};
    case EntryProblem::path_too_deep:
      return Message{Wording("unread.deep", "it is deeper than the limit of {limit} folders"),
                     {{"limit", std::to_string(limits::max_path_depth)}}};
    case EntryProblem::symlink:
      return Message{
          Wording("unread.link", "it is a symbolic link that leads outside, or in a loop")};
    case EntryProblem::special_file:
      return Message{Wording("unread.special", "it is neither a file nor a folder")};
    case EntryProblem::not_in_tree:
      return Message{Wording("unread.sparse", "it is not in this clone")};
    case EntryProblem::control_character:
      return Message{Wording("unread.control", "its name contains a control character; rename it")};
    case EntryProblem::backslash:
      return Message{Wording("unread.backslash", "its name contains a backslash; rename it")};
    case EntryProblem::drive_letter:
    case EntryProblem::absolute_path:
    case EntryProblem::parent_path:
      return Message{Wording("unread.outside", "its name leads out of the folder")};
    case EntryProblem::empty_name:
      return Message{Wording("unread.nameless", "it has no name")};
    default:
      return Message{Wording("unread.damaged", "it is damaged")};
  }
}

constexpr Wording requirements_old{
    "notice.requirements-old",
    "The requirements are those of {date}, more than a year ago; the marketplace may have changed "
    "them since. Check whether there is a newer premod."};
constexpr Wording judged_build{
    "notice.source-build",
    "package.json builds this widget. The committed build is judged: {build}."};
constexpr Wording judged_sources{
    "notice.source-sources",
    "package.json builds this widget, but no folder like dist or build holds one. {sources} is "
    "judged as it is; name the built folder or archive to judge what is uploaded."};
constexpr Wording judged_both{
    "notice.source-both",
    "package.json builds this widget. The committed build ({build}) is judged, and the sources "
    "({sources}) as well."};
constexpr Wording with_detail{"unread.detail", "{why} ({detail})"};

// Folders that bundlers write into, by their documentation's examples.
constexpr std::array<std::string_view, 6> build_folders = {"dist",   "build",   "out",
                                                           "output", "release", "public"};

bool is_build(std::string_view root) {
  while (!root.empty()) {
    const std::size_t end = std::min(root.find('/'), root.size());
    if (std::ranges::find(build_folders, root.substr(0, end)) != build_folders.end()) return true;
    root.remove_prefix(std::min(end + 1, root.size()));
  }
  return false;
}

// "scripts": {"build": ...}, and names that begin like that.
bool has_build_script(std::string_view package) {
  const json::Document document = json::Document::parse(package);
  const json::Value* root = document.root();
  const json::Value* scripts =
      root == nullptr || !root->is_object() ? nullptr : root->find("scripts");
  return scripts != nullptr && scripts->is_object() &&
         std::ranges::any_of(scripts->children, [](const json::Value& script) {
           return script.key.starts_with("build") || script.key.starts_with("bundle");
         });
}

// A package.json that builds, in the widget's folder or above it.
bool is_built(const Snapshot& snapshot, std::string_view root) {
  if (root == ".") root = {};
  for (;;) {
    const File* package =
        snapshot.find((root.empty() ? "" : std::string(root) + "/") + "package.json");
    if (package != nullptr && has_build_script(package->bytes)) return true;
    if (root.empty()) return false;
    root = root.substr(0, root.find('/') == root.npos ? 0 : root.rfind('/'));
  }
}

}  // namespace

std::optional<Notice> source_repository(const Snapshot& snapshot, std::span<const Widget> widgets,
                                        Language language) {
  std::string build, sources;
  for (const Widget& widget : widgets) {
    if (!is_built(snapshot, widget.root())) continue;
    std::string& list = is_build(widget.root()) ? build : sources;
    list += (list.empty() ? "" : ", ") + std::string(widget.root() == "." ? "./" : widget.root());
  }
  if (build.empty() && sources.empty()) return std::nullopt;
  const Wording& wording = sources.empty() ? judged_build
                           : build.empty() ? judged_sources
                                           : judged_both;
  return notice(Level::note, "source-repository",
                {wording, {{"build", build}, {"sources", sources}}}, language);
}

std::optional<Notice> requirements_age(const Report& report, const std::string& today) {
  constexpr std::size_t year_digits = 4;
  const std::string& read = report.profile_date;
  if (read.size() <= year_digits || today.size() != read.size()) return std::nullopt;
  const std::string year_after =
      std::to_string(std::atoi(read.c_str()) + 1) + read.substr(year_digits);
  if (today <= year_after) return std::nullopt;  // dates of one form compare as texts
  return notice(Level::note, "requirements-old", {requirements_old, {{"date", read}}},
                report.language);
}

Message why_not_read(const SkippedEntry& entry) {
  if (entry.problem == EntryProblem::not_in_tree && !entry.said.empty()) return entry.said;
  if (!entry.said.empty())
    return Message{with_detail, {{"why", reason(entry.problem)}, {"detail", entry.said}}};
  if (entry.detail.empty()) return reason(entry.problem);
  return Message{with_detail, {{"why", reason(entry.problem)}, {"detail", entry.detail}}};
}

}  // namespace premod

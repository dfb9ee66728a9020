#include "api/config/unread.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "flow/script.hpp"
#include "git/objects/place.hpp"
#include "git/objects/tree.hpp"
#include "markup/file.hpp"
#include "snapshot/entry_path.hpp"
#include "snapshot/folders.hpp"
#include "widget/widget.hpp"

namespace premod {
namespace {

constexpr std::size_t max_name_bytes = 1'024;

/// What the scripts and pages of the widgets name at or below a path of the snapshot.
std::set<std::string> named_below(const Discovered& found, const std::string& path) {
  std::set<std::string> out;
  for (const Widget& widget : found.widgets) {
    const std::string root = widget.root() == "." ? std::string() : std::string(widget.root());
    const auto take = [&](const File& from, std::string_view name) {
      name.remove_prefix(name.rfind('!') + 1);  // "text!./a.twig"; npos + 1 == 0
      name = name.substr(0, name.find_first_of("?#"));
      if (name.empty() || name.size() > max_name_bytes) return;
      const std::size_t slash = from.path.rfind('/');
      const std::string folder = slash == std::string::npos ? "" : from.path.substr(0, slash);
      for (const std::string& base : {folder, root})
        if (std::string whole = resolved_path(base, name); whole == path || is_below(whole, path))
          out.insert(std::move(whole));
    };
    for (const js::File& script : widget.scripts())
      for (const js::Text& text : script.texts()) take(script.file(), text.value);
    for (const markup::File& page : widget.markup())
      for (const markup::Reference& reference : page.references())
        take(page.file(), reference.value);
  }
  return out;
}

bool begins_to_load(const Base& base, const Discovered& head, const std::string& path) {
  const std::set<std::string> now = named_below(head, path);
  if (now.empty()) return false;
  const std::set<std::string> before = named_below(discover(base.snapshot, base.config), path);
  return !std::includes(before.begin(), before.end(), now.begin(), now.end());
}

/// One lies in the other, or they are the same.
bool touch(const std::string& a, const std::string& b) {
  return a == b || is_below(a, b) || is_below(b, a);
}

bool may_hold_judged(const std::string& path, const Config& config) {
  const Project& project = *config.project;
  if (!config.in_snapshot || project.widgets().empty()) return true;
  const auto holds = [&](const std::string& folder) { return touch(path, normal_path(folder)); };
  return std::ranges::any_of(project.widgets(), holds) ||
         std::ranges::any_of(project.backend(), holds);
}

bool is_backend(const std::string& path, const Config& config) {
  return config.in_snapshot &&
         std::ranges::any_of(config.project->backend(), [&](const std::string& folder) {
           return touch(path, normal_path(folder));
         });
}

constexpr std::size_t max_sentence = 4'000;
constexpr Wording accept{"unread.accept",
                         "{sentence} If no widget or back end is in it, name the widgets in "
                         "premod.json, or run premod with --accept-unjudged."};

}  // namespace

void judge_unread(const Base& base, const git::Repository& repository, const Target& target,
                  const Config& config, const Discovered& head, bool accepted, Report& report) {
  const std::string prefix = target.names().prefix;
  for (Notice& notice : report.notices) {
    if (notice.id != "file-not-read" || notice.file.empty() || !notice.file.starts_with(prefix))
      continue;
    const std::string inside = notice.file.substr(prefix.size());
    const bool submodule = git::staged_submodule_at(repository, notice.file).has_value();
    if (git::is_unchanged(repository, base.commit, notice.file)) {
      const bool loads = submodule && !accepted && begins_to_load(base, head, inside);
      notice.level = loads ? Level::error : Level::warning;
    } else if (submodule && !accepted) {
      const bool is_new = !git::submodule_at(repository, base.commit, notice.file);
      if ((is_new && may_hold_judged(inside, config)) || is_backend(inside, config)) {
        notice.level = Level::error;
        notice.message =
            Message{accept, {{"sentence", notice.message}}}.in(report.language, max_sentence);
      }
    }
  }
}

}  // namespace premod

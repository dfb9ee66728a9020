#include "api/config/trust.hpp"

#include <algorithm>
#include <map>

#include "css/file.hpp"
#include "flow/script.hpp"
#include "gate/effect.hpp"
#include "markup/file.hpp"
#include "php/file.hpp"
#include "php/files.hpp"
#include "snapshot/folders.hpp"
#include "text/wording/message.hpp"
#include "widget/discover.hpp"
#include "widget/ownership/composer.hpp"
#include "widget/references.hpp"
#include "widget/widget.hpp"

namespace premod {
namespace {

constexpr Wording lost{"trust.lost",
                       "The base checked this, and with this change nothing would: {what}. If that "
                       "is intended, run premod with --accept-unjudged."};
constexpr Wording gone{"trust.gone", "The widget is gone; the base had it: {what}."};

constexpr Wording packages{"trust.packages",
                           "PHP of packages below vendor/ that this change brings or alters was "
                           "not judged: {what}."};

constexpr Wording unnamed{"trust.unnamed",
                          "A widget that the base knows or names is not there, so these are judged "
                          "as well, by the base's settings: {what}."};

constexpr std::size_t most_named = 8;
constexpr std::size_t max_list = 2'000;  // bytes

void say(const Wording& wording, Level level, std::string_view id, const std::string& what,
         Report& report) {
  report.notices.push_back({level,
                            std::string(id),
                            Message{wording, {{"what", what}}}.in(report.language, max_list),
                            {}});
}

std::string folder_of(const Widget& widget) {
  return widget.root() == "." ? std::string() : std::string(widget.root());
}

/// The files whose code the rules read. What is somebody else's or packed is not judged as code.
void add_code(const Widget& widget, std::set<std::string>& out) {
  for (const js::File& script : widget.scripts())
    if (!script.is_inline() && !script.is_vendored() && !script.origin().bundled)
      out.insert(script.file().path);
  for (const css::File& style : widget.styles())
    if (style.origin() == css::Origin::file && !style.is_vendored()) out.insert(style.file().path);
  for (const markup::File& page : widget.markup())
    if (!page.html().too_large) out.insert(page.file().path);
  for (const php::File& script : widget.php()) out.insert(script.file().path);
}

std::set<std::string> code_of(const Discovered& found) {
  std::set<std::string> out;
  for (const Widget& widget : found.widgets) add_code(widget, out);
  return out;
}

/// Paths of the base's snapshot as paths of the head's; empty where the head has them outside.
class HeadNames {
 public:
  HeadNames(const Base& base, const Target& target) : base_(base), target_(target) {}

  [[nodiscard]] std::string file(const std::string& path) const {
    const auto at = base_.renames.find(path_in(base_.below, path));
    if (at == base_.renames.end()) return path;
    const std::string prefix = target_.below.empty() ? std::string() : target_.below + "/";
    return at->second.starts_with(prefix) ? at->second.substr(prefix.size()) : std::string();
  }
  /// Where git has found a file of the base again that has left what is checked; else empty.
  [[nodiscard]] std::string outside(const std::string& path) const {
    const auto at = base_.renames.find(path_in(base_.below, path));
    return at == base_.renames.end() || !file(path).empty() ? std::string() : at->second;
  }
  /// A widget is where its manifest is.
  [[nodiscard]] std::string folder(const std::string& path) const {
    constexpr std::string_view manifest = "manifest.json";
    const std::string now = file(path_in(path, std::string(manifest)));
    if (now.size() <= manifest.size() || !now.ends_with("/manifest.json")) return path;
    return now.substr(0, now.size() - manifest.size() - 1);
  }

 private:
  const Base& base_;
  const Target& target_;
};

bool in_a_widget(const std::string& path, const Discovered& found) {
  return std::any_of(found.widgets.begin(), found.widgets.end(),
                     [&](const Widget& widget) { return is_below(path, folder_of(widget)); });
}

bool has(const Discovered& found, const std::string& folder) {
  return std::any_of(found.widgets.begin(), found.widgets.end(),
                     [&](const Widget& widget) { return folder_of(widget) == folder; });
}

/// What stands in the head under a path, read or not.
class Present {
 public:
  explicit Present(const Snapshot& snapshot) : snapshot_(snapshot) {
    for (const SkippedEntry& entry : snapshot.skipped())
      if (!entry.kept) skipped_.insert(entry.path);
  }
  [[nodiscard]] bool has(const std::string& path) const {
    return snapshot_.find(path) != nullptr || skipped_.contains(path);
  }

 private:
  const Snapshot& snapshot_;
  std::set<std::string> skipped_;
};

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < std::min(names.size(), most_named); ++i)
    out += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > most_named) out += ", +" + std::to_string(names.size() - most_named);
  return out;
}

}  // namespace

bool is_same(const Config& a, const Config& b) {
  const auto bytes = [](const Config& config) {
    const File* file = config.project->file();
    return file == nullptr ? std::string_view{} : file->bytes;
  };
  const auto shared = [](const Config& config) {
    return config.shared == nullptr ? std::string_view{} : config.shared->file()->bytes;
  };
  const bool given = a.project->file() != nullptr;
  return shared(a) == shared(b) && given == (b.project->file() != nullptr) &&
         bytes(a) == bytes(b) && (!given || a.in_snapshot == b.in_snapshot);
}

JudgedBefore judged_before(const Base& base, const Discovered& found, const Target& target) {
  const HeadNames now(base, target);
  JudgedBefore out;
  for (const Widget& widget : found.widgets) {
    std::set<std::string> code;
    add_code(widget, code);
    // Code of a server runs wherever it stands.
    for (const php::File& script : widget.php()) {
      const std::string& path = script.file().path;
      if (std::string name = now.file(path); !name.empty()) out.files.insert(std::move(name));
      if (std::string name = now.outside(path); !name.empty()) out.outside.insert(std::move(name));
    }
    JudgedBefore::Root root{now.folder(folder_of(widget)), std::string(widget.root()), {}};
    for (const std::string& path : code) {
      std::string name = now.file(path);
      if (name.empty()) continue;
      // What has been moved out of its widget is no part of it any more, like what was deleted.
      if (name == path || is_below(name, root.folder)) out.files.insert(name);
      root.files.push_back(std::move(name));
    }
    out.widgets.push_back(std::move(root));
  }
  return out;
}

std::vector<std::string> vanished_widgets(const JudgedBefore& before, const ReportInput& head) {
  std::vector<std::string> out;
  const Discovered found = discover(head.snapshot, head.config, head.moved);
  for (const JudgedBefore::Root& root : before.widgets) {
    if (has(found, root.folder) || in_a_widget(path_in(root.folder, "x"), found)) continue;
    if (std::any_of(root.files.begin(), root.files.end(), [&](const std::string& path) {
          return is_below(path, root.folder) && head.snapshot->find(path) != nullptr;
        }))
      out.push_back(root.folder);
  }
  return out;
}

namespace {

bool is_as_before(const std::string& folder, const Snapshot& before, const Snapshot& now) {
  const auto same = [](const File& a, const File& b) {
    return a.path == b.path && a.mode == b.mode && a.bytes == b.bytes;
  };
  const auto a = before.under(folder);
  const auto b = now.under(folder);
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

}  // namespace

std::vector<std::string> unnamed_widgets(const Base& base, const JudgedBefore& before,
                                         const ReportInput& head) {
  const bool by_name = head.config.in_snapshot && !head.config.project->widgets().empty();
  const Discovered found = discover(head.snapshot, head.config, head.moved, head.vanished);
  std::vector<std::string> out;
  if (!by_name && (before.widgets.empty() || !found.widgets.empty())) return out;
  std::vector<std::string> whole;  // those of the found ones that have a manifest
  for (const Widget& widget : found.widgets)
    if (widget.find("manifest.json") != nullptr) whole.push_back(folder_of(widget));
  const bool all_there = found.missing.empty() && whole.size() == found.widgets.size();
  if (all_there && !whole.empty()) return out;
  for (std::string& folder : folders_with_manifest(*head.snapshot)) {
    const bool is_judged = std::ranges::any_of(
        whole, [&](const std::string& one) { return is_below(path_in(folder, "x"), one); });
    if (is_judged || has(found, folder)) continue;
    if (whole.empty() || !is_as_before(folder, *base.snapshot, *head.snapshot))
      out.push_back(std::move(folder));
  }
  return out;
}

void tell_unnamed(const ReportInput& head, Report& report) {
  std::vector<std::string> shown;
  for (const std::string& folder : head.unnamed)
    shown.push_back(head.how.paths.prefix + (folder.empty() ? "." : folder));
  say(unnamed, Level::warning, "unnamed-widgets", listed(shown), report);
}

void report_policy_change(const Effect& effect, const Config& in_force, Report& report) {
  std::set<std::string_view> after;
  for (const Finding& finding : effect.report.findings) after.insert(finding.fingerprint);
  // Nobody can put right what stands in a text that the change has replaced.
  if (!in_force.path.empty())
    for (Finding& finding : report.findings)
      if (finding.place.file == in_force.path && !after.contains(finding.fingerprint))
        finding.is_new = false;
  add_policy_change_notices(report, effect.report, effect.file);
}

void tell_lost(const JudgedBefore& before, const ReportInput& head, const RuleRun& judged,
               const RuleRun* effect, bool accepted, Report& report) {
  const std::set<std::string> now = code_of(judged.found);
  const std::set<std::string> then = effect != nullptr ? code_of(effect->found) : now;
  const Discovered& after = effect != nullptr ? effect->found : judged.found;
  const Present present(*head.snapshot);
  const std::string& prefix = head.how.paths.prefix;
  std::vector<std::string> names;
  std::set<std::string> told;
  for (const JudgedBefore::Root& root : before.widgets) {
    const bool still = has(after, root.folder) || in_a_widget(path_in(root.folder, "x"), after);
    const bool by_head =
        std::find(head.vanished.begin(), head.vanished.end(), root.folder) != head.vanished.end();
    if (still && !by_head) continue;
    const bool code_stays =
        std::any_of(root.files.begin(), root.files.end(), [&](const std::string& path) {
          return present.has(path) && (by_head || !then.contains(path));
        });
    told.insert(root.files.begin(), root.files.end());
    if (code_stays)
      names.push_back(prefix + (root.folder.empty() ? "." : root.folder));
    else
      say(gone, Level::warning, "widget-gone", root.shown, report);
  }
  for (const std::string& path : before.files)
    if (!told.contains(path) && present.has(path) && !(now.contains(path) && then.contains(path)))
      names.push_back(prefix + path);
  names.insert(names.end(), before.outside.begin(), before.outside.end());
  if (names.empty()) return;
  say(lost, accepted ? Level::warning : Level::error, "judgement-lost", listed(names), report);
}

void tell_new_packages(const Base& base, const ReportInput& head, const Discovered& judged,
                       Report& report) {
  std::set<std::string> folders;
  const auto look = [&](const Widget& widget, const File& file) {
    const std::string_view folder = composer_folder(file.path);
    if (folder.empty() || !is_php(file) || widget.vendored(file) == nullptr) return;
    const File* before = base.snapshot->find(file.path);
    if (before == nullptr || before->bytes != file.bytes) folders.emplace(folder);
  };
  for (const Widget& widget : judged.widgets) {
    for (const File& file : widget.files()) look(widget, file);
    for (const File* file : backend_files(widget)) look(widget, *file);
  }
  if (folders.empty()) return;
  std::vector<std::string> names;
  for (const std::string& folder : folders) names.push_back(head.how.paths.prefix + folder);
  say(packages, Level::warning, "packages-not-read", listed(names), report);
}

}  // namespace premod

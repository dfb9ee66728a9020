// The road from a snapshot to a report, the same for the head and for the base.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/config/config.hpp"
#include "engine/present.hpp"
#include "engine/run.hpp"
#include "premod/premod.hpp"
#include "rule/rule.hpp"
#include "snapshot/snapshot.hpp"
#include "widget/widget.hpp"

namespace premod {

/// Rules of the request, sorted by id. Error: an unknown id.
[[nodiscard]] Result<std::vector<const Rule*>> selected_rules(const Request& request);

/// Where the widget of an integration without one would be: no folder has such a name.
inline constexpr std::string_view no_widget_folder = "(no widget)";

/// The widgets of a snapshot, and folders that premod.json names and that are not there.
struct Discovered {
  std::vector<Widget> widgets;
  std::vector<std::string> missing;
};
/// Calls `visit` with each widget below the request's paths ("." if it names none), as its
/// configuration finds them. Error: a path or its configuration cannot be read.
[[nodiscard]] std::optional<Error> each_widget(const Request& request,
                                               const std::function<void(const Widget&)>& visit);

/// A folder that a configuration names by the path it had, as it is called now; "" if it has not
/// moved.
using Moved = std::function<std::string(const std::string& folder)>;
/// `more`: folders that are judged although nothing in them says that they are widgets.
[[nodiscard]] Discovered discover(const std::shared_ptr<const Snapshot>& snapshot,
                                  const Config& config, const Moved& moved = {},
                                  std::span<const std::string> more = {});

struct ReportInput {
  std::shared_ptr<const Snapshot> snapshot;
  Config config;  ///< the one in force: in a pull request every key of it is the base's
  Presentation how;
  std::span<const Rule* const> rules;
  const Request* request = nullptr;
  Moved moved = {};                        ///< for a configuration that is older than the snapshot
  std::vector<std::string> vanished = {};  ///< widgets by the word of the base alone
  /// Widgets that the configuration does not name, judged because what it names is not there.
  std::vector<std::string> unnamed = {};
  /// Both: what is judged beside what the configuration finds.
  [[nodiscard]] std::vector<std::string> added() const;
  /// A folder that the configuration names and that is not there is no reason to wait: the
  /// configuration is the base's, or is not in force.
  bool missing_is_known = false;
};

/// Name, version and size as a report shows them.
[[nodiscard]] WidgetInfo describe_widget(const Widget& widget, const PathMapping& names);

/// The widgets and what the rules found in them: all that does not ask for levels, waivers or git.
struct RuleRun {
  Discovered found;
  std::vector<RunResult> results;  ///< of each of `found.widgets`
};
/// Looks at the snapshot, the configuration, the rules and the request of `inspection` only.
[[nodiscard]] RuleRun run_rules(const ReportInput& inspection);

/// Appends what there is to say about each widget to `report`. False: there is no widget.
[[nodiscard]] bool inspect(const ReportInput& inspection, const RuleRun& judged,
                           Fingerprints& fingerprints, Report& report);
/// Both.
[[nodiscard]] inline bool inspect(const ReportInput& inspection, Fingerprints& fingerprints,
                                  Report& report) {
  return inspect(inspection, run_rules(inspection), fingerprints, report);
}

/// Texts in other languages and none in Russian: a widget made for Kommo.
[[nodiscard]] bool is_for_kommo(std::span<const Widget> widgets);

/// What premod.json makes of the request, and a report with nothing in it but the rules.
[[nodiscard]] Profile profile_of(const Request& request, const Project& project);
using LevelsById = std::map<std::string, Level, std::less<>>;
[[nodiscard]] LevelsById levels_of(const Project& project);
[[nodiscard]] Report empty_report(const Request& request, Profile profile,
                                  std::span<const Rule* const> rules);
/// For a target in which inspect() found nothing.
[[nodiscard]] Error no_widget(const Target& target);

}  // namespace premod

// What the base decides. Everything by which a project says how it is to be judged is the base's in
// a pull request: every key of premod.json, the baseline, the lists for blame and owners. What the
// change makes of it is shown, and counts after the merge; what it takes from judgement leaves the
// run incomplete.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "api/history.hpp"
#include "api/inspect.hpp"
#include "premod/premod.hpp"

namespace premod {

/// Whether two configurations judge alike: the same bytes, read from the same place.
[[nodiscard]] bool is_same(const Config& a, const Config& b);

/// The base's widgets and what the rules read of them, in the names of the head.
struct JudgedBefore {
  struct Root {
    std::string folder;              ///< of the head's snapshot, "" for its root
    std::string shown;               ///< as the base shows it
    std::vector<std::string> files;  ///< its code, by the paths of the head's snapshot
  };
  std::vector<Root> widgets;
  std::set<std::string> files;    ///< code that was judged, by the paths of the head's snapshot
  std::set<std::string> outside;  ///< code of a back end that has left what is checked, as shown
};
[[nodiscard]] JudgedBefore judged_before(const Base& base, const Discovered& found,
                                         const Target& target);

/// Folders of the head that the base judged as widgets, that the head's own files do not make one
/// any more, and in which code still stands: they are judged as before.
[[nodiscard]] std::vector<std::string> vanished_widgets(const JudgedBefore& before,
                                                        const ReportInput& head);

/// Folders of the head with a widget's manifest that the configuration in force does not find,
/// where a widget that it names, or every widget that the base had, is not there: whatever has
/// become of it is judged. Where nothing of it is there, all of them; else those that are not as in
/// the base.
[[nodiscard]] std::vector<std::string> unnamed_widgets(const Base& base, const JudgedBefore& before,
                                                       const ReportInput& head);
/// Says which of them are judged.
void tell_unnamed(const ReportInput& head, Report& report);

/// What the head's configuration would make of the same files.
struct Effect {
  Report report;
  std::optional<RuleRun> judged;  ///< nothing: the configuration is the same
  std::string file;               ///< the changed one, as shown
};
/// Reports what the change of the configuration would do. Findings in a premod.json that the change
/// has replaced, and that the new one has not, count as old.
void report_policy_change(const Effect& effect, const Config& in_force, Report& report);

/// Reports what the base judged and the head's files or configuration take from judgement:
/// incomplete unless that is accepted. `effect` null: the configuration has not changed.
void tell_lost(const JudgedBefore& before, const ReportInput& head, const RuleRun& judged,
               const RuleRun* effect, bool accepted, Report& report);

/// Names the packages below vendor/ whose PHP the change brings or alters: it is not judged.
void tell_new_packages(const Base& base, const ReportInput& head, const Discovered& judged,
                       Report& report);

}  // namespace premod

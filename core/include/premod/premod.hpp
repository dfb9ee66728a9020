// premod: checks amoCRM / Kommo marketplace widgets against the published requirements.
//
//   #include <premod/premod.hpp>
//   #include <cstdio>
//
//   int main() {
//     premod::Request request;
//     request.paths = {"my-widget"};                       // a folder, a repository or a zip
//     request.profile = premod::Profile::kommo;
//     premod::Result<premod::Report> report = premod::check(request);
//     if (!report) {
//       std::fprintf(stderr, "%s\n", report.error().message.c_str());
//       return 2;
//     }
//     for (const premod::Finding& finding : report->findings)
//       std::printf("%s: %s\n", finding.place.file.c_str(), finding.message.c_str());
//     return premod::exit_status(report->decision.verdict);
//   }
//
// Ownership: everything is a value. Threads: every function may be called from several threads at
// once. Errors: no function throws but std::bad_alloc; what cannot be done is a Result's Error,
// what is wrong with the widget is a Finding. The library reads no environment variables and no
// clock.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "premod/project.hpp"
#include "premod/report.hpp"
#include "premod/result.hpp"
#include "premod/writing.hpp"

namespace premod {

/// For which findings the author of the line is looked up.
enum class Blame : std::uint8_t { off, only_new, all };

/// A file in memory, for hosts that have no folder: path with `/`, and the bytes.
struct MemoryFile {
  std::string path;
  std::string bytes;
};

/// A picture that the marketplace shows, for whoever recognises its words.
struct Picture {
  std::string_view bytes;   ///< PNG, JPEG or GIF
  std::string_view digest;  ///< SHA-256 in hexadecimal, by which answers can be kept
};

/// What to check and how. Every member has the default of the command line.
struct Request {
  std::vector<std::string> paths;  ///< empty: the current folder
  /// Unset: premod.json decides, else amocrm.
  std::optional<Profile> profile;
  Language language = Language::en;
  std::vector<std::string> rules;  ///< only these rule ids; empty: all
  std::string base;                ///< a revision; empty: compare with nothing
  /// A base that is not here is a warning and everything counts as new, instead of an Error: for a
  /// base that was guessed (the commit before a push may be gone).
  bool base_may_be_missing = false;
  bool base_is_guess = false;  ///< a path outside of any repository is checked without it
  bool staged = false;         ///< check what is staged, not what stands in the work tree
  Blame blame = Blame::all;
  std::string config;  ///< a premod.json; empty: the one of the repository, if any
  /// A file that is checked as if it stood in the one widget or repository there is: its path as in
  /// `paths` (a path there may be a file too: its widget is checked, and only it is reported).
  std::optional<MemoryFile> unsaved;
  bool moderator_view = false;   ///< ignore waivers, baseline and project levels
  bool require_answers = false;  ///< an unanswered question blocks
  /// What a change takes from judgement (a widget that is none any more, a back end, a file that
  /// becomes somebody else's) is told and does not leave the run incomplete.
  bool accept_unjudged = false;
  std::string today;           ///< YYYY-MM-DD, for expiry of answers; empty: nothing expires
  int blame_budget_ms = 2000;  ///< after it, origins are "not known"
  bool line_hashes = true;     ///< fill Finding::line_hash: for SARIF; without it a run is quicker
  /// The variables that git itself would obey (GIT_INDEX_FILE, GIT_OBJECT_DIRECTORY, GIT_CONFIG_*
  /// ...; HOME and XDG_CONFIG_HOME for its settings), by name. Empty: none of them is set.
  std::map<std::string, std::string> git_variables;
  /// Called now and then with a short English word for the stage; may be empty.
  std::function<void(std::string_view)> progress;
  /// Recognises the words of a logo or a tour picture, as UTF-8; no value: it could not, and the
  /// report says so. premod itself decodes no picture: without a reader people are asked.
  std::function<std::optional<std::string>(const Picture&)> read_picture;
};

/// Checks what `request` names. Error: a path or revision that cannot be read, a wrong premod.json,
/// an unknown rule.
[[nodiscard]] Result<Report> check(const Request& request);

/// Something a moderator wants to know of an update. `kind`: "location" (where the widget shows),
/// "host" (an address the files name), "user-data" (a field of the settings, with its type).
struct FactChange {
  std::string kind;
  std::string value;
  bool added = false;  ///< else removed
};

/// What one state of a widget has that another has not.
struct Difference {
  Report report;  ///< of `after`: new and kept findings; `fixed` are those of `before` alone
  std::vector<FactChange> facts;
  std::string version_before;
  std::string version_after;
  bool content_changed = false;  ///< some file other than manifest.json differs
};

/// Compares two folders, archives or commits; what is no path is a revision of the repository
/// around the request's first path (default: the current folder). Error: as of check().
[[nodiscard]] Result<Difference> diff(const std::string& before, const std::string& after,
                                      const Request& request);

/// Checks files in memory as one widget or repository; `request.paths` and `base` are not used.
[[nodiscard]] Result<Report> check_files(std::span<const MemoryFile> files, const Request& request);

/// Puts a git hook into the repository around `folder` that checks what is staged before each
/// commit, running `command`. Answers the hook's path. Error: no repository, or another hook is
/// there.
[[nodiscard]] Result<std::string> install_hook(
    const std::string& folder, const std::string& command,
    const std::map<std::string, std::string>& git_variables = {});

/// Takes that hook out again. Answers its path. Error: no repository, no hook, or another one.
[[nodiscard]] Result<std::string> uninstall_hook(
    const std::string& folder, const std::map<std::string, std::string>& git_variables = {});

/// The name that git's configuration knows for whoever works in `folder`; empty if there is none.
[[nodiscard]] std::string author_name(const std::string& folder);

/// premod-baseline.txt for a project that has `report`'s findings: they do not block until the day
/// `until` (empty: without end), new ones do. Error: `until` is no date.
[[nodiscard]] Result<std::string> baseline_text(const Report& report, std::string_view until);
/// `text` without the findings that `report` does not have any more. Error: `text` is no baseline.
[[nodiscard]] Result<std::string> pruned_baseline(std::string_view text, const Report& report);

/// All rules in the given profile and language, sorted by id.
[[nodiscard]] std::vector<RuleInfo> rules(Profile profile, Language language);
/// A sentence of the rule with examples in place of its {placeholders}.
[[nodiscard]] std::string with_examples(std::string_view rule, std::string_view sentence);
/// All clauses of the requirement documents, in document order: what they demand in `language`, and
/// the pages of the marketplace of `profile`.
[[nodiscard]] std::vector<ClauseInfo> clauses(Language language = Language::en,
                                              Profile profile = Profile::amocrm);
/// The requirement matrix of one run: every clause of clauses(), in document order.
[[nodiscard]] std::vector<ClauseResult> coverage(const Report& report);
/// The weaknesses (CWE) behind a rule about safety; empty for all others.
struct Weakness {
  int number = 0;
  std::string_view name;
};
[[nodiscard]] std::vector<Weakness> weaknesses(std::string_view rule);
/// The day the requirements behind `profile` were read, YYYY-MM-DD.
[[nodiscard]] std::string profile_date(Profile profile);

/// 0 pass, 1 blocked, 3 incomplete (2 is for errors of the environment).
[[nodiscard]] int exit_status(Verdict verdict);

/// The report as the JSON of docs/report.schema.json, UTF-8, with a final line end.
[[nodiscard]] std::string report_json(const Report& report);

/// "1.2.3".
[[nodiscard]] std::string_view version();

[[nodiscard]] std::optional<Profile> profile_from(std::string_view name);
[[nodiscard]] std::optional<Language> language_from(std::string_view name);

}  // namespace premod

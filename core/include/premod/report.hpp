// The values that leave premod: everything a front end needs to print, and nothing it must look up.
// A front end is a pure function of a Report: texts are in the reader's language, paths are
// repository-relative, lines and columns are resolved, fingerprints are computed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace premod {

/// The marketplace (or none) whose requirements are applied; a profile only chooses levels.
enum class Profile : std::uint8_t { amocrm, kommo, in_house };
/// The language of texts for people.
enum class Language : std::uint8_t { ru, en, es, pt };
/// How much a finding weighs in the chosen profile: an error blocks, `off` is never reported.
enum class Level : std::uint8_t { off, note, warning, error };
/// Why a rule may speak: the text forbids it and the finding is certain (`reject`), the text
/// forbids it and the finding is inferred (`likely`), or the text only advises (`advice`).
enum class Basis : std::uint8_t { reject, likely, advice };
/// What became of one rule in one run. Only `passed` means "looked, and found nothing".
enum class OutcomeKind : std::uint8_t {
  passed,
  violated,
  unanswered,      ///< a question for a person has no (valid) answer in premod.json
  not_applicable,  ///< the widget has nothing this rule is about
  not_run,         ///< lacked its input or its budget; `why` says what
  crashed,
};
enum class Verdict : std::uint8_t { pass, block, incomplete };

/// A stretch of a text file. Lines and columns count from 1, columns in UTF-16 code units (as SARIF
/// `utf16CodeUnits`); a tab is one column, a byte order mark is none. The end is exclusive.
struct Region {
  int line = 0;
  int column = 0;
  int end_line = 0;
  int end_column = 0;
};

/// A place in a file. `file` is repository-relative (else relative to the checked path), with `/`;
/// for a file inside an archive, `archive.zip!/path`. No `region`: the file as a whole.
struct Place {
  std::string file;
  std::optional<Region> region;
  std::string label;  ///< what there is to see at this place; empty for a finding's own place
  /// The source lines of the region, valid UTF-8, at most three, joined with LF; empty for no text.
  /// A very long line is cut around the region: `snippet_column` is the column of its first unit.
  std::string snippet;
  int snippet_column = 1;
  /// The archive in the repository that holds `file`, where it is in one: what exists on disk.
  std::string container;
};

/// One replacement in one file; offsets are bytes of the file as it was read.
struct Edit {
  std::string file;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  std::string replacement;
  std::optional<Region> region;   ///< the same stretch in lines and columns
  std::uint32_t byte_column = 0;  ///< bytes of its first line before it, plus one; 0: not known
};

/// Edits that are certain to be right and are applied together.
struct Fix {
  std::string description;
  std::vector<Edit> edits;
};

/// Who wrote the line of a finding, as `git blame --porcelain` tells it (mailmap honoured).
struct Origin {
  std::string commit;  ///< full object id; all zeros for a line that is not committed yet
  std::string author;
  std::string email;             ///< never printed by a front end unless the user asks
  std::int64_t time = 0;         ///< author time, seconds since 1970-01-01 UTC
  int time_offset = 0;           ///< author's offset from UTC, minutes
  std::string summary;           ///< first line of the commit message
  bool introduced_here = false;  ///< the commit is on this branch and not on the base
};

/// One place that breaks a rule. Identity and history belong to places: a second violation never
/// hides behind an old one.
struct Occurrence {
  Place place;
  std::string message;  ///< about this place alone
  std::string remedy;
  std::string subject;      ///< the values in `message`: what tells this place from its neighbours
  std::string fingerprint;  ///< 32 lower-case hex digits, unique in the report
  /// GitHub's line hash of the place's first line (`hash:n`), empty where there is no line.
  std::string line_hash;
  bool own_code = true;  ///< false: in a third-party or bundled file
  bool is_new = true;    ///< not in the base; true for every place when there is no base
  bool waived = false;   ///< a waiver or the baseline covers it
  std::string waiver;    ///< why it is waived
  std::optional<Origin> origin;
  std::vector<Place> related;
  std::vector<Fix> fixes;
  std::vector<std::string> owners;  ///< by CODEOWNERS
};

/// What the run reports: one task for a person. Its own members as an Occurrence are those of its
/// first place; all its places have the same rule, level, newness and waivedness.
struct Finding : Occurrence {
  std::string rule;
  Level level = Level::off;
  Basis basis = Basis::reject;
  std::string widget;  ///< root of the widget in the repository, "." for the repository's root
  std::vector<std::string> clauses;
  std::string task;  ///< equal for places that one action puts right; opaque
  std::string also;  ///< to be put behind `message`: what else the other places are about
  std::vector<Occurrence> others;  ///< the places after the first, in the order of the report

  [[nodiscard]] std::size_t place_count() const { return 1 + others.size(); }
  /// The sentence about all places.
  [[nodiscard]] std::string sentence() const { return message + also; }
};

/// All places of a finding, the first one first; pointers into `finding`.
[[nodiscard]] std::vector<const Occurrence*> places_of(const Finding& finding);

/// A finding as dashboards want it: one place in the integrator's own code; but a rule's places in
/// one third-party or bundled file are one, equal places of a line are, and among more than 5,000
/// alerts those in one own file. Points into the findings it was made of.
struct Alert {
  const Finding* finding = nullptr;   ///< rule, level, basis, widget and clauses
  const Occurrence* place = nullptr;  ///< the first place
  std::vector<const Occurrence*> others;
};

/// All places of `findings` as dashboards want them, in the order of the report.
[[nodiscard]] std::vector<Alert> alerts_of(const std::vector<Finding>& findings);

/// The same as findings of their own: copies, without what they have in common (`task`, `also`).
[[nodiscard]] std::vector<Finding> split_by_place(const std::vector<Finding>& findings);

/// A rule as the front ends show it, in the report's language and profile.
struct RuleInfo {
  std::string id;
  std::string area;
  Level level = Level::off;
  Basis basis = Basis::reject;
  bool asks_human = false;
  bool security = false;  ///< about the safety of users' data or code, not about style or form
  std::vector<std::string> clauses;
  std::string title;
  std::string message;  ///< with {placeholders}
  std::string remedy;
  std::string help;                ///< Markdown
  std::string question, evidence;  ///< of a rule that asks a person; else empty
  std::string blind_spots;         ///< what the rule does not see; Markdown, may be empty
  bool fixable = false;            ///< `premod fix` corrects what it finds, at least sometimes
  Level levels[3] = {};            ///< by Profile, as the rule was made
};

/// `partial`: some of its rules exist; `excused`: no rule can answer it, and the clause says why.
enum class ClauseStatus : std::uint8_t {
  checked,
  asked,
  checked_and_asked,
  partial,
  excused,
  missing
};

/// A sentence of the requirement documents.
struct ClauseInfo {
  std::string id;
  std::string source;       ///< document and section
  std::string url;          ///< may be empty
  std::string demand;       ///< what it asks for, in one sentence
  std::string answered_by;  ///< "check", "ask", "check+ask" or "excused: why"
  std::vector<std::string> rules;
  /// What of it this premod can do: every clause has exactly one of these.
  ClauseStatus status = ClauseStatus::missing;
  std::vector<std::string> missing_rules;  ///< named by the clause and not built yet
};

/// What became of one clause in one run, the gravest of its rules' outcomes.
struct ClauseResult {
  std::string clause;
  /// violated, noted (a finding that is a note at most), asked, not_run, passed, nothing_found (as
  /// passed, where the rules see a part of the clause only), not_applicable, excused or missing
  std::string result;
  std::vector<std::string> because;  ///< rules behind the result
};

struct Outcome {
  std::string rule;
  OutcomeKind kind = OutcomeKind::passed;
  std::string why;  ///< for not_run, crashed, unanswered; English where a library speaks
  std::string widget;
  bool required = true;  ///< a not_run that matters; false for parts this build does not have
  std::vector<std::string> unread =
      {};  ///< files that `why` names, sorted, relative to the snapshot
};

/// Something the run has to say about itself: a limit that was hit, a file that was not read, an
/// origin that is not known.
struct Notice {
  Level level = Level::note;  ///< error: the run is incomplete because of it
  std::string id;             ///< kebab-case, stable
  std::string message;
  std::string file;
};

struct WidgetInfo {
  std::string root;  ///< "." or a repository-relative folder or archive
  std::string name;  ///< as the manifest's default language gives it; may be empty
  std::string version;
  bool archive = false;
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
};

/// Where the checked files stand in version control; empty strings where unknown.
struct Revision {
  std::string repository;  ///< remote address without credentials
  std::string branch;
  std::string commit;
  std::string base;         ///< the merge base that was compared with
  std::string source_root;  ///< absolute path of the work tree; for front ends that need it
};

struct Decision {
  Verdict verdict = Verdict::pass;
  std::vector<std::string> reasons;  ///< sentences in the report's language, the gravest first
  /// What the gate and what a moderator would say, a sentence each in the report's language.
  std::string gate, moderation;
  bool ready = false;  ///< no moderator would find an error, no question is open, all was looked at
};

/// Time spent, for `--timings`; nanoseconds.
struct Timing {
  std::string what;
  std::int64_t nanoseconds = 0;
};

/// Everything a run found out. Sorted: findings by the file, line and column of their first place,
/// then by rule; outcomes by rule.
struct Report {
  std::string tool = "premod";
  std::string version;
  Profile profile = Profile::amocrm;
  std::string profile_date;  ///< the day the requirements of the profile were read, YYYY-MM-DD
  Language language = Language::en;
  std::vector<WidgetInfo> widgets;
  std::vector<RuleInfo> rules;
  std::vector<ClauseInfo> clauses;
  std::vector<Finding> findings;
  std::vector<Finding> fixed;  ///< in the base and gone now: good news
  bool compared = false;       ///< a base was given and checked
  std::vector<Outcome> outcomes;
  std::vector<Notice> notices;
  Revision revision;
  /// Tasks of level error that a moderator would see: old and waived ones too, and those whose
  /// level premod.json lowers.
  std::size_t moderator_errors = 0;
  Decision decision;
  std::vector<Timing> timings;
};

/// The names used on the command line and in JSON: "amocrm", "in-house", "ru", "error", "reject",
/// "not_run", "block" ...
const char* name_of(Profile profile);
const char* name_of(Language language);
const char* name_of(Level level);
const char* name_of(Basis basis);
const char* name_of(OutcomeKind kind);
const char* name_of(Verdict verdict);
const char* name_of(ClauseStatus status);  ///< "checked+asked" for both

}  // namespace premod

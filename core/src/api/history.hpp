// What git adds to a report: the base it is compared with, and who wrote the lines.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "api/config/config.hpp"
#include "api/inspect.hpp"
#include "api/target.hpp"
#include "git/repository.hpp"
#include "premod/premod.hpp"
#include "text/wording/message.hpp"

namespace premod {

/// The state of the repository that a run is compared with.
struct Base {
  git::CommitId commit;
  std::string below;  ///< where the target was then, relative to the repository's root
  std::map<std::string, std::string> renames;  ///< path then → path now
  std::shared_ptr<const Snapshot> snapshot;    ///< empty where the target did not exist yet
  Config config;                               ///< premod.json as it was
  /// The request's --config is one that the change could have written: `config` is the base's.
  bool owns_named_config = false;
  Baseline baseline;
  std::vector<Message> problems;  ///< what of them could not be used
  /// Branches that were merged crosswise have several merge bases; the others than `commit`.
  std::vector<git::CommitId> others;
};

/// Merge bases that are compared with beside the first; of more it is said.
inline constexpr std::size_t max_other_bases = 7;

/// The merge base of the request's revision and the head commit; of a submodule that is checked
/// from outside what the base of the repository around it records. Error: no such revision, no
/// common history (or not in this clone), a premod.json or baseline in it whose object is not here.
[[nodiscard]] Result<Base> open_base(const git::Repository& repository, const Target& target,
                                     const Request& request);

/// A folder of the base's configuration as the head calls it; "" if it has not moved.
[[nodiscard]] Moved moved_since(const Base& base, const Target& target);

/// Checks the base with the rules of the head; paths are those of the head. Needs nothing of what
/// the head's own inspection finds, so that both can run at once. `found`: its widgets.
[[nodiscard]] Report inspect_base(const Base& base, const ReportInput& head, const Target& target,
                                  RuleRun& judged);

/// Marks findings as old that another merge base has: what either side had before is nobody's news.
/// The first base's configuration holds for all of them.
void compare_with_others(const git::Repository& repository, const Base& base,
                         const ReportInput& head, const Target& target, Report& report);

/// Marks new, old and fixed findings of `head`, and tells what could not be read of the base.
void compare_with_base(Report&& base, Report& head);

/// Fills Finding::origin where the request wants it, but for `except`, a file whose findings are
/// about another state of it. What cannot be known becomes a notice.
void add_blame(const git::Repository& repository, const Target& target,
               const std::optional<Base>& base, const Request& request, Report& report,
               const std::string& except = {});

/// Fills Finding::owners by CODEOWNERS, the base's if there is one: a change does not choose who
/// looks at it. Owners written as mail addresses are left out, for reports are public.
void assign_code_owners(const Target& target, const std::optional<git::Repository>& repository,
                        const std::optional<Base>& base, Report& report);

/// Fills Report::revision.
void describe_revision(const git::Repository& repository, const std::optional<Base>& base,
                       Report& report);

}  // namespace premod

// What git adds to a report: the base it is compared with, and who wrote the lines.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "api/config.hpp"
#include "api/inspect.hpp"
#include "api/target.hpp"
#include "git/repository.hpp"
#include "premod/premod.hpp"

namespace premod {

/// The state of the repository that a run is compared with.
struct Base {
  git::CommitId commit;
  std::string below;  ///< where the target was then, relative to the repository's root
  std::map<std::string, std::string> renames;  ///< path then → path now
  std::shared_ptr<const Snapshot> snapshot;    ///< empty where the target did not exist yet
  /// premod.json as it was: waivers, levels and answers of a change come from before the change.
  Config config;
  Baseline baseline;
};

/// The merge base of `revision` and the head commit. Error: no such revision, no common history (or
/// not in this clone), a wrong premod.json in it.
[[nodiscard]] Result<Base> open_base(const git::Repository& repository, const Target& target,
                                     const std::string& revision);

/// Checks the base with the rules of the head; paths are those of the head. Needs nothing of what
/// the head's own inspection finds, so that both can run at once.
[[nodiscard]] Report inspect_base(const Base& base, const Inspection& head, const Target& target);

/// Marks new, old and fixed findings of `head`, and tells what could not be read of the base.
void compare_with_base(Report&& base, Report& head);

/// Fills Finding::origin where the request wants it. What cannot be known becomes a notice.
void attribute(const git::Repository& repository, const Target& target,
               const std::optional<Base>& base, const Request& request, Report& report);

/// Fills Finding::owners by CODEOWNERS, the base's if there is one: a change does not choose who
/// looks at it. Owners written as mail addresses are left out, for reports are public.
void name_owners(const Target& target, const std::optional<git::Repository>& repository,
                 const std::optional<Base>& base, Report& report);

/// Fills Report::revision.
void describe_revision(const git::Repository& repository, const std::optional<Base>& base,
                       Report& report);

}  // namespace premod

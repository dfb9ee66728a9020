// Applying the changes that findings carry: worked out and proven in memory, so that what a second
// check does not like is never written.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "premod/premod.hpp"

namespace premod {

/// Why a change that a finding offers is not made.
enum class FixProblem : std::uint8_t {
  persists,     ///< with it, the finding was still there
  new_finding,  ///< with it, a finding of the rule `detail` appeared
  not_read,     ///< with it, the rule `detail` could no longer read the file
  waived,       ///< a waiver or the baseline covers the finding
  linked,       ///< the file is reached through a symbolic link
  read_only,    ///< nobody may write the file
  overlaps,     ///< other changes of the same place did not come to an end
};

/// The change of one finding.
struct FixStep {
  std::string rule;
  std::string file;  ///< as in the report
  int line = 0;      ///< of the finding when the change was made; 0 for a file as a whole
};

struct RefusedFix {
  FixStep step;
  FixProblem problem{};
  std::string detail;
};

/// A file as it was read and as it should become.
struct FilePatch {
  std::string file;    ///< as in the report: relative to the repository, else to the PATH
  std::string folder;  ///< absolute
  std::string path;    ///< below `folder`
  std::string before;
  std::string after;
  bool executable = false;
};

struct FixPlan {
  std::vector<FilePatch> files;     ///< by path
  std::vector<FixStep> fixed;       ///< what writing them will have fixed
  std::vector<RefusedFix> refused;  ///< undone after the second check, or never tried
  std::uint64_t left = 0;           ///< findings without such a change, for people
  /// Rules whose answers in premod.json the changes make stale.
  std::vector<std::string> answers_to_renew;
  /// Keys and passwords in the files: a printed patch does not show them.
  std::set<std::string, std::less<>> secrets;
};

/// Works out every change that is certain to be right, again and again until none is left, and
/// checks the result as check() would. All changes of a file are given up together if one of them
/// leaves its finding, brings another one, or keeps a rule from reading the file. Nothing is
/// written. `request.rules`: whose changes (empty: all); the second check always uses all rules.
/// Error: as of check(), and for what is no folder.
[[nodiscard]] Result<FixPlan> plan_fixes(const Request& request);

/// The plan as `git apply` reads it, in the order of its files; a hunk with a secret has `*` in its
/// place and does not apply.
[[nodiscard]] std::string unified_diff(const FixPlan& plan);

}  // namespace premod

// What is wrong with a path before anything is read: the same answers for every kind of snapshot.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "snapshot/snapshot.hpp"

namespace premod {

/// The first thing that makes `path` dangerous or too big to be taken; nothing for a good one. A
/// backslash is not reported here: see archive.cpp, which may turn it into `/`.
[[nodiscard]] std::optional<EntryProblem> path_problem(std::string_view path);

/// Problems that one sentence tells of: "encrypted", "leaves-folder", "backslash", "odd-name",
/// "windows-name", "link", "twice", "letter-case", "compression", "limit", "unclaimed", "damaged";
/// empty where the snapshot's source is at fault and not what it holds.
[[nodiscard]] std::string_view family_of(EntryProblem problem);
/// As above: a case_collision of names that are one file on Windows only is "same-on-windows", and
/// "windows-name" is empty where the fault is that of `folder`, which the path may begin with: it
/// is not packed.
[[nodiscard]] std::string_view family_of(const SkippedEntry& entry, std::string_view folder = {});

/// `path` for a message: control characters and unseen ones as \xNN, ill-formed bytes as U+FFFD,
/// long ones cut.
[[nodiscard]] std::string printable(std::string_view path);

/// Without `.` and empty components: "./a//b" is "a/b".
[[nodiscard]] std::string normal_path(std::string_view path);

/// What stands behind the last slash of a path or an address.
[[nodiscard]] constexpr std::string_view last_part(std::string_view path) {
  return path.substr(path.find_last_of('/') + 1);
}

/// `path` as a file in `folder` names it, "a/b/../c" as "a/c"; with a / in front from the root on.
/// Empty where it leaves the root.
[[nodiscard]] std::string resolved_path(std::string_view folder, std::string_view path);

/// `path` as a file system that ignores letter case compares it: ASCII, Latin-1, Greek and Cyrillic
/// letters are folded, all other bytes stay.
[[nodiscard]] std::string fold_case(std::string_view path);

/// The file that Windows makes of `path`: without what stands behind a colon (`a.js::$DATA`) and
/// without dots and spaces at the end of a name.
[[nodiscard]] std::string windows_path(std::string_view path);

/// Reports files that overwrite each other where letter case does not count or on Windows, a file
/// whose path is also a folder, names that Windows does not keep, and names with characters that
/// nobody sees. `files` must be sorted by path.
void report_names(const std::vector<File>& files, std::vector<SkippedEntry>& problems);

}  // namespace premod

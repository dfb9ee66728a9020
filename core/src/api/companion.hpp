// The archives of a repository that belong to its widgets are checked with them: a clean folder
// says nothing about what was or will be uploaded.
#pragma once

#include <cstddef>
#include <vector>

#include "api/inspect.hpp"

namespace premod {

/// Appends what there is to say about every archive beside or inside a widget's folder, and a note
/// for each that differs from the folder. Questions for people are the folder's and not asked
/// again. Does nothing for a snapshot that is an archive itself.
void inspect_companions(const ReportInput& inspection, Fingerprints& fingerprints, Report& report);

/// Whether there is such an archive for the widget.
[[nodiscard]] bool has_companion(const ReportInput& inspection, const Widget& widget);

/// Archives of a repository that holds no widget's folder: every widget.zip, and those that
/// premod.json names. They are what is handed over, so they are checked by themselves.
inline constexpr std::size_t max_lone_archives = 20;
[[nodiscard]] std::vector<const File*> lone_archives(const Snapshot& snapshot,
                                                     const Project& project);
void inspect_lone_archives(const ReportInput& inspection, Fingerprints& fingerprints,
                           Report& report);

}  // namespace premod

// Archives that lie beside or inside a widget's folder: what was, or will be, uploaded. A clean
// folder says nothing about them, so they are checked, too, and compared with the folder.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "snapshot/snapshot.hpp"
#include "widget/discover.hpp"
#include "widget/widget.hpp"

namespace premod {

struct CompanionArchive {
  const File* file = nullptr;
  std::string folder;  ///< of the widget it belongs to; "" for the snapshot's root
};

/// Every `widget.zip` in a widget's folder or in the folder around it (the nearest widget gets it),
/// and every archive that premod.json names. Sorted by path.
[[nodiscard]] std::vector<CompanionArchive> find_companion_archives(
    const Snapshot& snapshot, std::span<const FoundWidget> widgets, const Project& project);

/// What distinguishes an archive from the folder; paths below the widget's root, sorted. Leftovers
/// (archive-junk-file) in the folder are not counted as missing in the archive.
struct ArchiveDifference {
  std::vector<std::string> changed;
  std::vector<std::string> line_ends;  ///< changed in line ends or byte order mark only
  std::vector<std::string> only_in_archive;
  std::vector<std::string> only_in_folder;

  [[nodiscard]] bool empty() const {
    return changed.empty() && line_ends.empty() && only_in_archive.empty() &&
           only_in_folder.empty();
  }
};
[[nodiscard]] ArchiveDifference compare_with_archive(const Widget& folder, const Widget& archive);

/// One English sentence for a notice: counts and the first names; empty if nothing differs.
[[nodiscard]] std::string describe(const ArchiveDifference& difference);

}  // namespace premod

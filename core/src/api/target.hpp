// What a PATH of the command line is: a folder, a zip, and where it stands in a repository.
#pragma once

#include <memory>
#include <string>

#include "engine/present.hpp"
#include "premod/premod.hpp"
#include "snapshot/snapshot.hpp"

namespace premod {

struct Target {
  std::string path;        ///< as given
  std::string folder;      ///< the folder that holds it on disk, or that it is; absolute
  std::string repository;  ///< absolute root of the work tree around it; empty: none
  std::string below;       ///< the path relative to `repository`, "" for the root itself
  std::shared_ptr<const Snapshot> snapshot;

  [[nodiscard]] bool is_archive() const { return snapshot->source() == Source::archive; }
  /// How paths of the snapshot are shown: relative to the repository, else to the PATH.
  [[nodiscard]] PathNames names() const;
};

/// Reads what `path` names. Error: it is missing, unreadable, empty, or neither folder nor zip.
[[nodiscard]] Result<Target> open_target(const std::string& path);

}  // namespace premod

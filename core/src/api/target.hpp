// What a PATH of the command line is: a folder, a zip, and where it stands in a repository.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "engine/present.hpp"
#include "git/environment.hpp"
#include "premod/premod.hpp"
#include "snapshot/snapshot.hpp"

namespace premod {

struct Target {
  std::string path;        ///< as given
  std::string folder;      ///< the folder that holds it on disk, or that it is; absolute
  std::string repository;  ///< absolute root of the work tree around it; empty: none
  std::string below;       ///< the path relative to `repository`, "" for the root itself
  std::shared_ptr<const Snapshot> snapshot;
  bool staged = false;         ///< the snapshot is the index's, not the disk's
  std::set<std::string> only;  ///< PATHs were these files of the widget; as the report shows them

  [[nodiscard]] bool is_archive() const { return snapshot->source() == Source::archive; }
  /// How paths of the snapshot are shown: relative to the repository, else to the PATH.
  [[nodiscard]] PathMapping names() const;
};

/// Reads what `path` names. Error: it is missing, unreadable, empty, or neither folder nor zip.
/// `staged`: what the index has in its place; no repository is an Error then.
[[nodiscard]] Result<Target> open_target(const std::string& path, bool staged = false,
                                         const git::Environment& environment = {});

/// The folder of the widget around the file that `path` names (its own folder where no widget is);
/// empty for a folder, an archive and what is not there. `stands_in`: the file may be new.
[[nodiscard]] std::string folder_of_file(const std::string& path, bool stands_in);

/// `folder`, of which only `files` are asked for. `unsaved` stands in for the file of its path.
/// Null: nothing does.
[[nodiscard]] Result<Target> open_around(const std::string& folder,
                                         const std::vector<std::string>& files, bool staged,
                                         const MemoryFile* unsaved,
                                         const git::Environment& environment = {});

}  // namespace premod

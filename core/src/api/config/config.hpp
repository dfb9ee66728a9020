// Which premod.json holds for a run, and its bytes kept alive.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "api/target.hpp"
#include "gate/baseline.hpp"
#include "widget/project/project.hpp"

namespace premod {

struct Config {
  std::shared_ptr<const Project> project;  ///< never null; the default one without a file
  /// The file's folder relative to the snapshot's root is "": names in it are the snapshot's.
  bool in_snapshot = false;
  std::string path;  ///< as shown to people; empty: there is no file
  /// The snapshot's root relative to the folder of the file, "" for that folder itself.
  std::string below = {};
  /// What the file extends; null: nothing. `project` has its values already.
  std::shared_ptr<const Project> shared = {};
};

/// `explicit_path`, else premod.json in the target's folder, else in the repository's root.
/// Error: the file cannot be read or is wrong.
[[nodiscard]] Result<Config> find_config(const Target& target, const std::string& explicit_path);

/// premod-baseline.txt in the target's folder, else in the repository's root; empty if there is
/// none.
[[nodiscard]] Result<Baseline> find_baseline(const Target& target);

/// What the repository around the target has; nothing where reports show other paths: without one,
/// and of an archive.
[[nodiscard]] IsThere files_around(const Target& target);

/// The folder in which a project keeps its premod.json and its baseline: the root of the
/// repository, whichever part of it is checked; without one, that of the target.
[[nodiscard]] std::string settings_folder(const Target& target);

/// The bytes of a file beside premod.json, by its path relative to it; none if it is not there.
using ReadBeside = std::function<std::optional<std::string>(const std::string& path)>;

/// A configuration out of bytes, e.g. of a commit. `shown` stands in messages; `beside` reads what
/// the listing names, none: nothing is read; `shared` what the file extends, which may stand in a
/// folder above it.
[[nodiscard]] Result<Config> parse_config(std::string bytes, const std::string& shown,
                                          const ReadBeside& beside, const ReadBeside& shared);

}  // namespace premod

// Which premod.json holds for a run, and its bytes kept alive.
#pragma once

#include <memory>
#include <string>

#include "api/target.hpp"
#include "gate/baseline.hpp"
#include "widget/project.hpp"

namespace premod {

struct Config {
  std::shared_ptr<const Project> project;  ///< never null; the default one without a file
  /// The file's folder relative to the snapshot's root is "": names in it are the snapshot's.
  bool in_snapshot = false;
  std::string path;  ///< as shown to people; empty: there is no file
};

/// `explicit_path`, else premod.json in the target's folder, else in the repository's root.
/// Error: the file cannot be read or is wrong.
[[nodiscard]] Result<Config> find_config(const Target& target, const std::string& explicit_path);

/// premod-baseline.txt in the target's folder, else in the repository's root; empty if there is
/// none.
[[nodiscard]] Result<Baseline> find_baseline(const Target& target);

/// The folder in which a project keeps its premod.json and its baseline: the root of the repository,
/// whichever part of it is checked; without one, that of the target.
[[nodiscard]] std::string settings_folder(const Target& target);

/// A configuration out of bytes, e.g. of a commit. `shown` stands in messages.
[[nodiscard]] Result<Config> parse_config(std::string bytes, const std::string& shown);

}  // namespace premod

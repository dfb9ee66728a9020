// What git's variables say of a repository, as values; the library itself reads no environment.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace premod::git {

/// Names and values of GIT_*, HOME and XDG_CONFIG_HOME as the caller has them; empty: none is set.
using Variables = std::map<std::string, std::string>;

class Environment {
 public:
  Environment() = default;
  explicit Environment(Variables variables) : variables_(std::move(variables)) {}

  /// Empty if it is not set.
  [[nodiscard]] std::string_view get(const std::string& name) const;
  /// GIT_DIR names another repository than `directory`: then its index and its objects are not
  /// those of this one.
  [[nodiscard]] bool is_about(const std::string& directory) const;
  /// The index of GIT_INDEX_FILE for a repository; a relative path starts at the work tree.
  [[nodiscard]] std::string index_file(const std::string& directory,
                                       const std::string& work_tree) const;
  /// GIT_OBJECT_DIRECTORY and GIT_ALTERNATE_OBJECT_DIRECTORIES: where git puts what is being pushed
  /// (quarantine), before the repository's own objects.
  [[nodiscard]] std::vector<std::string> object_folders(const std::string& directory) const;

  /// Every value of a setting that only the user may make: of the system, of the user and of the
  /// command line (GIT_CONFIG_COUNT), never of the repository; in git's order.
  [[nodiscard]] std::vector<std::string> protected_values(const std::string& name) const;
  /// Whether safe.directory lists `folder`: itself, `*`, or a folder above it with a final `/*`.
  [[nodiscard]] bool trusts(const std::string& folder) const;
  /// The last value of GIT_CONFIG_COUNT's pairs and `git -c`; nothing if they do not name it.
  [[nodiscard]] std::optional<std::string> command_value(std::string_view name) const;

 private:
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> command_settings() const;
  [[nodiscard]] std::vector<std::string> config_files() const;
  Variables variables_;
};

}  // namespace premod::git

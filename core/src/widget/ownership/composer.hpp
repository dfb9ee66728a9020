// Which files Composer has installed: whose code below vendor/ is.
#pragma once

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

#include "snapshot/snapshot.hpp"

namespace premod {

/// vendor/MAKER/NAME of a file below it, with what stands before; empty for another path, so for the
/// autoloader in vendor/composer.
[[nodiscard]] std::string_view composer_folder(std::string_view path);

/// The packages of a snapshot. The folder's name alone says nothing of who wrote the code: a
/// package has a composer.json of its own, and composer.lock or vendor/composer/installed.json
/// lists it.
class ComposerPackages {
 public:
  /// A file of a package. Each list is read when one of its packages is first asked for; may be
  /// asked from several threads.
  [[nodiscard]] bool holds(const Snapshot& snapshot, std::string_view path) const;

 private:
  using Names = std::set<std::string, std::less<>>;
  mutable std::mutex mutex_;
  mutable std::map<std::string, Names, std::less<>> listed_;  // by what stands before vendor/
};

}  // namespace premod

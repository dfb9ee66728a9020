// Two states of the same widgets side by side: files, versions, and the facts a moderator asks for.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/inspect.hpp"
#include "engine/present.hpp"
#include "premod/premod.hpp"
#include "premod/update.hpp"

namespace premod {

/// Widgets that are each other's by their folder, or because each side has only one.
class Update {
 public:
  Update(Discovered before, Discovered after, PathMapping names_before, PathMapping names_after);

  /// The path that a file of the old snapshot has in the new one, below its widget; empty where it
  /// is the same.
  [[nodiscard]] std::string path_now(const std::string& path_in_snapshot) const;
  [[nodiscard]] std::vector<WidgetChange> changes() const;

 private:
  struct Pair {
    const Widget* before = nullptr;
    const Widget* after = nullptr;
    std::map<std::string, std::string> renames;
  };
  [[nodiscard]] WidgetChange change_of(const Pair& pair) const;

  Discovered before_;
  Discovered after_;
  PathMapping names_before_;
  PathMapping names_after_;
  std::vector<Pair> pairs_;
  std::map<std::string, std::string> now_;
};

/// Whether `after` is a later version than `before`: numbers between dots are compared as numbers.
[[nodiscard]] bool is_newer_version(std::string_view before, std::string_view after);

}  // namespace premod

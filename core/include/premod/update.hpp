// What an update of a widget changes: the whole answer behind diff(), for front ends that print it.
#pragma once

#include <string>
#include <vector>

#include "premod/premod.hpp"

namespace premod {

/// Something a moderator wants to know of an update. `kind`: "location" (where the widget shows),
/// "host" (an address the files name), "user-data" (a field of the settings, with its type),
/// "language" (of the interface).
struct UpdateFact {
  std::string kind;
  std::string value;
  bool added = false;  ///< else removed
  Place place;         ///< where it stands first, in the state that has it
};

/// A file that an update adds (`before` empty), removes (`after` empty), renames or changes.
/// Paths below the widget's root.
struct UpdatedFile {
  std::string before;
  std::string after;
};

struct WidgetChange {
  std::string root_before;  ///< empty: the widget is new
  std::string root_after;   ///< empty: it is gone
  std::string name;
  std::string version_before;
  std::string version_after;
  std::vector<UpdatedFile> files;
  std::vector<UpdateFact> facts;

  /// A file other than the manifest is not what it was.
  [[nodiscard]] bool content_changed() const;
  /// The content changed, and the version did not rise.
  [[nodiscard]] bool version_not_raised() const;
};

struct UpdateReport {
  std::string before;  ///< as named
  std::string after;
  Report report;  ///< of `after`: new and kept findings; `fixed` are those of `before` alone
  std::vector<WidgetChange> widgets;
};

/// Compares two folders, archives or commits, as diff() does.
[[nodiscard]] Result<UpdateReport> describe_update(const std::string& before,
                                                   const std::string& after,
                                                   const Request& request);

/// As JSON, UTF-8, with a final line end; `report` in it is that of report_json().
[[nodiscard]] std::string update_json(const UpdateReport& update);

}  // namespace premod

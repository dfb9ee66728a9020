// Where the widgets of a repository are: every manifest.json with a `widget` object.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "snapshot/snapshot.hpp"
#include "widget/project/project.hpp"

namespace premod {

/// One widget root. `folder` is "" for the snapshot's root, else without final `/`.
struct FoundWidget {
  std::string folder;
  std::vector<std::string> nested;  ///< roots of other widgets below it
  bool missing = false;             ///< named in premod.json, but there is no such folder
};

/// Sorted by folder. Folders named in premod.json are taken as they are and nothing else is;
/// without names every manifest.json that holds a `widget` object, or is broken JSON beside
/// script.js or i18n, marks a widget. A MANIFEST.JSON, which the platform would not find, marks one
/// where it holds that object. node_modules, .git and __MACOSX are not searched. An archive with a
/// manifest at its root is that widget alone.
[[nodiscard]] std::vector<FoundWidget> discover_widgets(const Snapshot& snapshot,
                                                        const Project& project);

/// Every folder with the manifest of a widget, whatever premod.json names and whosever folder it
/// lies in; sorted.
[[nodiscard]] std::vector<std::string> folders_with_manifest(const Snapshot& snapshot);

}  // namespace premod

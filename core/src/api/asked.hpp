// What the PATHs of a run ask for. Hooks and linters name files, often many of one widget: it is
// checked once, and what is not about them is left out.
#pragma once

#include <string>
#include <vector>

#include "premod/premod.hpp"

namespace premod {

struct Asked {
  std::string path;                ///< a folder, an archive, or the folder around `files`
  std::vector<std::string> files;  ///< what of it is asked for, as named; empty: everything
};

/// One for each thing to be checked, in the order in which they were first named. What was named
/// twice, and a file whose widget is named as well, is not asked for again; folders in each other
/// are, for each is judged by its own premod.json. `unsaved` stands in for the file of its path;
/// null: nothing does.
[[nodiscard]] std::vector<Asked> what_is_asked(const std::vector<std::string>& paths,
                                               const MemoryFile* unsaved);

}  // namespace premod

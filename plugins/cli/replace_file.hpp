// Putting new bytes into a file of a folder so that a reader sees either the old or the new ones.
#pragma once

#include <string>

#include "premod/fix.hpp"

namespace premod::cli {

/// Writes a neighbour of the file and renames it over it; owner and mode stay. Follows no symbolic
/// link below the folder. Answers what went wrong, empty if nothing did: the file is a link, is not
/// `patch.before` any more, or may not be written.
[[nodiscard]] std::string replace_file(const FilePatch& patch);

}  // namespace premod::cli

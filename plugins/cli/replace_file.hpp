// Putting new bytes into a file of a folder so that a reader sees either the old or the new ones.
#pragma once

#include <string>

#include "premod/fix.hpp"

namespace premod::cli {

/// Writes a neighbour of the file and renames it over it; owner and mode stay. Follows no symbolic
/// link below the folder. Answers what went wrong, empty if nothing did: the file is a link, is not
/// `patch.before` any more, or may not be written.
[[nodiscard]] std::string replace_file(const FilePatch& patch);

/// Makes `path` hold `bytes`, all of them or none: a full disk leaves what was there. A symbolic
/// link, whether it leads anywhere or not, is replaced and never written through; what is neither
/// file nor folder (a pipe, /dev/stdout) is written to. Answers what went wrong, empty if nothing
/// did.
[[nodiscard]] std::string write_file(const std::string& path, const std::string& bytes);

}  // namespace premod::cli

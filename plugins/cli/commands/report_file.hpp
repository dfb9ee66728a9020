// Which file a report is written to, and what it must not replace.
#pragma once

#include <cstdint>
#include <string>

#include "premod/premod.hpp"

namespace premod::cli {

/// Whether both paths name one file, there already or not: `x`, `./x`, through links of folders, or
/// as two names of one file.
[[nodiscard]] bool is_same_file(const std::string& a, const std::string& b);

enum class Replaced : std::uint8_t {
  nothing,  ///< the file is not there yet, or is a former report
  input,    ///< something that a run reads, or that git keeps
  other,    ///< beside what is checked, and no report
};
/// What a report at `path` would replace. Outside of a repository, of a widget's folder and of what
/// the request checks everything but code, pictures, archives and settings may be replaced.
[[nodiscard]] Replaced replaced_by(const std::string& path, const Request& request);

}  // namespace premod::cli

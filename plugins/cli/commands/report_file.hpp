// Which file a report is written to, and what it must not replace.
#pragma once

#include <string>

#include "premod/premod.hpp"

namespace premod::cli {

/// Whether both paths name one file, there already or not: `x`, `./x`, through links of folders, or
/// as two names of one file.
[[nodiscard]] bool is_same_file(const std::string& a, const std::string& b);

/// Whether a report at `path` would replace what the run reads: one of its paths, its
/// configuration, or code, a manifest, settings or an archive that stands there already. Former
/// reports are none.
[[nodiscard]] bool is_input(const std::string& path, const Request& request);

}  // namespace premod::cli

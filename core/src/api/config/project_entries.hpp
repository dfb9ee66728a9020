// Writing one entry into premod.json without touching the rest of it.
#pragma once

#include <string>

#include "api/config/config.hpp"
#include "api/target.hpp"

namespace premod {

/// Where premod.json of the target is, or would be: the repository's root. `given`: another file
/// that was named for it; may be empty.
[[nodiscard]] std::string project_path(const Target& target, const Config& config,
                                       const std::string& given);

/// The text of `project` with `entry` (JSON) at the end of its array `list`, or in place of `old`,
/// an entry of it; null: none. The rest keeps its form.
[[nodiscard]] std::string with_entry(const Project& project, std::string_view list,
                                     const std::string& entry, const json::Value* old);

}  // namespace premod

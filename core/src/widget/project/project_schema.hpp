// What premod.json may hold, as one table: the parser checks against it, and a test compares it
// with docs/premod.schema.json, so that the two cannot part.
#pragma once

#include <span>
#include <string_view>

namespace premod {

/// One member. `path`: keys joined by dots, `*` for a free key, `[]` for the elements of an array.
struct ProjectField {
  std::string_view path;
  std::string_view type;     ///< object array string boolean number date fingerprint
  std::string_view choices;  ///< allowed strings, separated by `|`; empty: any
  bool required = false;     ///< in an object that is there
};

[[nodiscard]] std::span<const ProjectField> project_fields();

}  // namespace premod

// manifest.json against the documented fields (core/data/manifest_fields.tsv).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "widget/manifest.hpp"

namespace premod {

enum class SchemaFault : std::uint8_t {
  wrong_type,
  wrong_value,
  old_flag,           ///< init_once as "Y"
  interface_version,  ///< not 2
  version,            ///< no digits and dots
  incomplete_setting,
  unknown_key,
};

struct SchemaError {
  SchemaFault fault{};
  Span span;
  std::string field;     ///< dotted path: "settings.login"
  std::string expected;  ///< type, choices, the missing key, or the nearest known key
  std::string found;     ///< type or value as written
};

/// In the order of the file.
[[nodiscard]] std::vector<SchemaError> schema_errors(const Manifest& manifest);

/// Whether Kommo takes this code of a widget; not empty.
[[nodiscard]] bool is_kommo_code(std::string_view code);

}  // namespace premod

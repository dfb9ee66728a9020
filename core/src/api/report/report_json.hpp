// The report as a value of a larger JSON text.
#pragma once

#include <string_view>

#include "premod/premod.hpp"
#include "premod/writing.hpp"

namespace premod {

/// `site`: where the rules' pages stand; may be empty.
void write_report(JsonWriter& json, const Report& report, std::string_view site);

}  // namespace premod

// The report as a value of a larger JSON text.
#pragma once

#include "premod/premod.hpp"
#include "premod/writing.hpp"

namespace premod {

void write_report(JsonWriter& json, const Report& report);

}  // namespace premod

// The results of a SARIF run.
#pragma once

#include "premod/premod.hpp"
#include "sarif/run.hpp"

namespace premod::sarif {

void write_result(JsonWriter& json, const Entry& entry, const Run& run);

}  // namespace premod::sarif

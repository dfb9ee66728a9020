// New, old and fixed by subtraction: what the base had and the head has, matched by fingerprint.
#pragma once

#include "premod/report.hpp"

namespace premod {

/// Marks findings of `head` that `base` has too as old, and lists what only `base` has as fixed.
/// Fingerprints are unique in a report (identical twins are numbered), so this is set subtraction.
void compare(Report& head, const Report& base);

}  // namespace premod

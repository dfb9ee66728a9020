// `premod fix`: what can be corrected without a person, corrected.
#pragma once

#include "premod/premod.hpp"

namespace premod::cli {

/// 0: every change that is offered is made (or printed), but for waived findings and what lies
/// behind a link. 2: a file could not be written, or nothing could be checked. 3: a change was
/// given up, because the second check did not like it or the file is read-only.
int fix_command(const Request& request, bool dry_run);

}  // namespace premod::cli

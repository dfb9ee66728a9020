// What was not read of the head, and whether that takes something from judgement.
#pragma once

#include "api/history.hpp"
#include "api/inspect.hpp"
#include "premod/premod.hpp"

namespace premod {

/// What was not read of the head and is the same in the base is no reason to wait, unless scripts
/// begin to load it. A submodule that is not checked out, and that the base did not have, is one
/// wherever a widget or a named back end may be in it, unless that is `accepted`.
void judge_unread(const Base& base, const git::Repository& repository, const Target& target,
                  const Config& config, const Discovered& head, bool accepted, Report& report);

}  // namespace premod

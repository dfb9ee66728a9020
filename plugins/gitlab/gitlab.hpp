// GitLab: the Code Quality report of a merge request, in the form that GitLab reads to its end.
#pragma once

#include <string>

#include "premod/premod.hpp"

namespace premod::gitlab {

/// All findings that are not waived, old ones too: GitLab itself compares with the report of the
/// target branch. `[]` when clean.
[[nodiscard]] std::string code_quality(const Report& report);

}  // namespace premod::gitlab

// GitLab: the Code Quality report of a merge request, in the form that GitLab reads to its end.
#pragma once

#include <string>
#include <string_view>

#include "premod/premod.hpp"
#include "premod/site.hpp"

namespace premod::gitlab {

/// All findings that are not waived, old ones too: GitLab itself compares with the report of the
/// target branch. `[]` when clean. `site`: where the rules' pages stand.
[[nodiscard]] std::string code_quality(const Report& report, std::string_view site = docs_url());

}  // namespace premod::gitlab

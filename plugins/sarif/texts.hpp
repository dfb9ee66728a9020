// The few words SARIF needs beside those of the report, in the four languages.
#pragma once

#include "premod/premod.hpp"

namespace premod::sarif::texts {

inline constexpr Wording see{"sarif.see", "See"};
inline constexpr Wording at_line{"sarif.at-line", "{label}, line {n}"};
inline constexpr Wording fix{"sarif.fix", "Fix"};
inline constexpr Wording how_to_fix{"sarif.how-to-fix", "How to fix"};
inline constexpr Wording more{"sarif.more", "More about this rule"};
inline constexpr Wording requirements{"sarif.requirements", "Requirements"};
inline constexpr Wording demand{"sarif.demand", "What is required"};
inline constexpr Wording catalogue{"sarif.catalogue", "Requirements of the {market} marketplace"};
inline constexpr Wording left_out{
    "sarif.left-out", "{n} results were left out of this file. The JSON report has them all."};
inline constexpr Wording file_name{"sarif.file-name",
                                   "The name of the file cannot be written as a URI: {file}. Its "
                                   "results are reported at manifest.json."};
inline constexpr Wording notification{"sarif.notification", "What the run says about itself: {id}"};
inline constexpr Wording source_root{"sarif.source-root", "The root of the repository"};

inline constexpr Wording passed{"sarif.passed", "Nothing found."};
inline constexpr Wording unanswered{"sarif.unanswered", "A person must answer."};
inline constexpr Wording not_applicable{"sarif.not-applicable", "Does not apply to this widget."};
inline constexpr Wording not_run{"sarif.not-run", "Not checked."};
inline constexpr Wording crashed{"sarif.crashed", "The rule crashed."};

}  // namespace premod::sarif::texts

// The words of the small formats, in the four languages.
#pragma once

#include "premod/premod.hpp"

namespace premod::cli::texts {

inline constexpr Wording junit_more{"junit.more",
                                    "{n} more places are not shown. The JSON report has them all."};

}  // namespace premod::cli::texts

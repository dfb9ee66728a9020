// What sprintf(), printf() and theirs for arrays put into a text as it is.
#pragma once

#include <vector>

#include "php/file.hpp"
#include "php/values/values.hpp"

namespace premod::php {

/// The arguments of the call that its format does not make numbers of: of `sprintf('%d %s', $a,
/// $b)`, `$b`. All of them where the format is not known; the format itself where it is none.
[[nodiscard]] std::vector<Range> texts_of_format(const File& file, const Values& values,
                                                 const Call& call);

}  // namespace premod::php

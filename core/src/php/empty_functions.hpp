// Functions that do nothing, as the back end must have none.
#pragma once

#include <vector>

#include "php/file.hpp"

namespace premod::php {

/// Named functions whose body is empty. Not among them: a constructor whose parameters become
/// properties, and a private one or `__clone`, which forbid what they would do.
[[nodiscard]] std::vector<const Function*> empty_functions(const File& file);

}  // namespace premod::php

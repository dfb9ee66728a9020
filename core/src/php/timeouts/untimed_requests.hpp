// Requests of the back end that have no timeout.
#pragma once

#include <vector>

#include "php/file.hpp"

namespace premod::php {

/// In their order.
[[nodiscard]] std::vector<Span> untimed_requests(const File& file);

}  // namespace premod::php

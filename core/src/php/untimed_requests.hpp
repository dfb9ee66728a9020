// Requests of the back end that have no timeout.
#pragma once

#include <vector>

#include "php/file.hpp"

namespace premod::php {

struct UntimedRequests {
  std::vector<Span> calls;  ///< in their order
  bool complete = true;     ///< false: looking at the calls became too expensive
};

[[nodiscard]] UntimedRequests untimed_requests(const File& file);

}  // namespace premod::php

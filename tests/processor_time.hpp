// A clock for tests of linearity: on a busy machine time passes, but no processor's.
#pragma once

#include <ctime>

namespace premod::test {

/// Seconds that the processors have spent on this process since `begin`.
inline double processor_seconds(std::clock_t begin) {
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

}  // namespace premod::test

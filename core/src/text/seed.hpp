// A number that nobody can know before a run: hashes that begin with it cannot be made to collide.
#pragma once

#include <cstdint>

namespace premod::text {

/// The same for the whole process. Nothing that is printed may depend on it.
[[nodiscard]] std::uint64_t process_seed();

}  // namespace premod::text

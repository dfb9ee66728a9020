// The arrays that the build makes of core/data/known_code.digests; see widget/known_code.hpp.
#pragma once

#include <cstddef>
#include <cstdint>

#include "widget/known_code.hpp"

namespace premod::known_code {

extern const KnownSource sources[];
extern const std::uint64_t function_digests[];
extern const std::uint16_t function_sources[];
extern const std::size_t function_count;
extern const std::uint64_t vocabulary_digests[];
extern const std::uint16_t vocabulary_sources[];
extern const std::size_t vocabulary_count;
extern const std::uint64_t style_digests[];
extern const std::uint16_t style_sources[];
extern const std::size_t style_count;

}  // namespace premod::known_code

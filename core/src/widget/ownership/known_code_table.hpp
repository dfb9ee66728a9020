// The tables that the build makes of core/data/known_code.digests and known_sites.digests; see
// widget/ownership/known_code.hpp.
#pragma once

#include <cstddef>
#include <cstdint>

#include "data/cell.hpp"
#include "widget/ownership/known_code.hpp"

namespace premod::known_code {

/// Digests in order. Their first 16 bits are not written but counted, and what follows is cut to
/// what the use needs: half of the space of whole digests, and of what a download weighs.
struct Table {
  const std::uint32_t* blocks;   ///< by first byte (256): digests with a smaller one
  const std::uint8_t* counts;    ///< by first two bytes (65,536): digests that begin so
  const std::uint8_t* tails;     ///< `tail_bytes` a digest: its bits from the 17th on
  const std::uint16_t* sources;  ///< one a digest: its place in `known_code::sources`
  unsigned tail_bytes;           ///< 1 to 6
};

extern const char source_texts[];

/// What a KnownSource is made of.
struct Source {
  data::Cell<source_texts> library, first, last;
};

extern const Source sources[];
extern const Table functions;
extern const Table vocabularies;
extern const Table styles;
extern const std::uint64_t sites[];  ///< in order, whole: they make dangerous rules weigh less
extern const std::size_t site_count;

}  // namespace premod::known_code

// What the text of a file may name: every quoted string and every url(), with a hole where a part
// is computed. Made for the question "does anything reach that file", so it rather hears a name too
// many than one too few; it reads scripts with syntax errors and sources of other languages, too.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "snapshot/snapshot.hpp"
#include "text/span.hpp"

namespace premod {

/// In `Mention::text`: something that only the running program knows.
inline constexpr char hole = '\0';
/// Longer strings are data, no paths.
inline constexpr std::size_t max_mention_bytes = 1'024;

struct Mention {
  std::string text;  ///< "/templates/\0.twig"
  Span span;
};

/// In the order of the file; comments are left out. Linear.
[[nodiscard]] std::vector<Mention> mentions_in(const File& file);

}  // namespace premod

// Letters of another alphabet that only look right: a Latin "c" in a Russian word breaks search,
// sorting and reading aloud.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace premod::text {

/// A word of Cyrillic and Latin letters in which all letters of the rarer alphabet have a twin in
/// the other.
struct MixedWord {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string strangers;    ///< the letters of the rarer alphabet
  std::string replacement;  ///< the word with their twins
};

/// In the order of the text. "CRMом" and "eКасса" are words people write on purpose and not among
/// them. `text` must be well-formed UTF-8.
[[nodiscard]] std::vector<MixedWord> find_mixed_words(std::string_view text);

}  // namespace premod::text

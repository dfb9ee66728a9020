// The sentence that something stands in, for questions about what is said of it there.
#pragma once

#include <cstddef>
#include <string_view>

namespace premod::text {

/// Views into one text that lie side by side.
struct SentenceAround {
  std::string_view before, inside, behind;

  [[nodiscard]] std::string_view all() const {
    return {before.data(), before.size() + inside.size() + behind.size()};
  }
};

/// As far as it is near: a few lines. `text` is well-formed UTF-8.
[[nodiscard]] SentenceAround sentence_around(std::string_view text, std::size_t offset,
                                             std::size_t length);

}  // namespace premod::text

// Whether a sentence denies what some of its words say: "do not send", "there is no need for you to
// send", "no hace falta que nos envíe"; not "do not hesitate", "if it does not".
#pragma once

#include <cstddef>
#include <vector>

#include "text/language/sentence_words.hpp"

namespace premod::text {

/// Whether the words from `first` up to `end` (excluded, both within `words`) are denied.
[[nodiscard]] bool is_denied(const std::vector<Word>& words, std::size_t first, std::size_t end);

}  // namespace premod::text

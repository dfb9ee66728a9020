// Which topics of core/data/phrases.tsv a text can hold a phrase of: asked once a text for all
// rules that look for phrases, and no for nearly every text.
#pragma once

#include <cstdint>
#include <string_view>

namespace premod {

/// One bit a topic.
using PhraseTopics = std::uint32_t;

/// The bit of a topic; a name that no row has throws std::invalid_argument.
[[nodiscard]] PhraseTopics topic_bit(std::string_view topic);
/// Those of which some word stands in the text, in lower case, and those that need no word.
[[nodiscard]] PhraseTopics topics_in(std::string_view folded);

}  // namespace premod

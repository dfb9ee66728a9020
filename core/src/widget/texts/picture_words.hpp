// What the words recognised in a picture say about its language.
#pragma once

#include <string>
#include <string_view>

namespace premod {

/// The words of a recognised text that are not in `language` ("en", "es", "pt"), joined by spaces;
/// empty where that is not certain. Readers of pictures take Latin capitals for Cyrillic ones and
/// make words out of ornaments, so single words count only
/// where the text is exact.
[[nodiscard]] std::string foreign_words_of_picture(std::string_view text, std::string_view language,
                                                   bool exact = false);

}  // namespace premod

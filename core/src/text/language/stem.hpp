// Stems of words: what a word's forms have in common, so that a table names each word once.
#pragma once

#include <string>
#include <string_view>

namespace premod::text {

/// The stem of a word in lower case by Snowball's algorithm for `language` ("ru", "en", "es" or
/// "pt"); the word itself for any other language. May be called from several threads.
[[nodiscard]] std::string stem(std::string_view lower_word, std::string_view language);

}  // namespace premod::text

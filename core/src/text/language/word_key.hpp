// What the words of the sentences' tables are looked up by.
#pragma once

#include <string>
#include <string_view>

namespace premod::text {

/// Letters without their marks, so that "contrasena" is "contraseña"; given in lower case.
[[nodiscard]] std::string without_marks(std::string_view word);

/// The stem, without marks.
[[nodiscard]] std::string word_key(std::string_view lower_word, std::string_view language);

}  // namespace premod::text

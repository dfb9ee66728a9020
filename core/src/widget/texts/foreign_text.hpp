// Texts that are not in the language of their file: told by language identification, or because
// another language has the very same sentence.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "widget/texts/visible_text.hpp"

namespace premod {

/// Russian in Latin letters; in ForeignText::found it stands for the language.
inline constexpr std::string_view transliterated = "ru-Latn";

struct ForeignText {
  const VisibleText* text = nullptr;
  std::string found;                      ///< the language it is in: "ru", "en" ...
  const VisibleText* original = nullptr;  ///< the same sentence in the file of that language
  std::size_t offset = 0;                 ///< of the sentence in VisibleText::text
  std::size_t length = 0;                 ///< 0: all of the text

  [[nodiscard]] std::string_view shown() const {
    return length != 0 ? text->text().substr(offset, length) : text->text();
  }
  [[nodiscard]] Span span() const {
    return length != 0 ? text->span(offset, length) : text->span();
  }
};

struct ForeignTexts {
  std::vector<ForeignText> all;                  ///< in the order of Widget::visible_texts
  std::map<const File*, std::size_t> sentences;  ///< long enough to be judged, by every file read
};

/// Looks at texts in ru, en, es, pt, tr and id. Left alone: names, addresses, placeholders, values
/// of one or two words, closely related languages but es and pt, English in tr and id (Kommo grants
/// six months),
/// and Cyrillic in en, es and pt, which i18n-language finds by itself.
[[nodiscard]] ForeignTexts foreign_texts(const Widget& widget);

}  // namespace premod

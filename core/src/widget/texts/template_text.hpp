// What users read that stands in code: templates, scripts, PHP, style sheets, data files and the
// manifest; of a back end the templates and data, too. Its language is known only in a branch for
// one language; rules about sentences read it beside the texts of visible_text.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/language/sentences.hpp"
#include "widget/widget.hpp"

namespace premod {

enum class TextSource : std::uint8_t {
  markup,     ///< a run of text of a template or page
  attribute,  ///< a title, placeholder, alternative text or label of one
  script,     ///< a string of JavaScript that may reach the page
  php,        ///< text that PHP prints or keeps in a string
  style,      ///< a string of `content` in a style sheet
  manifest,   ///< a sentence where a key of i18n belongs
  data,       ///< a string of a JSON file
};

struct TemplateText {
  /// A stretch of `text` that stands in the file as it is.
  struct Piece {
    std::uint32_t text = 0;
    std::uint32_t source = 0;
    std::uint32_t length = 0;
  };

  const File* file = nullptr;
  TextSource source = TextSource::markup;
  Span place;           ///< all of it in the file
  std::string text;     ///< decoded; what is not known is a blank
  std::string blanked;  ///< see prose()
  std::vector<Piece> pieces;
  std::string_view language;       ///< where the code speaks to readers of one language; else empty
  std::vector<text::Meant> meant;  ///< what its sentences say

  [[nodiscard]] std::string_view wording() const { return text; }
  /// `text` with markup, addresses and placeholders blanked; offsets are the same.
  [[nodiscard]] std::string_view prose() const { return blanked; }
  /// The bytes of the file behind a stretch of `text`; all of it where that is not known.
  [[nodiscard]] Span span(std::size_t offset, std::size_t length) const;
  /// Some of the stretch stands here, and not only where a name in a concatenation was given its
  /// value: that string is a text of its own.
  [[nodiscard]] bool is_own(std::size_t offset, std::size_t length) const;
};

/// Words in Latin letters, three at least: not those of the Russian texts.
[[nodiscard]] bool is_western_prose(std::string_view prose);

/// Vendored files are left out, and strings that no reader sees: keys, selectors, addresses, what
/// goes to the console, what is only compared. Rules ask Widget::template_texts, which keeps the
/// list.
[[nodiscard]] std::vector<TemplateText> gather_template_texts(const Widget& widget);

}  // namespace premod

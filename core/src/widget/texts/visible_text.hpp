// Every text of a widget that its users or the readers of its marketplace page see, in one list.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/language/character_reference.hpp"
#include "text/language/sentences.hpp"
#include "widget/widget.hpp"

namespace premod {

/// Where a text stands, which decides what it may say.
enum class TextRole : std::uint8_t {
  value,
  name,
  short_description,
  description,
  company,
  contact
};

struct VisibleText {
  const File* file = nullptr;
  const json::Value* value =
      nullptr;                ///< null: the whole file is the text (listing.description_file)
  std::string path;           ///< "widget.description", "listing.en.name"
  std::string_view language;  ///< "ru", "en" ...; empty where it is not known
  TextRole role = TextRole::value;
  bool listing = false;     ///< from premod.json or a file it names
  std::string blanked;      ///< see prose(); empty if nothing had to be blanked
  std::string folded = {};  ///< text() in lower case: a quick look before a pattern is tried
  std::vector<text::Meant> meant = {};  ///< what its sentences say
  text::ReadText read = {};             ///< see text()

  /// As people read it: "&#1055;" is the letter.
  [[nodiscard]] std::string_view text() const {
    return read.text.empty() ? written() : std::string_view(read.text);
  }
  [[nodiscard]] std::string_view written() const {
    return value != nullptr ? std::string_view(value->string) : file->bytes;
  }
  [[nodiscard]] std::string_view wording() const { return text(); }
  /// text() with markup, addresses and placeholders blanked; offsets are the same.
  [[nodiscard]] std::string_view prose() const {
    return blanked.empty() ? text() : std::string_view(blanked);
  }
  /// The bytes of the file behind a stretch of `text()`.
  [[nodiscard]] Span span(std::size_t offset, std::size_t length) const;
  [[nodiscard]] Span span() const { return span(0, text().size()); }
  [[nodiscard]] bool is_description() const {
    return role == TextRole::description || role == TextRole::short_description;
  }
};

/// Locales in the order of their files, then the listing. Only strings, only well-formed UTF-8.
/// Rules ask Widget::visible_texts, which keeps the list.
[[nodiscard]] std::vector<VisibleText> gather_visible_texts(const Widget& widget);

/// What the widget calls itself in any language, folded; for text::meanings_in.
[[nodiscard]] std::vector<std::string> own_names(const Widget& widget);

/// en, es and pt: the languages of §2.4.
[[nodiscard]] bool is_western(std::string_view language);

}  // namespace premod

// Every text of a widget that its users or the readers of its marketplace page see, in one list.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "widget/phrase_topics.hpp"
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
  PhraseTopics topics = 0;  ///< of which it may hold a phrase

  [[nodiscard]] std::string_view text() const {
    return value != nullptr ? std::string_view(value->string) : file->bytes;
  }
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

/// A run of text in a template or page. Its language is not known.
struct TemplateText {
  const File* file = nullptr;
  Span place;
  std::string text;         ///< character references resolved, twig's own text blanked
  PhraseTopics topics = 0;  ///< of which it may hold a phrase

  /// The bytes of the file behind a stretch of `text`; all of it where references were resolved.
  [[nodiscard]] Span span(std::size_t offset, std::size_t length) const;
};

/// What users read in templates and pages of the widget's own. Rules ask Widget::template_texts,
/// which keeps the list.
[[nodiscard]] std::vector<TemplateText> gather_template_texts(const Widget& widget);

/// en, es and pt: the languages of §2.4.
[[nodiscard]] bool is_western(std::string_view language);

}  // namespace premod

#include "widget/texts/page_texts.hpp"

#include <algorithm>
#include <array>

#include "text/words.hpp"

namespace premod {
namespace {

bool is_sample(std::string_view text) {
  constexpr std::array<std::string_view, 15> samples = {"длинное описание виджета",
                                                        "подробное описание виджета",
                                                        "long description",
                                                        "описание виджета",
                                                        "описание",
                                                        "полное описание",
                                                        "полное описание виджета",
                                                        "widget description",
                                                        "description",
                                                        "full description",
                                                        "descripción",
                                                        "descripción del widget",
                                                        "descrição",
                                                        "descrição do widget",
                                                        "widget.description"};
  return std::find(samples.begin(), samples.end(), text) != samples.end();
}

}  // namespace

std::map<std::string_view, PageTexts> page_texts(const Widget& widget) {
  std::map<std::string_view, PageTexts> pages;
  PageTexts* of_language = nullptr;  // texts come file by file
  std::string_view language;
  for (const VisibleText& text : widget.visible_texts()) {
    if (of_language == nullptr || text.language != language)
      of_language = &pages[language = text.language];
    PageTexts& page = *of_language;
    // A blank one in the listing takes nothing from the text of the language file.
    const bool blank = text::is_blank(text.text());
    if (text.role == TextRole::name && (page.name == nullptr || !blank)) page.name = &text;
    if (text.role == TextRole::short_description && (page.short_description == nullptr || !blank))
      page.short_description = &text;
    if (text.role == TextRole::description) page.description = &text;
  }
  return pages;
}

std::string as_read(const VisibleText& text) {
  return text::folded(text::without_markup(text.text()));
}

std::string_view description_problem(const PageTexts& page) {
  if (page.description == nullptr) return {};
  std::string text = as_read(*page.description);
  while (text.ends_with('.')) text.pop_back();
  const auto same = [&](const VisibleText* other) {
    return other != nullptr && text::folded(other->text()) == text;
  };
  if (text.empty()) return "blank";
  if (is_sample(text)) return "sample";
  if (same(page.name)) return "name";
  return same(page.short_description) ? "short" : "";
}

}  // namespace premod

// Cyrillic text in an English, Spanish or Portuguese file, the example of §3.1.3 itself.
#include <utility>
#include <vector>

#include "markup/html.hpp"
#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/ascii.hpp"
#include "text/language/cyrillic.hpp"
#include "text/words.hpp"
#include "widget/texts/code_texts.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

constexpr std::size_t min_values_for_file = 5;

/// A field or a button; the values of others are sent, not shown.
static bool shows_value(const html::Document& markup, const html::Element& element) {
  const html::Attribute* const type = markup.attribute(element, "type");
  return element.name == "input" &&
         (type == nullptr ||
          !text::is_one_of(text::lower_ascii(type->value), {"hidden", "checkbox", "radio"}));
}

/// In the prose, else in a text that markup shows by an attribute: `<span title="Остаток">`.
static text::CyrillicStretch cyrillic_in(const VisibleText& text) {
  const text::CyrillicStretch stretch = text::cyrillic_of(text.prose());
  if (!stretch.empty())
    return text::names_languages_only(text.prose()) ? text::CyrillicStretch() : stretch;
  if (text.text().find('<') == std::string_view::npos || text::cyrillic_of(text.text()).empty())
    return {};
  const html::Document markup = html::parse(text.text());
  for (const html::Element& element : markup.elements)
    for (const html::Attribute& attribute : markup.attributes_of(element)) {
      if (!is_read_attribute(attribute.name) || attribute.name.starts_with("data-") ||
          (attribute.name == "value" && !shows_value(markup, element)))
        continue;
      const std::string_view value = attribute.value_span.of(text.text());
      const text::CyrillicStretch shown = text::cyrillic_of(value);
      if (!shown.empty() && !text::names_languages_only(value))
        return {attribute.value_span.begin + shown.begin, attribute.value_span.begin + shown.end};
    }
  return {};
}

static void check_file(const Widget& widget, const Locale& locale, Hits& out) {
  std::vector<std::pair<const VisibleText*, text::CyrillicStretch>> found;
  std::size_t values = 0;
  for (const VisibleText& text : widget.visible_texts()) {
    if (text.file != &locale.file()) continue;
    ++values;
    const text::CyrillicStretch stretch = cyrillic_in(text);
    if (!stretch.empty()) found.emplace_back(&text, stretch);
  }
  if (values >= min_values_for_file && found.size() * 2 > values)
    return void(out.add(locale.file(), {language_value("language", locale.language()),
                                        {"count", std::to_string(found.size())},
                                        {"total", std::to_string(values)}})
                    .variant("file"));
  for (const auto& [text, stretch] : found) {
    const std::string_view part = text->text().substr(stretch.begin, stretch.end - stretch.begin);
    Hit& hit = out.add(
        locale.file(), text->span(stretch.begin, part.size()),
        {language_value("language", locale.language()), {"text", text::shortened(part, 80)}});
    if (text::is_homoglyph(text->text(), stretch)) hit.variant("homoglyph");
  }
}

static void check(const Widget& widget, Hits& out) {
  for (const Locale& locale : widget.locales())
    if (is_western(locale.base_language())) check_file(widget, locale, out);
}

extern constinit const Rule i18n_language = {
    .id = "i18n-language",
    .clauses = {"req-3.1.3-language"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Cyrillic in en, es, pt",
    .message = "Cyrillic text in the {language} file: \"{text}\".",
    .remedy = "Translate the text.",
    .variants = {{"file", "The {language} file is mostly Cyrillic: {count} of {total} values.",
                  "Translate the file, or remove the language from widget.locale."},
                 {"homoglyph",
                  "A word in Latin letters contains look-alike Cyrillic letters: \"{text}\".",
                  "Replace them with Latin ones."}},
    .checks = {check},
};

}  // namespace premod::rules

// A key without text: the upload text wants every key filled.
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/texts/locale.hpp"

namespace premod::rules {

static void check(const Locale& locale, Hits& out) {
  for (const LocaleText& text : locale.texts()) {
    const json::Value& value = *text.value;
    const bool empty = value.is_null() || (value.is_string() && text::is_blank(value.string));
    if (empty) out.add(locale.file(), value.span, {{"key", text.path}});
  }
}

extern constinit const Rule i18n_empty_value = {
    .id = "i18n-empty-value",
    .clauses = {"en-front-locales"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Empty i18n value",
    .message = "The key {key} has no text.",
    .remedy = "Write the text, or remove the key from all languages.",
    .checks = {check},
};

}  // namespace premod::rules

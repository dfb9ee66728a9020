// A key without text: the upload text wants every key filled.
#include <functional>

#include "rule/rule.hpp"
#include "text/pattern.hpp"
#include "widget/texts/locale.hpp"

namespace premod::rules {

/// Nothing but elements without text, and spaces: "<b></b>". "<br>", "</b>" and "&nbsp;" are put
/// between texts or around them; a tag with attributes may show a picture.
static bool shows_nothing(std::string_view value) {
  static const text::Pattern nothing(
      R"(^((?:[\s\p{Zs}\p{Cf}]|<!--.*?-->|<(a|b|i|u|s|em|p|div|span|strong|small|font|center|label|h[1-6])>(?1)</\2>)*)$)");
  return nothing.matches(value);
}

/// "card.title" in the object "card": the path of the key stands where its text belongs. A key of
/// the file itself may be the text: "Loading...", "kommo.com".
static bool is_own_path(const Locale& locale, const LocaleText& text) {
  const std::vector<json::Value>& keys = locale.document().root()->children;
  const std::less<const json::Value*> before;
  const bool nested =
      before(text.value, keys.data()) || !before(text.value, keys.data() + keys.size());
  return nested && text.value->string == text.path && text.path.find(' ') == text.path.npos;
}

static void check(const Locale& locale, Hits& out) {
  for (const LocaleText& text : locale.texts()) {
    const json::Value& value = *text.value;
    const bool empty = value.is_null() || (value.is_string() && shows_nothing(value.string));
    if (empty || (value.is_string() && is_own_path(locale, text)))
      out.add(locale.file(), value.span, {{"key", text.path}});
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

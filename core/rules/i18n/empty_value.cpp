// A key without text: the upload text wants every key filled.
#include "rule/rule.hpp"
#include "text/pattern.hpp"
#include "widget/texts/locale.hpp"

namespace premod::rules {

/// Nothing but tags that show nothing by themselves, and spaces of every kind: "<b></b>&nbsp;". A
/// tag with attributes may show a picture.
static bool shows_nothing(std::string_view value) {
  static const text::Pattern nothing(
      R"(^(?:[\s\p{Zs}\p{Cf}]|&(?:nbsp|ensp|emsp|thinsp|shy|zwnj|zwj|#160|#xa0|#8203|#x200b);|</?(?!img|svg|hr|input|button|video|canvas|iframe)[a-z][a-z0-9]*\s*/?>|<!--.*?-->)*$)");
  return nothing.matches(value);
}

/// "card.title": the path of the key stands where its text belongs.
static bool is_own_path(std::string_view value, std::string_view path) {
  return value == path && path.find('.') != path.npos && path.find(' ') == path.npos;
}

static void check(const Locale& locale, Hits& out) {
  for (const LocaleText& text : locale.texts()) {
    const json::Value& value = *text.value;
    const bool empty = value.is_null() || (value.is_string() && shows_nothing(value.string));
    if (empty || (value.is_string() && is_own_path(value.string, text.path)))
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

// Name, short description or description missing in a language of the listing: the user must see
// who has access.
#include <map>

#include "rule/language_value.hpp"
#include "rule/needs.hpp"
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/texts/page_texts.hpp"

namespace premod::rules {

static void report(const Widget& widget, std::string_view language, const char* what, Hits& out) {
  const ListingPage* page = widget.listing().page(language);
  const Locale* locale = widget.locale(language);
  if (page != nullptr)
    out.add(*widget.listing().file(), page->value->key_span,
            {{"field", what}, language_value("language", language)});
  else if (locale != nullptr)
    out.add(locale->file(), {{"field", what}, language_value("language", language)});
}

/// The manifest holds the text itself, which is the same in every language.
static bool is_plain(const Manifest& manifest, std::string_view pointer) {
  const std::string_view text = manifest.string(pointer);
  return !text::is_blank(text) && !is_key_form(text);
}

static void check(const Widget& widget, Hits& out) {
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  std::map<std::string_view, PageTexts> pages = page_texts(widget);
  for (const ListingPage& page : widget.listing().pages()) pages[page.language];
  for (const auto& entry : pages) {
    const std::string_view language = entry.first;  // clang 14 captures no structured binding
    const PageTexts& page = entry.second;
    const auto need = [&](const VisibleText* text, const char* field) {
      const bool missing = text == nullptr || text::is_blank(text->text());
      if (missing && !is_plain(*manifest, "/widget/" + std::string(field)))
        report(widget, language, field, out);
    };
    need(page.name, "name");
    need(page.short_description, "short_description");
    need(page.description, "description");
  }
}

extern constinit const Rule listing_metadata = {
    .id = "listing-metadata",
    .clauses = {"req-4-presentation", "kind-metadata"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Name and description",
    .message = "There is no {field} in {language}.",
    .remedy = "Write {field} in i18n or in the listing of premod.json.",
    .checks = {check},
};

}  // namespace premod::rules

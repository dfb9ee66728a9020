// Name, short description or description missing in a language of the listing: the user must see
// who has access.
#include <map>

#include "rule/needs.hpp"
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

/// The texts of one language that the marketplace page shows.
struct Page {
  const VisibleText* name = nullptr;
  const VisibleText* short_description = nullptr;
  const VisibleText* description = nullptr;
};

/// The listing's own texts stand behind those of i18n and win.
std::map<std::string_view, Page> pages_of(const Widget& widget) {
  std::map<std::string_view, Page> pages;
  for (const VisibleText& text : widget.visible_texts()) {
    Page& page = pages[text.language];
    if (text.role == TextRole::name) page.name = &text;
    if (text.role == TextRole::short_description) page.short_description = &text;
    if (text.role == TextRole::description) page.description = &text;
  }
  return pages;
}

void report(const Widget& widget, std::string_view language, const char* what, Hits& out) {
  const ListingPage* page = widget.listing().page(language);
  const Locale* locale = widget.locale(language);
  if (page != nullptr)
    out.add(*widget.listing().file(), page->value->key_span,
            {{"field", what}, {"language", std::string(language)}});
  else if (locale != nullptr)
    out.add(locale->file(), {{"field", what}, {"language", std::string(language)}});
}

void check(const Widget& widget, Hits& out) {
  if (need_manifest(widget, out) == nullptr) return;
  std::map<std::string_view, Page> pages = pages_of(widget);
  for (const ListingPage& page : widget.listing().pages()) pages[page.language];
  for (const auto& [language, page] : pages) {
    if (page.name == nullptr) report(widget, language, "name", out);
    if (page.short_description == nullptr) report(widget, language, "short_description", out);
    if (page.description == nullptr) report(widget, language, "description", out);
  }
}

}  // namespace

extern const Rule listing_metadata = define({
    .id = "listing-metadata",
    .clauses = {"req-4-presentation", "kind-metadata"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = {.ru = "Название и описание",
              .en = "Name and description",
              .es = "Nombre y descripción",
              .pt = "Nome e descrição"},
    .message = {.ru = "Для языка {language} нет {field}.",
                .en = "There is no {field} for {language}.",
                .es = "Falta {field} para {language}.",
                .pt = "Falta {field} para {language}."},
    .remedy = {.ru = "Впишите {field} в i18n или в listing файла premod.json.",
               .en = "Write {field} in i18n or in the listing of premod.json.",
               .es = "Escriba {field} en i18n o en listing de premod.json.",
               .pt = "Escreva {field} no i18n ou em listing do premod.json."},
    .checks = {check},
});

}  // namespace premod::rules

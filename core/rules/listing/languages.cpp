// A language of the listing for which the widget has no i18n file, §2.4.
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  if (!widget.listing().given()) return out.not_applicable();
  for (const ListingPage& page : widget.listing().pages())
    if (widget.locale(page.language) == nullptr)
      out.add(*widget.listing().file(), page.value->key_span, {{"language", page.language}});
  for (const ProjectText& language : widget.project().submission().languages)
    if (widget.listing().page(language.text()) == nullptr)
      out.add(*widget.listing().file(), language.value->span,
              {{"language", std::string(language.text())}})
          .variant("no-page");
}

}  // namespace

extern const Rule listing_languages = define({
    .id = "listing-languages",
    .clauses = {"req-2.4-languages", "req-2.4-scope", "en-ready", "up-ready"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Языки страницы маркетплейса",
              .en = "Languages of the listing",
              .es = "Idiomas de la ficha",
              .pt = "Idiomas da página"},
    .message = {.ru = "Страница есть на языке {language}, а файла i18n/{language}.json нет.",
                .en = "The listing has {language}, but there is no i18n/{language}.json.",
                .es = "La ficha existe en {language}, pero falta i18n/{language}.json.",
                .pt = "A página existe em {language}, mas falta i18n/{language}.json."},
    .remedy = {.ru = "Переведите интеграцию или уберите язык со страницы.",
               .en = "Translate the integration, or take the language off the listing.",
               .es = "Traduzca la integración o quite el idioma de la ficha.",
               .pt = "Traduza a integração ou tire o idioma da página."},
    .variants =
        {{.name = "no-page",
          .message =
              {.ru = "Язык {language} назван в submission.languages, а текстов для него в listing "
                     "нет.",
               .en = "submission.languages names {language}, but listing has no texts for it.",
               .es =
                   "submission.languages nombra {language}, pero listing no tiene textos para él.",
               .pt =
                   "submission.languages cita {language}, mas listing não tem textos para ele."}}},
    .checks = {check},
});

}  // namespace premod::rules

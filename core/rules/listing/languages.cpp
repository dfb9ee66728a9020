// The languages of publication: none is defined, or one has no i18n file, §2.4.
#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  const Submission& message = widget.project().submission();
  const bool listed = widget.listing().given();
  if (!listed && message.value == nullptr) return out.not_applicable();
  if (message.value != nullptr && message.languages.empty())
    out.add(*widget.project().file(), message.value->key_span).variant("undefined");
  if (!listed) return;
  for (const ListingPage& page : widget.listing().pages())
    if (!widget.has_locale_file(page.language))
      out.add(*widget.listing().file(), page.value->key_span,
              {language_value("language", page.language)});
  for (const ProjectText& language : message.languages)
    if (widget.listing().page(language.text()) == nullptr)
      out.add(*widget.listing().file(), language.value->span,
              {language_value("language", language.text())})
          .variant("no-page");
}

extern constinit const Rule listing_languages = {
    .id = "listing-languages",
    .clauses = {"req-2.4-languages", "req-2.4-scope", "en-ready", "up-ready"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Languages of the listing",
    .message = "The listing is in {language}, but the widget has no i18n file for it.",
    .remedy = "Translate the integration, or remove the language from the listing.",
    .variants = {{"no-page",
                  "submission.languages has {language}, but listing has no texts in it."},
                 {"undefined",
                  "The message to moderation does not say in which languages the integration is to "
                  "be published.",
                  "Add submission.languages to premod.json.", Level::warning}},
    .checks = {check},
};

}  // namespace premod::rules

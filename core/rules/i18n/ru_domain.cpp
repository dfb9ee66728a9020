// .ru hosts where §2.4 and §3.1.3 ban them: in en.json, in descriptions and in the listing.
#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "widget/links/western_addresses.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  for (const TextAddress& found : western_addresses(widget))
    if (bans_ru_domain(*found.text) && text::top_level(found.address.host) == "ru")
      out.add(*found.text->file, found.span(),
              {{"host", found.address.host}, language_value("language", found.text->language)});
}

extern constinit const Rule i18n_ru_domain = {
    .id = "i18n-ru-domain",
    .clauses = {"req-2.4-no-ru-domain", "req-3.1.3-ru-domain"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = ".ru domain for en, es, pt",
    .message = "The {language} texts give the address {host}.",
    .remedy = "Give an address outside .ru with content in that language.",
    .checks = {check},
};

}  // namespace premod::rules

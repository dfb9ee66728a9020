// Russian domains that the text does not name outright: .ru elsewhere in es and pt, .рф and .su.
#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "widget/links/code_links.hpp"
#include "widget/links/western_addresses.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  for (const TextAddress& found : western_addresses(widget)) {
    const std::string_view top = text::top_level(found.address.host);
    // "venta.su": without a scheme it may be a sentence whose space was forgotten.
    const bool certain = found.address.with_scheme || found.address.mail;
    const bool other = (top == "su" && !certain) || (top == "ru" && bans_ru_domain(*found.text));
    if (text::is_russian_top(top) && !other)
      out.add(*found.text->file, found.span(),
              {{"host", found.address.host}, language_value("language", found.text->language)});
  }
  for (const CodeLink& link : code_links(widget))
    if (is_western(link.language) && (link.address.with_scheme || link.address.mail) &&
        text::is_russian_top(text::top_level(link.address.host)))
      out.add(*link.file, link.span,
              {{"host", link.address.host}, language_value("language", link.language)});
}

extern constinit const Rule i18n_russian_domain_likely = {
    .id = "i18n-russian-domain-likely",
    .clauses = {"req-2.4-no-ru-domain", "req-3.1.3-links"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Russian domain for en, es, pt",
    .message = "The {language} texts give the Russian address {host}.",
    .remedy = "Give an address with content in that language.",
    .checks = {check},
};

}  // namespace premod::rules

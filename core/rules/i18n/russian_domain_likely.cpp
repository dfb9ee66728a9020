// Russian domains that the text does not name outright: .ru elsewhere in es and pt, .рф and .su.
#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/entities/url.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!is_western(text.language)) continue;
    const bool elsewhere = text.language != "en" && !text.listing && !text.is_description();
    const auto look = [&](const text::Address& address) {
      const std::string_view top = text::top_level(address.host);
      // "venta.su": without a scheme it may be a sentence whose space was forgotten.
      const bool certain = address.with_scheme || address.mail;
      if ((top == "su" && certain) || top == "рф" || top == "xn--p1ai" ||
          (top == "ru" && elsewhere))
        out.add(*text.file, text.span(address.offset, address.length),
                {{"host", address.host}, language_value("language", text.language)});
    };
    if (text.text().find('.') != std::string_view::npos)
      for (const text::Address& address : text::find_addresses(text.text())) look(address);
    for (const text::Address& address : text::find_spelled_addresses(text.text())) look(address);
  }
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

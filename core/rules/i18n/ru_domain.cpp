// .ru hosts where §2.4 and §3.1.3 ban them: in en.json, in descriptions and in the listing.
#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/entities/url.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

static bool is_banned_place(const VisibleText& text) {
  if (!is_western(text.language)) return false;
  return text.language == "en" || text.listing || text.is_description();
}

static void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!is_banned_place(text)) continue;
    const auto add = [&](const text::Address& address) {
      if (text::top_level(address.host) == "ru")
        out.add(*text.file, text.span(address.offset, address.length),
                {{"host", address.host}, language_value("language", text.language)});
    };
    if (text.folded.find(".r") != std::string::npos)
      for (const text::Address& address : text::find_addresses(text.text())) add(address);
    for (const text::Address& address : text::find_spelled_addresses(text.text())) add(address);
  }
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

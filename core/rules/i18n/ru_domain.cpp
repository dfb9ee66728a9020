// .ru hosts where §2.4 and §3.1.3 ban them: in en.json, in descriptions and in the listing.
#include "rule/rule.hpp"
#include "text/url.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

bool is_banned_place(const VisibleText& text) {
  if (!is_western(text.language)) return false;
  return text.language == "en" || text.listing || text.is_description();
}

void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!is_banned_place(text) || text.text().find(".r") == std::string_view::npos) continue;
    for (const text::Address& address : text::find_addresses(text.text()))
      if (text::top_level(address.host) == "ru")
        out.add(*text.file, text.span(address.offset, address.length),
                {{"host", address.host}, {"language", std::string(text.language)}});
  }
}

}  // namespace

extern const Rule i18n_ru_domain = define({
    .id = "i18n-ru-domain",
    .clauses = {"req-2.4-no-ru-domain", "req-3.1.3-ru-domain"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Домен .ru для en, es, pt",
              .en = ".ru domain for en, es, pt",
              .es = "Dominio .ru en en, es, pt",
              .pt = "Domínio .ru em en, es, pt"},
    .message = {.ru = "Адрес {host} в текстах для {language}.",
                .en = "The address {host} in texts for {language}.",
                .es = "La dirección {host} en textos para {language}.",
                .pt = "O endereço {host} em textos para {language}."},
    .remedy = {.ru = "Дайте адрес вне .ru с содержанием на этом языке.",
               .en = "Give an address outside .ru with content in that language.",
               .es = "Indique una dirección fuera de .ru con contenido en ese idioma.",
               .pt = "Informe um endereço fora de .ru com conteúdo nesse idioma."},
    .checks = {check},
});

}  // namespace premod::rules

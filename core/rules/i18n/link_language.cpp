// Links whose address says another language than the text around them, §2.4.
#include "rule/rule.hpp"
#include "text/pattern.hpp"
#include "text/url.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

/// "/ru/", "ru.", "lang=ru": the address is that of a Russian edition.
bool says_russian(const text::Address& address) {
  static const text::Pattern path(
      R"(^/(?:ru|rus|ru-ru)(?:[/?#]|$)|[?&](?:lang|locale|language|hl)=ru\b)");
  if (address.host.starts_with("ru.")) return true;
  return path.matches(address.path);
}

void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!is_western(text.language) || text.text().find('.') == std::string_view::npos) continue;
    for (const text::Address& address : text::find_addresses(text.text())) {
      const std::string_view top = text::top_level(address.host);
      const bool neighbour = top == "by" || top == "kz";
      if (address.mail || top == "ru" || top == "su" || top == "рф")
        continue;  // i18n-ru-domain and its kin
      if (!says_russian(address) && !(neighbour && address.with_scheme)) continue;
      out.add(*text.file, text.span(address.offset, address.length),
              {{"address", address.host + address.path}, {"language", std::string(text.language)}});
    }
  }
}

}  // namespace

extern const Rule i18n_link_language = define({
    .id = "i18n-link-language",
    .clauses = {"req-2.4-links", "req-3.1.3-links"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = {.ru = "Ссылка на сайт на другом языке",
              .en = "Link to a site in another language",
              .es = "Enlace a un sitio en otro idioma",
              .pt = "Link para um site em outro idioma"},
    .message =
        {.ru = "Ссылка {address} в текстах для {language} ведёт, судя по адресу, на русскую версию "
               "сайта.",
         .en = "By its address, the link {address} in texts for {language} leads to a site in "
               "Russian.",
         .es = "Por su dirección, el enlace {address} en textos para {language} lleva a un sitio "
               "en ruso.",
         .pt =
             "Pelo endereço, o link {address} em textos para {language} leva a um site em russo."},
    .remedy = {.ru = "Дайте ссылку на страницу на этом языке.",
               .en = "Link to the page in that language.",
               .es = "Enlace a la página en ese idioma.",
               .pt = "Aponte para a página nesse idioma."},
    .checks = {check},
});

}  // namespace premod::rules

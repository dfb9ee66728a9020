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

extern constinit const Rule i18n_link_language = {
    .id = "i18n-link-language",
    .clauses = {"req-2.4-links", "req-3.1.3-links"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Link to a site in another language",
    .message =
        "By its address, the link {address} in texts for {language} leads to a site in Russian.",
    .remedy = "Link to the page in that language.",
    .checks = {check},
};

}  // namespace premod::rules

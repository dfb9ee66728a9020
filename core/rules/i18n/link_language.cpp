// Links whose address says another language than the text around them, §2.4.
#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/language/address_language.hpp"
#include "widget/links/code_links.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

/// The language that an address says, where it is another than its readers'; else empty.
static std::string other_language(const text::Address& address, std::string_view readers) {
  if (address.mail || text::is_russian_top(text::top_level(address.host)))
    return {};  // i18n-ru-domain and its kin
  std::string found = text::language_of_address(address);
  return found == readers ? std::string() : found;
}

static void check_texts(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!is_western(text.language) || text.text().find('.') == std::string_view::npos) continue;
    for (const text::Address& address : text::find_destinations(text.text())) {
      const std::string found = other_language(address, text.language);
      if (found.empty()) continue;
      out.add(*text.file, text.span(address.offset, address.length),
              {{"address", address.host + address.path},
               language_value("language", text.language),
               language_value("found", found)});
    }
  }
}

static void check_code(const Widget& widget, Hits& out) {
  for (const CodeLink& link : code_links(widget)) {
    if (!is_western(link.language)) continue;
    const std::string found = other_language(link.address, link.language);
    if (found.empty()) continue;
    out.add(*link.file, link.span,
            {{"address", link.address.host + link.address.path},
             language_value("language", link.language),
             language_value("found", found)});
  }
}

extern constinit const Rule i18n_link_language = {
    .id = "i18n-link-language",
    .clauses = {"req-2.4-links", "req-3.1.3-links"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Link to a site in another language",
    .message =
        "By its address, the link {address} in the {language} texts leads to a page in {found}.",
    .remedy = "Link to the page in that language.",
    .checks = {check_texts, check_code},
};

}  // namespace premod::rules

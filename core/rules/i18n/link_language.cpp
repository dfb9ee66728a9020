// Links whose address says another language than the text around them, §2.4.
#include <algorithm>

#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/entities/url.hpp"
#include "text/language/language_marks.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

/// "ru" of "/ru/help", "/es-mx/", "ru.example.com", "?lang=ru_RU", "guide_en.pdf": the language an
/// address says its page is in; empty for none.
static std::string language_of(const text::Address& address) {
  static const text::Pattern folder(
      R"(^/(?:[\w.-]+/){0,3}?(ru|rus|en|eng|es|spa|pt|por)(?:[-_][a-z]{2})?(?:[/?#]|$))");
  static const text::Pattern query(
      R"([?&](?:lang|language|locale|lc|hl|lng|l|ln)=(ru|en|es|pt)(?:[-_][a-z]{2})?(?:[&#]|$))");
  static const text::Pattern file(
      R"([-_.](ru|rus|en|eng|es|pt)\.(?:html?|pdf|php|docx?)(?:[?#]|$))");
  static const text::Pattern host(R"(^(?:www\.)?(ru|en|es|pt)\.)");
  const std::string path = text::lower_ascii(address.path);
  std::string found;
  if (const auto match = query.find(path))
    found = match->group_of(path);
  else if (const auto in_folder = folder.find(path))
    found = in_folder->group_of(path);
  else if (const auto in_file = file.find(path))
    found = in_file->group_of(path);
  else if (const auto in_host = host.find(address.host))
    found = in_host->group_of(address.host);
  return found == "spa" ? "es" : found.substr(0, 2);
}

/// "/blog/kak-nastroit-sklad": Russian words in Latin letters.
static bool is_transliterated(const text::Address& address) {
  std::string words = text::lower_ascii(address.path.substr(0, address.path.find_first_of("?#")));
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c < 'a' || c > 'z'; }, ' ');
  const text::Transliterated found = text::transliterated_words(words);
  return found.words >= 2 && found.different >= 2;
}

/// Pictures and data have no language of their own, nor have the hosts of programs.
static bool is_page(const text::Address& address) {
  static const text::Pattern asset(
      R"(\.(?:png|jpe?g|gif|svg|webp|ico|css|js|json|woff2?|zip)(?:[?#]|$))");
  static const text::Pattern host(R"(^(?:api|cdn|static|assets|img|media)\d?\.)");
  return !asset.matches(address.path) && !host.matches(address.host);
}

static void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!is_western(text.language) || text.text().find('.') == std::string_view::npos) continue;
    for (const text::Address& address : text::find_addresses(text.text())) {
      const std::string_view top = text::top_level(address.host);
      const bool neighbour = (top == "by" || top == "kz") && address.with_scheme;
      if (address.mail || top == "ru" || top == "su" || top == "рф")
        continue;  // i18n-ru-domain and its kin
      std::string found = is_page(address) ? language_of(address) : std::string();
      if (found.empty() && (neighbour || (is_page(address) && is_transliterated(address))))
        found = "ru";
      if (found.empty() || found == text.language) continue;
      out.add(*text.file, text.span(address.offset, address.length),
              {{"address", address.host + address.path},
               language_value("language", text.language),
               language_value("found", found)});
    }
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
    .checks = {check},
};

}  // namespace premod::rules

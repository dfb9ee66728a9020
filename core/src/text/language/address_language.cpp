#include "text/language/address_language.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/ascii.hpp"
#include "text/language/language_marks.hpp"
#include "text/pattern.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

constexpr std::size_t deepest_folder = 4;  // parts of a path; further in, a word is a word

/// "ru" of "ru", "rus", "russian"; empty for what is no language of ours. "por" and "spa" are
/// words of addresses ("/por/que", "/spa/") and count only where a parameter names a language.
std::string_view language_of_name(std::string_view name) {
  if (is_one_of(name, {"ru", "rus", "russian"})) return "ru";
  if (is_one_of(name, {"en", "eng", "english"})) return "en";
  if (is_one_of(name, {"es", "spanish"})) return "es";
  return is_one_of(name, {"pt", "portuguese"}) ? "pt" : std::string_view();
}

/// A country, Latin America or a script, behind a language: "mx", "419", "cyrl". Other words and
/// numbers make a name: "ru-bank", "pt-100".
bool is_subtag(std::string_view part) {
  const bool letters =
      std::all_of(part.begin(), part.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return (letters && part.size() == 2) || is_one_of(part, {"419", "cyrl", "latn"});
}

/// "es" of "es", "es-419", "es_mx" and of "mx-es", "ru-en": no country is called en, and
/// countries without a language of ours may stand first.
std::string_view language_of_tag(std::string_view tag) {
  const std::size_t mark = tag.find_first_of("-_");
  if (mark == tag.npos) return language_of_name(tag);
  const std::string_view first = tag.substr(0, mark), second = tag.substr(mark + 1);
  if (second.find_first_of("-_") != second.npos || first.size() > 3) return {};
  if (second == "en" && first.size() == 2) return "en";
  if (const std::string_view found = language_of_name(first); !found.empty())
    return is_subtag(second) ? found : std::string_view();
  // "us-ru" is a way between two countries.
  const bool country =
      is_one_of(first, {"by", "kz", "ua", "uz", "int"}) ||
      (second != "ru" && is_one_of(first, {"us", "uk", "gb", "mx", "br", "ar", "co", "cl", "pe"}));
  return country && second.size() == 2 ? language_of_name(second) : std::string_view();
}

/// Of the first folder that is called after one. "/pt/es/": a country and a language, or the other
/// way round, of which nothing is told.
std::string_view language_of_folders(std::string_view path) {
  std::vector<std::string_view> parts = split(path, '/');
  std::size_t at = 0;
  for (std::size_t seen = 0; at < parts.size() && seen < deepest_folder; ++at) {
    if (parts[at].empty()) continue;
    ++seen;
    const std::string_view found = language_of_tag(parts[at]);
    if (found.empty()) continue;
    const std::string_view next = at + 1 < parts.size() ? parts[at + 1] : std::string_view();
    const std::string_view other = next.size() == 2 ? language_of_name(next) : std::string_view();
    return other.empty() || other == found ? found : std::string_view();
  }
  return {};
}

/// Of "?lang=ru_RU", "?ui_locale=pt-BR", "#hl=es", "?ru".
std::string_view language_of_parameters(std::string_view rest) {
  static const Pattern named(
      R"([?&#;](?:(?:ui|set|site|user|page|app|force|persist)[-_]?)?(?:lang(?:uage)?|locale|idioma|culture|lc|hl|lng|l|ln)(?:[-_]?(?:code|id|ui))?=([a-z]{2,10}(?:[-_]\w{2,4})?)(?:[&#;]|$))");
  static const Pattern bare(R"(^\?(ru|en|es|pt)(?:[&#]|$))");
  if (const auto match = named.find(rest)) {
    const std::string_view value = match->group_of(rest);
    if (value == "spa") return "es";
    return value == "por" ? "pt" : language_of_tag(value);
  }
  const auto match = bare.find(rest);
  return match ? match->group_of(rest) : std::string_view();
}

/// "ru" of "/ru/help", "/es-mx/", "ru.example.com", "?lang=ru_RU", "guide_en.pdf", "/#/ru/help":
/// the language an address says its page is in; empty for none.
std::string language_said(const Address& address) {
  static const Pattern file(R"([-_.](ru|rus|en|eng|es|pt)\.(?:html?|pdf|php|docx?)(?:[?#]|$))");
  static const Pattern host(R"(^(?:www\.)?(ru|en|es|pt)\.)");
  const std::string whole = lower_ascii(address.path);
  const std::string_view path(whole);
  const std::size_t behind = std::min(path.find_first_of("?#"), path.size());
  // What a program of one page shows stands behind the mark: "/#/ru/help", "/app#!/ru".
  const std::size_t hash = std::min(path.find('#'), path.size());
  std::string_view route = path.substr(hash);
  const bool is_route = route.starts_with("#/") || route.starts_with("#!/");
  route.remove_prefix(std::min(route.find_first_not_of("#!"), route.size()));
  std::string_view found = language_of_parameters(path.substr(behind));
  if (found.empty()) found = language_of_folders(path.substr(0, behind));
  // Further in, a route names what is shown: "#/countries/es". "#ru" is a part of the page in
  // Russian; "#pt" may be a row of a table.
  if (found.empty() && is_route)
    found = language_of_tag(route.substr(1, route.find_first_of("/?", 1) - 1));
  else if (found.empty() && route == "ru")
    found = route;
  if (!found.empty()) return std::string(found);
  if (const auto in_file = file.find(path))
    return std::string(in_file->group_of(path).substr(0, 2));
  const auto in_host = host.find(address.host);
  return in_host ? std::string(in_host->group_of(address.host)) : std::string();
}

/// "/blog/kak-nastroit-sklad": Russian words in Latin letters.
bool is_transliterated(const Address& address) {
  std::string words = lower_ascii(address.path.substr(0, address.path.find_first_of("?#")));
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c < 'a' || c > 'z'; }, ' ');
  const Transliterated found = transliterated_words(words);
  return found.words >= 2 && found.different >= 2;
}

/// "/инструкция", "/%D0%BF%D1%80%D0%B0%D0%B9%D1%81.pdf", "/help#установка": words whose letters are
/// all Russian. What a search is asked for says nothing of the page.
bool has_russian_words(const Address& address) {
  static const Pattern word(R"((?<!\pL)[а-яё]{3,}(?!\pL))");
  static const Pattern other(R"([\x{400}\x{402}-\x{40F}\x{450}\x{452}-\x{52F}])");
  const std::size_t query = std::min(address.path.find('?'), address.path.size());
  const std::size_t hash = std::min(address.path.find('#'), address.path.size());
  const std::string said = percent_decoded(address.path.substr(0, std::min(query, hash)) + ' ' +
                                           address.path.substr(hash));
  return find_invalid_utf8(said) == said.npos && word.matches(said) && !other.matches(said);
}

/// Pictures and data have no language of their own, nor have the hosts of programs.
bool is_page(const Address& address) {
  static const Pattern asset(
      R"(\.(?:png|jpe?g|gif|svg|webp|ico|css|js|json|woff2?|zip)(?:[?#]|$))");
  static const Pattern host(R"(^(?:api|cdn|static|assets|img|media)\d?\.)");
  static const Pattern document(R"(\.(?:html?|pdf|docx?)(?:[?#]|$))");
  if (asset.matches(address.path)) return false;
  return !host.matches(address.host) || document.matches(address.path);
}

}  // namespace

std::string language_of_address(const Address& address) {
  const std::string_view top = top_level(address.host);
  const bool neighbour = (top == "by" || top == "kz") && address.with_scheme;
  const bool page = is_page(address);
  std::string found = page ? language_said(address) : std::string();
  if (found.empty() &&
      (neighbour || (page && (is_transliterated(address) || has_russian_words(address)))))
    found = "ru";
  return found;
}

std::string_view language_of_path(std::string_view path) {
  const std::string folded = lower_ascii(path);
  static const Pattern part(R"((?:^|[/._-])(ru|rus|en|eng|es|pt)(?=[/._-]))");
  const auto found = part.find(folded);
  return found ? language_of_name(found->group_of(folded)) : std::string_view();
}

}  // namespace premod::text

#include "text/language/address_language.hpp"

#include <algorithm>

#include "text/language/language_marks.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

/// "ru" of "/ru/help", "/es-mx/", "ru.example.com", "?lang=ru_RU", "guide_en.pdf": the language an
/// address says its page is in; empty for none.
std::string language_said(const Address& address) {
  static const Pattern folder(
      R"(^/(?:[\w.-]+/){0,3}?(ru|rus|russian|en|eng|english|es|spa|spanish|pt|por|portuguese)(?:[-_][a-z]{2})?(?:[/?#]|$))");
  static const Pattern query(
      R"([?&](?:lang|language|locale|lc|hl|lng|l|ln)=(ru|rus|russian|en|eng|english|es|spa|spanish|pt|por|portuguese)(?:[-_][a-z]{2})?(?:[&#]|$))");
  static const Pattern file(R"([-_.](ru|rus|en|eng|es|pt)\.(?:html?|pdf|php|docx?)(?:[?#]|$))");
  static const Pattern host(R"(^(?:www\.)?(ru|en|es|pt)\.)");
  const std::string path = lower_ascii(address.path);
  std::string found;
  if (const auto match = query.find(path))
    found = match->group_of(path);
  else if (const auto in_folder = folder.find(path))
    found = in_folder->group_of(path);
  else if (const auto in_file = file.find(path))
    found = in_file->group_of(path);
  else if (const auto in_host = host.find(address.host))
    found = in_host->group_of(address.host);
  if (found.starts_with("sp")) return "es";
  return found.starts_with("po") ? "pt" : found.substr(0, 2);
}

/// "/blog/kak-nastroit-sklad": Russian words in Latin letters.
bool is_transliterated(const Address& address) {
  std::string words = lower_ascii(address.path.substr(0, address.path.find_first_of("?#")));
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c < 'a' || c > 'z'; }, ' ');
  const Transliterated found = transliterated_words(words);
  return found.words >= 2 && found.different >= 2;
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
  if (found.empty() && (neighbour || (page && is_transliterated(address)))) found = "ru";
  return found;
}

}  // namespace premod::text

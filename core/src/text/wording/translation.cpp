#include "text/wording/translation.hpp"

#include "premod/wording.hpp"

namespace premod::text {

std::optional<Translation> find_translation(std::string_view key, Language language) {
  const Translations all = translations(language);
  std::size_t first = 0, count = all.size;
  while (count > 0) {
    const std::size_t half = count / 2;
    if (all.key(first + half) < key)
      first += half + 1, count -= half + 1;
    else
      count = half;
  }
  if (first == all.size || all.key(first) != key) return std::nullopt;
  return all.at(first);
}

std::string_view translated(std::string_view key, std::string_view english, Language language) {
  const auto found = find_translation(key, language);
  return !found || found->english != english_hash(english) ? english : found->text;
}

}  // namespace premod::text

namespace premod {
namespace {

std::string_view form_of(std::string_view forms, std::size_t index) {
  for (; index > 0; --index) {
    const std::size_t end = forms.find('\0');
    if (end == std::string_view::npos) return forms;
    forms.remove_prefix(end + 1);
  }
  return forms.substr(0, forms.find('\0'));
}

}  // namespace

std::string_view Wording::in(Language language) const {
  if (language == Language::en || key_.empty()) return english_;
  if (key_ != "parser") return text::translated(key_, english_, language);
  return text::translated(std::string(key_) + '\4' + std::string(english_), english_, language);
}

std::string_view PluralWording::in(Language language, std::uint64_t n) const {
  const auto found = text::find_translation(key_, language);
  if (!found || found->english != text::english_hash(many_))
    return plural_form(Language::en, n) == 0 ? one_ : many_;
  return form_of(found->text, plural_form(language, n));
}

std::size_t plural_form(Language language, std::uint64_t n) {
  switch (language) {
    case Language::ru:
      if (n % 10 == 1 && n % 100 != 11) return 0;
      return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2;
    case Language::pt:
      return n <= 1 ? 0 : 1;
    case Language::en:
    case Language::es:
      return n == 1 ? 0 : 1;
  }
  return 1;
}

std::string counted(Language language, std::uint64_t n, const PluralWording& wording) {
  std::string out(wording.in(language, n));
  if (const std::size_t at = out.find("{n}"); at != std::string::npos)
    out.replace(at, 3, std::to_string(n));
  return out;
}

}  // namespace premod

#include "rule/language_value.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace premod {
namespace {

/// As behind "in": Russian has another form of the name there.
struct NamedLanguage {
  std::string_view code;
  Wording name;
};

constexpr std::array named_languages{
    NamedLanguage{"ru", Wording("language.ru", "Russian")},
    NamedLanguage{"en", Wording("language.en", "English")},
    NamedLanguage{"es", Wording("language.es", "Spanish")},
    NamedLanguage{"pt", Wording("language.pt", "Portuguese")},
    NamedLanguage{"uk", Wording("language.uk", "Ukrainian")},
    NamedLanguage{"kk", Wording("language.kk", "Kazakh")},
    NamedLanguage{"be", Wording("language.be", "Belarusian")},
    NamedLanguage{"uz", Wording("language.uz", "Uzbek")},
    NamedLanguage{"de", Wording("language.de", "German")},
    NamedLanguage{"fr", Wording("language.fr", "French")},
    NamedLanguage{"it", Wording("language.it", "Italian")},
    NamedLanguage{"pl", Wording("language.pl", "Polish")},
    NamedLanguage{"tr", Wording("language.tr", "Turkish")},
    NamedLanguage{"nl", Wording("language.nl", "Dutch")},
    NamedLanguage{"cs", Wording("language.cs", "Czech")},
    NamedLanguage{"ro", Wording("language.ro", "Romanian")},
    NamedLanguage{"bg", Wording("language.bg", "Bulgarian")},
    NamedLanguage{"ca", Wording("language.ca", "Catalan")},
    NamedLanguage{"gl", Wording("language.gl", "Galician")},
    NamedLanguage{"id", Wording("language.id", "Indonesian")},
    NamedLanguage{"vi", Wording("language.vi", "Vietnamese")},
    NamedLanguage{"zh", Wording("language.zh", "Chinese")},
    NamedLanguage{"ja", Wording("language.ja", "Japanese")},
    NamedLanguage{"ko", Wording("language.ko", "Korean")},
    NamedLanguage{"ar", Wording("language.ar", "Arabic")},
    NamedLanguage{"he", Wording("language.he", "Hebrew")},
    NamedLanguage{"hi", Wording("language.hi", "Hindi")},
};

constexpr Wording one_language = source_text("{language}");
constexpr Wording language_list("language.list", "{first}, {next}");

}  // namespace

Value language_value(std::string_view placeholder, std::string_view code) {
  Value out{placeholder, std::string(code)};
  const auto* const known =
      std::find_if(named_languages.begin(), named_languages.end(),
                   [&](const NamedLanguage& language) { return language.code == code; });
  if (known != named_languages.end()) out.message = std::make_shared<const Message>(known->name);
  return out;
}

Value languages_value(std::string_view placeholder, const std::vector<std::string_view>& codes) {
  Value out{placeholder, std::string()};
  const auto name = [](std::string_view placeholder_in_list, std::string_view code) {
    const Value one = language_value(placeholder_in_list, code);
    return one.message != nullptr ? MessageValue(placeholder_in_list, *one.message)
                                  : MessageValue(placeholder_in_list, one.value);
  };
  Message all;
  for (const std::string_view code : codes) {
    const bool first = out.value.empty();
    out.value += (first ? "" : ", ") + std::string(code);
    all = first ? Message(one_language, {name("language", code)})
                : Message(language_list, {{"first", std::move(all)}, name("next", code)});
  }
  if (!codes.empty()) out.message = std::make_shared<const Message>(std::move(all));
  return out;
}

}  // namespace premod

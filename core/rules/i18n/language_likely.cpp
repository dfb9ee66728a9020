// Texts in another language than their file, told by language identification, §3.1.3.
#include <map>
#include <string>

#include "rule/rule.hpp"
#include "text/language.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

constexpr std::size_t min_letters = 40;  // shorter values are not told reliably
constexpr std::size_t min_words = 6;
constexpr int min_percent = 90;
constexpr std::size_t max_single = 10;  // more in one file: the file as a whole

std::size_t words_in(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

/// Languages that identification confuses with each other on short texts.
bool are_kin(std::string_view a, std::string_view b) {
  constexpr std::string_view groups[] = {" es pt gl ca it ", " ru uk be bg sr mk ", " id ms ",
                                         " tr az "};
  for (const std::string_view group : groups)
    if (group.find(" " + std::string(a) + " ") != group.npos &&
        group.find(" " + std::string(b) + " ") != group.npos)
      return true;
  return false;
}

std::string other_language(const VisibleText& text) {
  const std::string_view prose = text::trimmed(text.prose());
  if (text::length(prose) < min_letters || words_in(prose) < min_words) return {};
  const auto guess = text::guess_language(prose);
  if (!guess || !guess->reliable || guess->percent < min_percent) return {};
  const std::string_view code = guess->code;
  if (code == text.language || are_kin(code, text.language)) return {};
  constexpr std::string_view usual = " ru en es pt uk fr de it tr id ";
  return usual.find(" " + guess->code + " ") == usual.npos ? std::string() : guess->code;
}

void check(const Widget& widget, Hits& out) {
  constexpr std::string_view judged = " ru en es pt ";
  std::map<const File*, std::size_t> told;
  for (const VisibleText& text : widget.visible_texts()) {
    if (judged.find(" " + std::string(text.language) + " ") == judged.npos) continue;
    const std::string found = other_language(text);
    // Cyrillic in en, es and pt is i18n-language's.
    if (found.empty() || (is_western(text.language) && (found == "ru" || found == "uk"))) continue;
    if (++told[text.file] > max_single) continue;
    out.add(*text.file, text.span(),
            {{"language", std::string(text.language)},
             {"found", found},
             {"text", text::shortened(text.text(), 60)}});
  }
}

}  // namespace

extern const Rule i18n_language_likely = define({
    .id = "i18n-language-likely",
    .clauses = {"req-3.1.3-language"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = {.ru = "Текст на другом языке",
              .en = "Text in another language",
              .es = "Texto en otro idioma",
              .pt = "Texto em outro idioma"},
    .message = {.ru = "Текст для {language} похож на {found}: «{text}».",
                .en = "The text for {language} looks like {found}: \"{text}\".",
                .es = "El texto para {language} parece {found}: «{text}».",
                .pt = "O texto para {language} parece {found}: “{text}”."},
    .remedy = {.ru = "Переведите текст на язык файла.",
               .en = "Translate the text into the language of its file.",
               .es = "Traduzca el texto al idioma de su archivo.",
               .pt = "Traduza o texto para o idioma do arquivo."},
    .checks = {check},
    .blind_spots =
        {.ru = "Короткие значения (меньше шести слов) и близкие языки не различаются; сверх десяти "
               "находок в файле остальные не показываются.",
         .en = "Short values (under six words) and closely related languages are not told apart; "
               "beyond ten findings in a file the rest is not shown.",
         .es = "No se distinguen valores cortos (menos de seis palabras) ni lenguas muy afines; a "
               "partir de diez hallazgos por archivo no se muestran más.",
         .pt = "Não se distinguem valores curtos (menos de seis palavras) nem línguas muito "
               "próximas; além de dez achados por arquivo, os demais não são mostrados."},
});

}  // namespace premod::rules

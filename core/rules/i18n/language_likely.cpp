// Texts in another language than their file, told by language identification, and letters of
// another alphabet inside words: §3.1.3.
#include <map>
#include <set>
#include <string>
#include <utility>

#include "rule/rule.hpp"
#include "text/scripts.hpp"
#include "text/words.hpp"
#include "widget/foreign_text.hpp"

namespace premod::rules {
namespace {

constexpr std::size_t max_single = 10;  // beyond it the first ones speak for the rest
constexpr std::size_t min_for_file = 3;

using Group = std::pair<const File*, std::string>;  // a file and the language of its texts

void add_single(const ForeignText& foreign, Hits& out) {
  const VisibleText& text = *foreign.text;
  Hit& hit = out.add(*text.file, text.span(),
                     {{"language", std::string(text.language)},
                      {"found", foreign.found},
                      {"text", text::shortened(text.text(), 60)}});
  if (foreign.original != nullptr)
    hit.variant("copy").related(*foreign.original->file, foreign.original->span(), foreign.found);
}

void check_language(const Widget& widget, Hits& out) {
  const ForeignTexts texts = foreign_texts(widget);
  std::map<Group, std::size_t> counts;
  for (const ForeignText& one : texts.all) ++counts[{one.text->file, one.found}];
  std::set<Group> whole;
  std::map<const File*, std::size_t> told;
  for (const ForeignText& one : texts.all) {
    const File* const file = one.text->file;
    const std::size_t count = counts[{file, one.found}], total = texts.sentences.at(file);
    if (count < min_for_file || count * 2 <= total) {
      if (++told[file] <= max_single) add_single(one, out);
    } else if (whole.emplace(file, one.found).second) {
      out.add(*file, {{"language", std::string(one.text->language)},
                      {"found", one.found},
                      {"count", std::to_string(count)},
                      {"total", std::to_string(total)}})
          .variant("file");
    }
  }
}

void check_letters(const Widget& widget, Hits& out) {
  std::map<const File*, std::size_t> told;
  for (const VisibleText& text : widget.visible_texts()) {
    if (is_western(text.language) && !text.listing) continue;  // i18n-language finds these
    for (const text::MixedWord& word : text::find_mixed_words(text.prose())) {
      if (++told[text.file] > max_single) break;
      const Span span = text.span(word.offset, word.length);
      Hit& hit = out.add(*text.file, span,
                         {{"word", std::string(text.text().substr(word.offset, word.length))},
                          {"letters", word.strangers}});
      hit.variant("mixed-letters");
      if (span.size() == word.length) hit.edit(*text.file, span, word.replacement);
    }
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
    .variants =
        {{.name = "copy",
          .message = {.ru = "Текст для {language} не переведён, он тот же, что для {found}: "
                            "«{text}».",
                      .en = "The text for {language} is not translated, it is the one for {found}: "
                            "\"{text}\".",
                      .es = "El texto para {language} está sin traducir, es el mismo que para "
                            "{found}: «{text}».",
                      .pt = "O texto para {language} não foi traduzido, é o mesmo de {found}: "
                            "“{text}”."}},
         {.name = "file",
          .message = {.ru = "Файл языка {language} большей частью на {found}: предложений {count} "
                            "из {total}.",
                      .en = "The file of {language} is mostly in {found}: {count} of {total} "
                            "sentences.",
                      .es =
                          "El archivo de {language} está casi todo en {found}: {count} de {total} "
                          "frases.",
                      .pt =
                          "O arquivo de {language} está quase todo em {found}: {count} de {total} "
                          "frases."},
          .remedy = {.ru = "Переведите файл или уберите язык из widget.locale.",
                     .en = "Translate the file, or take the language out of widget.locale.",
                     .es = "Traduzca el archivo o quite el idioma de widget.locale.",
                     .pt = "Traduza o arquivo ou tire o idioma de widget.locale."}},
         {.name = "mixed-letters",
          .message = {.ru = "В слове «{word}» смешаны кириллица и латиница: другим алфавитом "
                            "набрано «{letters}».",
                      .en = "The word \"{word}\" mixes Cyrillic and Latin: \"{letters}\" is of the "
                            "other alphabet.",
                      .es = "La palabra «{word}» mezcla letras cirílicas y latinas: «{letters}» es "
                            "del otro alfabeto.",
                      .pt = "A palavra “{word}” mistura letras cirílicas e latinas: “{letters}” é "
                            "do outro alfabeto."},
          .remedy = {.ru = "Наберите слово одним алфавитом.",
                     .en = "Type the word in one alphabet.",
                     .es = "Escriba la palabra con un solo alfabeto.",
                     .pt = "Digite a palavra em um só alfabeto."}}},
    .checks = {check_language, check_letters},
    .blind_spots =
        {.ru = "Короткие значения (меньше шести слов; одинаковые в двух языках — меньше трёх) и "
               "близкие языки не различаются; сверх десяти находок в файле остальные не "
               "показываются. Английский в tr и id не находка: Kommo даёт на перевод полгода.",
         .en = "Short values (under six words; the same in two languages: under three) and closely "
               "related languages are not told apart; beyond ten findings in a file the rest is "
               "not shown. English in tr and id is no finding: Kommo grants six months.",
         .es = "No se distinguen valores cortos (menos de seis palabras; si coinciden en dos "
               "idiomas, menos de tres) ni lenguas muy afines; a partir de diez hallazgos por "
               "archivo no se muestran más. El inglés en tr e id no cuenta: Kommo da seis meses.",
         .pt = "Não se distinguem valores curtos (menos de seis palavras; iguais em dois idiomas, "
               "menos de três) nem línguas muito próximas; além de dez achados por arquivo, os "
               "demais não são mostrados. Inglês em tr e id não conta: a Kommo dá seis meses."},
});

}  // namespace premod::rules

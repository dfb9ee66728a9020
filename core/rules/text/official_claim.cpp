// A claim to be official needs the third party's documents, §1.3.
#include "rule/phrases.hpp"
#include "rule/rule.hpp"
#include "widget/widget.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  static const Phrases phrases("official-claim");
  report_phrases(phrases, PhraseUse::asserted, widget, out);
}

}  // namespace

extern const Rule text_official_claim = define({
    .id = "text-official-claim",
    .clauses = {"req-1.3-official"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = {.ru = "Слово «официальный»",
              .en = "Claim to be official",
              .es = "Pretensión de ser oficial",
              .pt = "Alegação de ser oficial"},
    .message = {.ru = "«{phrase}»: слово «официальный» требует документов стороннего сервиса.",
                .en = "\"{phrase}\": the word \"official\" needs documents of the third party.",
                .es = "«{phrase}»: la palabra «oficial» exige documentos del tercero.",
                .pt = "“{phrase}”: a palavra “oficial” exige documentos do terceiro."},
    .remedy =
        {.ru = "Уберите слово или подтвердите его: ответ на вопрос conduct-official-documents в "
               "premod.json.",
         .en = "Drop the word, or back it: answer conduct-official-documents in premod.json.",
         .es =
             "Quite la palabra o respáldela: responda a conduct-official-documents en premod.json.",
         .pt = "Retire a palavra ou comprove-a: responda a conduct-official-documents em "
               "premod.json."},
    .checks = {check},
    .blind_spots =
        {.ru = "Понимает тексты на русском, английском, испанском и португальском в файлах своего "
               "языка.",
         .en = "Understands Russian, English, Spanish and Portuguese texts in files of their "
               "language.",
         .es = "Entiende textos en ruso, inglés, español y portugués en archivos de su idioma.",
         .pt = "Entende textos em russo, inglês, espanhol e português em arquivos do próprio "
               "idioma."},
});

}  // namespace premod::rules

// Private integrations are not to be mentioned in any form, §1.2.
#include "rule/phrases.hpp"
#include "rule/rule.hpp"
#include "widget/widget.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  static const Phrases phrases("private-integrations");
  report_phrases(phrases, PhraseUse::any, widget, out);
}

}  // namespace

extern const Rule text_promotes_private_integrations = define({
    .id = "text-promotes-private-integrations",
    .clauses = {"req-1.2-no-private-ads"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = {.ru = "Упоминание приватных интеграций",
              .en = "Mention of private integrations",
              .es = "Mención de integraciones privadas",
              .pt = "Menção a integrações privadas"},
    .message = {.ru = "Упоминаются приватные интеграции: «{phrase}».",
                .en = "Private integrations are mentioned: \"{phrase}\".",
                .es = "Se mencionan integraciones privadas: «{phrase}».",
                .pt = "Integrações privadas são mencionadas: “{phrase}”."},
    .remedy = {.ru = "Уберите упоминание: запрещено любое.",
               .en = "Remove it: any mention is banned.",
               .es = "Elimine la mención: cualquiera está prohibida.",
               .pt = "Remova a menção: qualquer uma é proibida."},
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

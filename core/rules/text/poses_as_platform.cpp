// A sender who calls himself the platform's support, §1.6.
#include "rule/phrases.hpp"
#include "rule/rule.hpp"
#include "widget/widget.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  static const Phrases phrases("poses-as-platform");
  report_phrases(phrases, PhraseUse::any, widget, out);
}

}  // namespace

extern const Rule text_poses_as_platform = define({
    .id = "text-poses-as-platform",
    .clauses = {"req-1.6-no-impersonation"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::likely,
    .title = {.ru = "Под видом поддержки площадки",
              .en = "Posing as the platform's support",
              .es = "Hacerse pasar por el soporte de la plataforma",
              .pt = "Passar-se pelo suporte da plataforma"},
    .message = {.ru = "Текст подписан от имени поддержки площадки: «{phrase}».",
                .en = "The text speaks as the platform's support: \"{phrase}\".",
                .es = "El texto habla como soporte de la plataforma: «{phrase}».",
                .pt = "O texto fala como suporte da plataforma: “{phrase}”."},
    .remedy = {.ru = "Назовите свою компанию и свои контакты.",
               .en = "Name your own company and contacts.",
               .es = "Indique su propia empresa y sus contactos.",
               .pt = "Informe a sua própria empresa e os seus contatos."},
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

// Licences of the platform are not to be sold through partners in an integration's texts, §4.5.
#include "rule/phrases.hpp"
#include "rule/rule.hpp"
#include "widget/widget.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  static const Phrases phrases("licence-payment");
  report_phrases(phrases, PhraseUse::asserted, widget, out);
}

}  // namespace

extern const Rule text_licence_payment = define({
    .id = "text-licence-payment",
    .clauses = {"req-4.5-licence-payment"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Оплата лицензий через партнёра",
              .en = "Licences paid through a partner",
              .es = "Licencias pagadas a través de un socio",
              .pt = "Licenças pagas por um parceiro"},
    .message = {.ru = "Текст предлагает лицензии площадки через партнёра: «{phrase}».",
                .en = "The text offers the platform's licences through a partner: \"{phrase}\".",
                .es =
                    "El texto ofrece licencias de la plataforma a través de un socio: «{phrase}».",
                .pt = "O texto oferece licenças da plataforma por um parceiro: “{phrase}”."},
    .remedy = {.ru = "Уберите упоминание оплаты лицензий.",
               .en = "Remove the mention of licence payments.",
               .es = "Elimine la mención al pago de licencias.",
               .pt = "Remova a menção ao pagamento de licenças."},
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

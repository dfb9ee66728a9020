// Asked of a person, because no file can show it: A public integration is developed and tested in a
// technical account.
#include "rule/rule.hpp"
#include "widget/conduct.hpp"

namespace premod::rules {
namespace {

bool asked(const Widget& widget) { return widget.project().kind() == IntegrationKind::public_; }

}  // namespace

extern const Rule conduct_technical_account = define(Rule{
    .id = "conduct-technical-account",
    .clauses = {"kind-public-account"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Технический аккаунт",
              .en = "Technical account",
              .es = "Cuenta técnica",
              .pt = "Conta técnica"},
    .message = {.ru = "Ответ «нет»: Публичная интеграция разработана и протестирована в "
                      "техническом аккаунте.",
                .en = "Answered \"no\": A public integration is developed and tested in a "
                      "technical account.",
                .es = "Respuesta «no»: Una integración pública se desarrolla y prueba en una "
                      "cuenta técnica.",
                .pt = "Resposta \"não\": Uma integração pública é desenvolvida e testada em uma "
                      "conta técnica."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-technical-account.",
               .en = "Put it right, then answer again: premod attest conduct-technical-account.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-technical-account.",
               .pt = "Corrija e responda novamente: premod attest conduct-technical-account."},
    .checks = {AskHuman{
        .question = {.ru = "Эта версия разработана и протестирована в техническом аккаунте?",
                     .en = "Was this version developed and tested in a technical account?",
                     .es = "¿Esta versión se desarrolló y probó en una cuenta técnica?",
                     .pt = "Esta versão foi desenvolvida e testada em uma conta técnica?"},
        .evidence = {.ru = "Id технического аккаунта, дата проверки",
                     .en = "Id of the technical account, date of the test",
                     .es = "Id de la cuenta técnica, fecha de la prueba",
                     .pt = "Id da conta técnica, data do teste"},
        .asked_when = asked}},
});

}  // namespace premod::rules

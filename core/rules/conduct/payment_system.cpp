// Asked of a person, because no file can show it: The payment system works in America and in the
// European Union.
#include "rule/rule.hpp"
#include "widget/conduct.hpp"

namespace premod::rules {
namespace {

bool asked(const Widget& widget) { return has_western_language(widget) && is_paid(widget); }

}  // namespace

extern const Rule conduct_payment_system = define(Rule{
    .id = "conduct-payment-system",
    .clauses = {"req-2.4-payment-system"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Платёжная система",
              .en = "Payment system",
              .es = "Sistema de pago",
              .pt = "Sistema de pagamento"},
    .message =
        {.ru = "Ответ «нет»: Платёжная система работает в Америке и Европейском союзе.",
         .en = "Answered \"no\": The payment system works in America and in the European Union.",
         .es = "Respuesta «no»: El sistema de pago funciona en América y en la Unión Europea.",
         .pt = "Resposta \"não\": O sistema de pagamento funciona na América e na União Europeia."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-payment-system.",
               .en = "Put it right, then answer again: premod attest conduct-payment-system.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-payment-system.",
               .pt = "Corrija e responda novamente: premod attest conduct-payment-system."},
    .checks = {AskHuman{
        .question =
            {.ru = "Клиент из Америки и клиент из Европейского союза могут оплатить интеграцию?",
             .en =
                 "Can a customer in America and one in the European Union pay for the integration?",
             .es = "¿Puede pagar la integración un cliente de América y uno de la Unión Europea?",
             .pt = "Um cliente da América e um da União Europeia conseguem pagar pela integração?"},
        .evidence = {.ru = "Название системы, её список стран, квитанция пробного платежа",
                     .en = "Name of the system, its country list, receipt of a test payment",
                     .es = "Nombre del sistema, su lista de países, recibo de un pago de prueba",
                     .pt = "Nome do sistema, sua lista de países, recibo de um pagamento de teste"},
        .stale_when_changed = {"listing", "i18n", "backend"},
        .asked_when = asked}},
});

}  // namespace premod::rules

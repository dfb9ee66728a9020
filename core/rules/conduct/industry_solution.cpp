// Asked of a person, because no file can show it: An industry solution is agreed with amoCRM
// support and is of undeniable use to its users.
#include "rule/rule.hpp"
#include "widget/conduct.hpp"

namespace premod::rules {
namespace {

bool asked(const Widget& widget) { return widget.project().kind() == IntegrationKind::industry; }

}  // namespace

extern const Rule conduct_industry_solution = define(Rule{
    .id = "conduct-industry-solution",
    .clauses = {"kind-industry"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::advice,
    .title = {.ru = "Отраслевое решение",
              .en = "Industry solution",
              .es = "Solución sectorial",
              .pt = "Solução setorial"},
    .message = {.ru = "Ответ «нет»: Отраслевое решение согласовано с поддержкой amoCRM и несёт "
                      "неоспоримую пользу пользователям.",
                .en = "Answered \"no\": An industry solution is agreed with amoCRM support and is "
                      "of undeniable use to its users.",
                .es = "Respuesta «no»: La solución sectorial está acordada con el soporte de "
                      "amoCRM y es de utilidad innegable para sus usuarios.",
                .pt = "Resposta \"não\": A solução setorial foi acordada com o suporte do amoCRM e "
                      "é de utilidade inegável para os usuários."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-industry-solution.",
               .en = "Put it right, then answer again: premod attest conduct-industry-solution.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-industry-solution.",
               .pt = "Corrija e responda novamente: premod attest conduct-industry-solution."},
    .checks = {AskHuman{
        .question =
            {.ru = "Решение описано поддержке и одобрено, и его пользу можно показать?",
             .en = "Was the solution described to support and approved, and can its use be shown?",
             .es = "¿Se describió la solución al soporte, se aprobó, y puede demostrarse su "
                   "utilidad?",
             .pt = "A solução foi descrita ao suporte, aprovada, e a sua utilidade pode ser "
                   "demonstrada?"},
        .evidence =
            {.ru = "Ответ поддержки, id аккаунта, ставшего техническим, цифры или случаи "
                   "использования",
             .en =
                 "The answer of support, id of the account made technical, figures or cases of use",
             .es = "La respuesta del soporte, id de la cuenta técnica, cifras o casos de uso",
             .pt = "A resposta do suporte, id da conta técnica, números ou casos de uso"},
        .stale_when_changed = {"listing"},
        .asked_when = asked}},
});

}  // namespace premod::rules

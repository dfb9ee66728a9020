// Asked of a person, because no file can show it: The integrator supports its users itself at a due
// level; it never sends them to amoCRM support, never lets them expect an answer there, never asks
// for their amoCRM login and password, never poses as amoCRM support.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_supports_users = define(Rule{
    .id = "conduct-supports-users",
    .clauses = {"req-1.6-own-support", "req-1.6-no-false-expectation", "req-1.6-no-credentials",
                "req-1.6-no-impersonation", "req-1.6-support-level", "req-1.6-provides-support"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Поддержка пользователей",
              .en = "Support of the users",
              .es = "Soporte a los usuarios",
              .pt = "Suporte aos usuários"},
    .message =
        {.ru = "Ответ «нет»: Интегратор сам поддерживает своих пользователей на должном уровне: не "
               "отправляет их в поддержку amoCRM, не создаёт ожиданий, что она решит вопрос, не "
               "просит логин и пароль от amoCRM и не выдаёт себя за неё.",
         .en = "Answered \"no\": The integrator supports its users itself at a due level; it never "
               "sends them to amoCRM support, never lets them expect an answer there, never asks "
               "for their amoCRM login and password, never poses as amoCRM support.",
         .es = "Respuesta «no»: El integrador atiende a sus usuarios al nivel debido: no los envía "
               "al soporte de amoCRM, no les hace esperar una solución de allí, no les pide "
               "usuario ni contraseña de amoCRM y no se hace pasar por ese soporte.",
         .pt = "Resposta \"não\": O integrador dá suporte aos seus usuários no nível devido: não "
               "os envia ao suporte do amoCRM, não os faz esperar uma solução de lá, não pede "
               "login e senha do amoCRM e não se passa por esse suporte."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-supports-users.",
               .en = "Put it right, then answer again: premod attest conduct-supports-users.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-supports-users.",
               .pt = "Corrija e responda novamente: premod attest conduct-supports-users."},
    .checks = {AskHuman{
        .question = {.ru = "Ваши сотрудники сами отвечают пользователям в указанный срок, и их "
                           "инструкции запрещают всё перечисленное?",
                     .en = "Do your people answer users themselves within a stated time, and do "
                           "their instructions forbid all four?",
                     .es = "¿Su equipo responde a los usuarios en un plazo indicado y sus "
                           "instrucciones prohíben esas cuatro cosas?",
                     .pt = "A sua equipe responde aos usuários em um prazo definido e as "
                           "instruções dela proíbem essas quatro coisas?"},
        .evidence =
            {.ru = "Контакты и часы поддержки, срок ответа, страница инструкции с четырьмя "
                   "запретами, просмотренные отзывы и запросы на возврат",
             .en = "Support contacts and hours, answer time, the page of the support instructions "
                   "that names the four bans, recent reviews and refund requests looked at",
             .es = "Contactos y horario de soporte, plazo de respuesta, página de las "
                   "instrucciones con las cuatro prohibiciones, reseñas y devoluciones revisadas",
             .pt = "Contatos e horário de suporte, prazo de resposta, página das instruções com as "
                   "quatro proibições, avaliações e reembolsos verificados"},
        .stale_when_changed = {"i18n", "listing"},
        .again_after_months = 6}},
});

}  // namespace premod::rules

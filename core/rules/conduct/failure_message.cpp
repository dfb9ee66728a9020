// Asked of a person, because no file can show it: In a failure or an emergency the user sees the
// cause and the integrator's contacts.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_failure_message = define(Rule{
    .id = "conduct-failure-message",
    .clauses = {"req-1.6-failure-message", "en-no-known-errors"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .basis = Basis::reject,
    .title = {.ru = "Сообщение об ошибке для пользователя",
              .en = "Message to the user on failure",
              .es = "Mensaje al usuario ante un fallo",
              .pt = "Mensagem ao usuário em caso de falha"},
    .message = {.ru = "Ответ «нет»: При сбое или нештатной ситуации пользователь видит причину и "
                      "контакты интегратора.",
                .en = "Answered \"no\": In a failure or an emergency the user sees the cause and "
                      "the integrator's contacts.",
                .es = "Respuesta «no»: Ante un fallo o una emergencia, el usuario ve la causa y "
                      "los contactos del integrador.",
                .pt = "Resposta \"não\": Em caso de falha ou emergência, o usuário vê a causa e os "
                      "contatos do integrador."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-failure-message.",
               .en = "Put it right, then answer again: premod attest conduct-failure-message.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-failure-message.",
               .pt = "Corrija e responda novamente: premod attest conduct-failure-message."},
    .checks = {AskHuman{
        .question = {.ru = "Каждый сбой (ваш сервер недоступен, ключ отклонён, ошибка API, "
                           "таймаут) показывает пользователю причину и как с вами связаться?",
                     .en = "Does every failure (own server down, refused key, API error, timeout) "
                           "show the user its cause and how to reach you?",
                     .es = "¿Cada fallo (servidor caído, clave rechazada, error de la API, tiempo "
                           "agotado) muestra al usuario la causa y cómo contactarle?",
                     .pt = "Cada falha (servidor fora do ar, chave recusada, erro da API, tempo "
                           "esgotado) mostra ao usuário a causa e como contatar você?"},
        .evidence = {.ru = "Снимок сообщения для каждого вызванного сбоя",
                     .en = "Screenshot of the message for each failure that was provoked",
                     .es = "Captura del mensaje para cada fallo provocado",
                     .pt = "Captura da mensagem para cada falha provocada"},
        .stale_when_changed = {"scripts", "templates", "i18n"}}},
});

}  // namespace premod::rules

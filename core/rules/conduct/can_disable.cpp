// Asked of a person, because no file can show it: The user can disable the integration at any
// moment.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_can_disable = define(Rule{
    .id = "conduct-can-disable",
    .clauses = {"req-2.2-can-disable"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .basis = Basis::reject,
    .title = {.ru = "Отключение интеграции",
              .en = "Disabling the integration",
              .es = "Desactivación de la integración",
              .pt = "Desativação da integração"},
    .message =
        {.ru = "Ответ «нет»: Пользователь может отключить интеграцию в любой момент.",
         .en = "Answered \"no\": The user can disable the integration at any moment.",
         .es = "Respuesta «no»: El usuario puede desactivar la integración en cualquier momento.",
         .pt = "Resposta \"não\": O usuário pode desativar a integração a qualquer momento."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-can-disable.",
               .en = "Put it right, then answer again: premod attest conduct-can-disable.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-can-disable.",
               .pt = "Corrija e responda novamente: premod attest conduct-can-disable."},
    .checks = {AskHuman{
        .question =
            {.ru = "Отключение сработало в каждом состоянии (новая, настроенная, с испорченными "
                   "настройками, при недоступном сервере), и интерфейс после него чист?",
             .en = "Did disabling work in every state (fresh, configured, broken settings, own "
                   "server down), and was the interface clean afterwards?",
             .es = "¿Funcionó la desactivación en todos los estados (nueva, configurada, con "
                   "ajustes dañados, con el servidor caído) y quedó limpia la interfaz?",
             .pt = "A desativação funcionou em todos os estados (nova, configurada, com ajustes "
                   "quebrados, com o servidor fora do ar) e a interface ficou limpa?"},
        .evidence = {.ru = "Заметки или запись для каждого состояния",
                     .en = "Notes or a recording of each state",
                     .es = "Notas o grabación de cada estado",
                     .pt = "Notas ou gravação de cada estado"},
        .stale_when_changed = {"scripts", "manifest"}}},
});

}  // namespace premod::rules

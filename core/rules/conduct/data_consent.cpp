// Asked of a person, because no file can show it: A user whose data (API key, e-mail) is used is
// told that it goes to the widget's server and confirms it; without that the widget is not
// installed.
#include "rule/rule.hpp"
#include "widget/conduct.hpp"

namespace premod::rules {

extern const Rule conduct_data_consent = define(Rule{
    .id = "conduct-data-consent",
    .clauses = {"en-front-consent"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Согласие на передачу данных",
              .en = "Consent to sending data",
              .es = "Consentimiento para enviar datos",
              .pt = "Consentimento para enviar dados"},
    .message =
        {.ru = "Ответ «нет»: Пользователь, чьи данные (ключ API, e-mail) используются, узнаёт, что "
               "они уходят на сервер виджета, и подтверждает это; без подтверждения виджет не "
               "устанавливается.",
         .en = "Answered \"no\": A user whose data (API key, e-mail) is used is told that it goes "
               "to the widget's server and confirms it; without that the widget is not installed.",
         .es = "Respuesta «no»: El usuario cuyos datos (clave API, correo) se usan es informado de "
               "que van al servidor del widget y lo confirma; sin ello el widget no se instala.",
         .pt =
             "Resposta \"não\": O usuário cujos dados (chave de API, e-mail) são usados é avisado "
             "de que vão para o servidor do widget e confirma; sem isso o widget não é instalado."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-data-consent.",
               .en = "Put it right, then answer again: premod attest conduct-data-consent.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-data-consent.",
               .pt = "Corrija e responda novamente: premod attest conduct-data-consent."},
    .checks = {AskHuman{
        .question = {.ru = "Установка останавливается, пока пользователь не подтвердил текст о "
                           "том, какие данные уходят на ваш сервер?",
                     .en = "Does installation stop until the user has confirmed a text that says "
                           "which data goes to your server?",
                     .es = "¿La instalación se detiene hasta que el usuario confirma un texto que "
                           "dice qué datos van a su servidor?",
                     .pt = "A instalação para até que o usuário confirme um texto que diz quais "
                           "dados vão para o seu servidor?"},
        .evidence = {.ru = "Снимок текста и отклонённой установки",
                     .en = "Screenshot of the text and of the refused installation",
                     .es = "Captura del texto y de la instalación rechazada",
                     .pt = "Captura do texto e da instalação recusada"},
        .stale_when_changed = {"manifest", "scripts", "templates", "i18n"},
        .asked_when = asks_for_user_data}},
});

}  // namespace premod::rules

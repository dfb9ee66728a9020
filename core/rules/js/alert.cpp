// Finds alert and confirm: a browser dialog stops the whole CRM page and is a leftover of
// debugging.
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::Call& call : script.calls()) {
    const std::string_view name = call.global_path();
    if (name != "alert" && name != "confirm") continue;
    js::explain_alias(script, call,
                      out.add(script.file(), call.span(), {{"call", std::string(name)}}));
  }
}

}  // namespace

extern const Rule js_alert = define({
    .id = "js-alert",
    .clauses = {"req-3.1.1-no-alert", "en-front-console"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Диалог alert или confirm",
              .en = "alert or confirm dialog",
              .es = "Diálogo alert o confirm",
              .pt = "Diálogo alert ou confirm"},
    .message = {.ru = "Вызов {call}() открывает диалог браузера и останавливает всю страницу.",
                .en = "{call}() opens a browser dialog and freezes the whole page.",
                .es = "{call}() abre un diálogo del navegador y congela toda la página.",
                .pt =
                    "{call}() abre uma caixa de diálogo do navegador e congela a página inteira."},
    .remedy = {.ru = "Покажите сообщение через APP.notifications.show_message(), а вопрос задайте "
                     "в модальном окне lib/components/base/modal.",
               .en = "Show a message with APP.notifications.show_message() and ask questions in a "
                     "lib/components/base/modal window.",
               .es = "Muestre el mensaje con APP.notifications.show_message() y haga las preguntas "
                     "en una ventana lib/components/base/modal.",
               .pt = "Mostre a mensagem com APP.notifications.show_message() e faça perguntas em "
                     "uma janela lib/components/base/modal."},
    .checks = {check},
    .blind_spots = {.ru = "Не видит функцию, переданную как значение (`.then(alert)`), и имя, "
                          "собранное во время работы.",
                    .en = "Does not see the function handed over as a value (`.then(alert)`) or a "
                          "name put together at run time.",
                    .es = "No ve la función entregada como valor (`.then(alert)`) ni un nombre "
                          "formado durante la ejecución.",
                    .pt = "Não vê a função passada como valor (`.then(alert)`) nem um nome montado "
                          "em tempo de execução."},
});

}  // namespace premod::rules

// Finds window messages without an address: any page may read them, or send them.
#include "flow/script.hpp"
#include "platform/messages.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const Span& span : js::open_targets(script)) out.add(script.file(), span);
  for (const js::MessageHandler& handler : js::message_handlers(script)) {
    if (handler.checks_origin) continue;
    Hit& hit = out.add(script.file(), handler.span).variant("handler");
    const Span head = script.span(handler.function);
    if (head.begin < handler.span.begin || head.end > handler.span.end)
      hit.related(script.file(),
                  {head.begin, script.span(script.tree().function_body(handler.function)).begin});
  }
}

}  // namespace

extern const Rule js_open_message_target = define({
    .id = "js-open-message-target",
    .clauses = {"req-1.5-data-protected"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::warning},
    .basis = Basis::likely,
    .title = {.ru = "Сообщение окну без проверки адреса",
              .en = "Window message without an address check",
              .es = "Mensaje entre ventanas sin comprobar el origen",
              .pt = "Mensagem entre janelas sem verificar a origem"},
    .message = {.ru = "postMessage с адресом \"*\" отдаёт данные любой странице.",
                .en = "postMessage with the target \"*\" gives the data to any page.",
                .es = "postMessage con el destino \"*\" entrega los datos a cualquier página.",
                .pt = "postMessage com o destino \"*\" entrega os dados a qualquer página."},
    .remedy = {.ru = "Укажите точный адрес получателя.",
               .en = "Name the receiver's exact origin.",
               .es = "Indique el origen exacto del destinatario.",
               .pt = "Indique a origem exata do destinatário."},
    .variants =
        {{.name = "handler",
          .message =
              {.ru = "Обработчик message не проверяет origin: сообщение мог отправить кто угодно.",
               .en = "The message handler does not check the origin: anybody may have sent the "
                     "message.",
               .es = "El manejador de message no comprueba el origin: cualquiera pudo enviar el "
                     "mensaje.",
               .pt = "O tratador de message não verifica o origin: qualquer um pode ter enviado a "
                     "mensagem."},
          .remedy =
              {.ru = "Сравните event.origin с адресом своего сервера в начале обработчика.",
               .en = "Compare event.origin with your server's address at the start of the handler.",
               .es = "Compare event.origin con la dirección de su servidor al comienzo del "
                     "manejador.",
               .pt =
                   "Compare event.origin com o endereço do seu servidor no início do tratador."}}},
    .checks = {check},
    .blind_spots =
        {.ru = "Проверку источника ищет в самом обработчике; проверка в функции, которую он "
               "вызывает, не видна, как и адресат, заданный переменной.",
         .en = "Looks for the check of the origin in the handler itself; a check in a function it "
               "calls, and a target given by a variable, are not seen.",
         .es = "Busca la comprobación del origen en el propio manejador; no ve una comprobación en "
               "una función que este llama ni un destino dado por una variable.",
         .pt = "Procura a verificação da origem no próprio tratador; não vê uma verificação em uma "
               "função que ele chama nem um destino dado por variável."},
});

}  // namespace premod::rules

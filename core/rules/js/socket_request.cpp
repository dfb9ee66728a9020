// Finds API requests sent straight from socket messages: with several tabs open, each sends its
// own.
#include "flow/script.hpp"
#include "platform/handling.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const auto& [request, handler] : js::socket_requests(script))
    out.add(script.file(), request.call->callee_span(), {{"call", request.name}})
        .related(script.file(), handler);
}

}  // namespace

extern const Rule js_socket_request = define({
    .id = "js-socket-request",
    .clauses = {"en-front-websockets"},
    .levels = {.amocrm = Level::note, .kommo = Level::note, .in_house = Level::off},
    .basis = Basis::advice,
    .title = {.ru = "Запрос из обработчика сокета",
              .en = "Request from a socket handler",
              .es = "Petición desde un manejador de socket",
              .pt = "Requisição a partir de um tratador de socket"},
    .message =
        {.ru =
             "{call} отправляется по сообщению сокета: каждая открытая вкладка пошлёт свой запрос.",
         .en = "{call} is sent on a socket message: every open tab sends its own request.",
         .es =
             "{call} se envía con un mensaje de socket: cada pestaña abierta enviará su petición.",
         .pt = "{call} é enviado a cada mensagem do socket: cada aba aberta enviará a sua "
               "requisição."},
    .remedy =
        {.ru = "Выполняйте запрос в одной вкладке: navigator.locks, BroadcastChannel или проверка "
               "document.hidden.",
         .en = "Let one tab send it: navigator.locks, BroadcastChannel or a check of "
               "document.hidden.",
         .es =
             "Envíela desde una sola pestaña: navigator.locks, BroadcastChannel o document.hidden.",
         .pt = "Envie-a de uma só aba: navigator.locks, BroadcastChannel ou document.hidden."},
    .checks = {check},
    .blind_spots = {.ru = "Видит запросы прямо в обработчике сообщений; запросы из функций, "
                          "которые он вызывает, и сокеты библиотек кроме socket.io не видны.",
                    .en = "Sees requests right in the handler of messages; those of functions it "
                          "calls, and sockets of libraries other than socket.io, are not seen.",
                    .es =
                        "Ve peticiones directamente en el manejador de mensajes; no las de "
                        "funciones que llama ni los sockets de bibliotecas distintas de socket.io.",
                    .pt = "Vê requisições diretamente no tratador de mensagens; não as de funções "
                          "que ele chama nem sockets de bibliotecas que não sejam socket.io."},
});

}  // namespace premod::rules

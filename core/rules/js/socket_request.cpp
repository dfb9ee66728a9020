// Finds API requests sent straight from socket messages: every open tab sends its own.
#include "platform/requests/handling.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const auto& [request, handler] : platform::socket_requests(script))
    out.add(script.file(), request.call->callee_span(), {{"call", request.name}})
        .related(*handler.first, handler.second)
        .variant(request.only_reads() ? "read" : "");
}

extern constinit const Rule js_socket_request = {
    .id = "js-socket-request",
    .clauses = {"en-front-websockets"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Request from a socket handler",
    .message = "{call} is sent on a socket message: every open tab sends its own request.",
    .remedy =
        "Let one tab send it: navigator.locks, BroadcastChannel or a check of document.hidden.",
    .variants =
        {{.name = "read",
          .message =
              "{call} asks the platform on a socket message: every open tab asks for itself.",
          .at_most = Level::note}},
    .checks = {check},
    .blind_spots =
        "Knows WebSocket, EventSource and socket.io; messages of other socket libraries are not "
        "seen.",
};

}  // namespace premod::rules

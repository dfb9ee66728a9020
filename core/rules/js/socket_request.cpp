// Finds API requests sent straight from socket messages: with several tabs open, each sends its
// own.
#include "flow/script.hpp"
#include "platform/requests/handling.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const auto& [request, handler] : platform::socket_requests(script)) {
    Hit& hit = out.add(script.file(), request.call->callee_span(), {{"call", request.name}});
    hit.related(*handler.first, handler.second);
    const std::string& method = request.method;
    if (method.empty() || method == "GET" || method == "HEAD") hit.variant("read");
  }
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

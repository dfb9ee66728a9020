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

extern constinit const Rule js_open_message_target = {
    .id = "js-open-message-target",
    .clauses = {"req-1.5-data-protected"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::warning},
    .basis = Basis::likely,
    .title = "Window message without an address check",
    .message = "postMessage with the target \"*\" gives the data to any page.",
    .remedy = "Name the receiver's exact origin.",
    .variants =
        {{.name = "handler",
          .message =
              "The message handler does not check the origin: anybody may have sent the message.",
          .remedy =
              "Compare event.origin with your server's address at the start of the handler."}},
    .checks = {check},
    .blind_spots =
        "Looks for the check of the origin in the handler itself; a check in a function it calls, "
        "and a target given by a variable, are not seen.",
};

}  // namespace premod::rules

// Finds window messages without an address: any page may read them, or send them.
#include <algorithm>

#include "flow/script.hpp"
#include "platform/requests/messages.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const Span& span : platform::open_targets(script)) out.add(script.file(), span);
  const auto handlers = platform::message_handlers(script);
  for (std::size_t i = 0; i < handlers.size(); ++i) {
    const platform::MessageHandler& handler = handlers[i];
    const auto same = [&](const platform::MessageHandler& other) {
      return other.span == handler.span;
    };
    // Of several functions that may be the handler none checks.
    if (i > 0 && same(handlers[i - 1])) continue;
    if (std::any_of(handlers.begin(), handlers.end(), [&](const platform::MessageHandler& other) {
          return same(other) && other.checks_origin;
        }))
      continue;
    Hit& hit = out.add(script.file(), handler.span).variant("handler");
    const auto [file, head] = script.place(handler.function);
    const bool here = file == &script.file();
    if (here && head.begin >= handler.span.begin && head.end <= handler.span.end) continue;
    const js::Tree& tree = *script.program().script(handler.function.script).tree;
    const js::At body{handler.function.script, tree.function_body(handler.function.node)};
    hit.related(*file, {head.begin, script.place(body).second.begin});
  }
}

extern constinit const Rule js_open_message_target = {
    .id = "js-open-message-target",
    .clauses = {"req-1.5-data-protected"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::warning},
    .basis = Basis::likely,
    .title = "Window message without an address check",
    .message = "postMessage with the target \"*\" gives the data to any page.",
    .remedy = "Name the receiver's exact origin.",
    .variants =
        {{"handler",
          "The message handler does not check the origin: anybody may have sent the message.",
          "Compare event.origin with your server's address at the start of the handler."}},
    .checks = {check},
    .blind_spots = "Checks whether the origin is read; what it is compared with is not judged.",
};

}  // namespace premod::rules

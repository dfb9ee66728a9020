// Finds requests of the back end that may hang for ever.
#include <algorithm>

#include "flow/code/untimed_scripts.hpp"
#include "php/timeouts/untimed_requests.hpp"
#include "platform/loading/node_scripts.hpp"
#include "platform/pipeline/hook_events.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"
#include "widget/references.hpp"

namespace premod::rules {

static void check(const php::File& file, Hits& out) {
  for (const Span call : php::untimed_requests(file))
    out.add(file.file(), call, {{"call", text::shown(call.of(file.source()), 60)}});
}

static bool sends_requests(std::string_view source) {
  return source.find("fetch") != source.npos || source.find("axios") != source.npos ||
         source.find("http") != source.npos;
}

static void check_scripts(const Widget& widget, Hits& out) {
  const auto backend = platform::backend_scripts(widget, sends_requests);
  std::vector<const js::File*> scripts;
  for (const js::File& script : backend) scripts.push_back(&script);
  for (const js::File& script : widget.scripts())
    if (lies_in_backend(widget, script.file())) scripts.push_back(&script);
  scripts = platform::scripts_of_node(widget, std::move(scripts));
  if (std::any_of(scripts.begin(), scripts.end(),
                  [](const js::File* script) { return js::sets_common_timeout(*script); }))
    return;
  for (const js::File* script : scripts)
    for (const Span call : js::untimed_requests(*script))
      out.add(script->file(), call, {{"call", text::shown(call.of(script->file().bytes), 60)}})
          .variant("script");
}

extern constinit const Rule php_request_timeout = {
    .id = "php-request-timeout",
    .clauses = {"en-back-timeout"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "PHP request without a timeout",
    .message = "The request has no timeout: `{call}`.",
    .remedy = "Set CURLOPT_TIMEOUT (or timeout of the stream context or the client).",
    .variants = {{"script", "The request has no timeout: `{call}`.",
                  "Give it one: `signal: AbortSignal.timeout(3000)` for fetch, `timeout` for axios "
                  "and for Node's http.",
                  Level::warning}},
    .checks = {check, check_scripts},
};

}  // namespace premod::rules

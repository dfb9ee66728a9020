// Finds requests of the back end that may hang for ever.
#include "php/untimed_requests.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {

constexpr Wording too_many{"not-run.requests", "{file}: too many requests to look at"};

static void check(const php::File& file, Hits& out) {
  const php::UntimedRequests found = php::untimed_requests(file);
  for (const Span call : found.calls)
    out.add(file.file(), call, {{"call", text::shown(call.of(file.source()), 60)}});
  if (!found.complete) out.not_run({too_many, {{"file", file.file().path}}});
}

extern constinit const Rule php_request_timeout = {
    .id = "php-request-timeout",
    .clauses = {"en-back-timeout"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "PHP request without a timeout",
    .message = "The request has no timeout: `{call}`.",
    .remedy = "Set CURLOPT_TIMEOUT (or timeout of the stream context or the client).",
    .checks = {check},
};

}  // namespace premod::rules

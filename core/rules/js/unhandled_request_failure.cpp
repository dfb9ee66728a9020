// Finds requests whose failure nobody notices: the user must be told the cause and whom to ask.
#include "flow/script.hpp"
#include "platform/requests/handling.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const platform::Request& request : platform::unhandled_requests(script))
    out.add(script.file(), request.call->callee_span(), {{"call", request.name}});
}

extern constinit const Rule js_unhandled_request_failure = {
    .id = "js-unhandled-request-failure",
    .clauses = {"req-1.6-failure-message", "en-no-known-errors"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Request failure not handled",
    .message = "The request {call} has no handler for its failure: the user will not learn of it.",
    .remedy = "Add a handler (error, fail, catch) that shows the cause and your contacts.",
    .checks = {check},
    .blind_spots =
        "A request whose result is returned or stored counts as handled; one ajaxError, or an "
        "error in ajaxSetup, counts for all jQuery requests of the widget.",
};

}  // namespace premod::rules

// Finds crm_post and $authorizedAjax in loops: each call goes through the platform's own servers.
#include "flow/script.hpp"
#include "platform/requests/requests.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const platform::LoopedRequest& found : platform::looped_requests(script)) {
    const platform::Request& request = found.request;
    if (!request.is_relayed()) continue;
    platform::explain_loop(script, found.proof,
                           out.add(script.file(), request.call->span(),
                                   {{"call", request.call->member()}, {"path", found.path}}));
  }
}

extern constinit const Rule js_crm_post_in_loop = {
    .id = "js-crm-post-in-loop",
    .clauses = {"req-3.1.1-no-crm-post-in-loop"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "crm_post or $authorizedAjax in a loop",
    .message = "{call} is called in a loop: {path}.",
    .remedy =
        "Collect the data in an array and call {call} once after the loop with {items: […]}; let "
        "your server go through the array.",
    .checks = {check},
    .blind_spots =
        "Timers do not count as loops here; a loop that runs inside a library is not seen.",
};

}  // namespace premod::rules

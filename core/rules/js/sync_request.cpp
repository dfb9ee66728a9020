// Finds synchronous requests: they freeze the page and hold up every other script.
#include "flow/script.hpp"
#include "platform/requests/requests.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const platform::SyncOption& option : platform::sync_options(script)) {
    Hit& hit = out.add(script.file(), option.span, {{"call", option.call}});
    if (option.where == platform::SyncOption::Where::setup) hit.variant("setup");
    if (option.where == platform::SyncOption::Where::open) hit.variant("open");
    if (option.alias)
      hit.related(script.file(), *option.alias, std::string(option.alias->of(script.file().bytes)));
  }
}

extern constinit const Rule js_sync_request = {
    .id = "js-sync-request",
    .clauses = {"req-3.1.1-no-sync-requests"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Synchronous request",
    .message = "async: false makes the request synchronous: the page freezes until the answer.",
    .remedy = "Remove async: false and use the answer in a callback or promise.",
    .variants = {{"setup", "{call} with async: false makes every request of the page synchronous."},
                 {"open",
                  "The third argument false of {call} makes the request synchronous: the page "
                  "freezes until the answer.",
                  "Pass true and handle the answer in onload, or use fetch."}},
    .checks = {check},
    .blind_spots = "Does not see options that come from settings or from a server.",
};

}  // namespace premod::rules

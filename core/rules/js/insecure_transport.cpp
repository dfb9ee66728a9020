// Finds unencrypted addresses in requests, sockets, frames and scripts: everybody on the way can
// read and change what is sent.
#include "flow/script.hpp"
#include "platform/requests/addresses.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const platform::ForeignAddress& found : platform::insecure_addresses(script))
    out.add(script.file(), found.span, {{"address", found.address}, {"by", found.by}});
}

extern constinit const Rule js_insecure_transport = {
    .id = "js-insecure-transport",
    .clauses = {"req-1.5-data-protected", "en-security"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::warning},
    .basis = Basis::likely,
    .title = "Unencrypted connection",
    .message = "{by} uses the unencrypted address {address}",
    .remedy = "Use https:// or wss://.",
    .checks = {check},
    .blind_spots = "Does not see addresses whose beginning comes from settings or from a server.",
};

}  // namespace premod::rules

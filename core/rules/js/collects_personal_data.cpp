// Lists what data of the user and the account go to which other host.
#include "flow/script.hpp"
#include "platform/requests/handling.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const platform::DataTransfer& transfer : platform::personal_data(script))
    out.add(script.file(), transfer.span, {{"host", transfer.host}, {"data", transfer.data}});
}

}  // namespace

extern constinit const Rule js_collects_personal_data = {
    .id = "js-collects-personal-data",
    .clauses = {"req-1.5-needed-data-only"},
    .levels = {.amocrm = Level::note, .kommo = Level::note, .in_house = Level::off},
    .basis = Basis::advice,
    .title = "User data is sent to another host",
    .message = "Sent to {host}: {data}",
    .remedy =
        "Send only what the function cannot do without, and describe it in the privacy policy.",
    .checks = {check},
    .blind_spots =
        "Follows data through variables, fields, functions and modules; not through a form that "
        "the browser sends, nor what a server answers.",
};

}  // namespace premod::rules

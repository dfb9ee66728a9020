// Finds reads of APP and AMOCRM that no page documents: they may stop working any day.
#include "flow/script.hpp"
#include "platform/objects.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const platform::PlatformRead& read : platform::platform_reads(script)) {
    if (read.own || read.known) continue;
    if (read.verdict != platform::Documented::no && read.verdict != platform::Documented::sample)
      continue;
    Hit& hit =
        out.add(script.file(), read.access->span, {{"access", std::string(read.access->path)}});
    if (read.verdict == platform::Documented::sample) hit.variant("sample");
  }
}

}  // namespace

extern constinit const Rule js_platform_undocumented = {
    .id = "js-platform-undocumented",
    .clauses = {"req-3.1.1-platform-documented", "req-3.1.1-platform-list", "kind-telephony",
                "kind-notifications"},
    .levels = {.amocrm = Level::warning, .kommo = Level::note, .in_house = Level::off},
    .basis = Basis::advice,
    .title = "Undocumented environment variable",
    .message =
        "{access} is not on the page “Environment variables”; it may stop working at any time.",
    .remedy =
        "Use a documented access instead: self.system().area, APP.constant('user'), "
        "APP.data.current_card, or an API request.",
    .variants = {{.name = "sample",
                  .message = "{access} is used by the official sample but is not on the page "
                             "“Environment variables”.",
                  .at_most = Level::note}},
    .checks = {check},
    .blind_spots =
        "The list of documented variables comes from the part of the page that could be read, and "
        "is dated; a name that only the server knows is not followed.",
};

}  // namespace premod::rules

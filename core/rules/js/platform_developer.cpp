// Finds AMOCRM.developer: a tool for the developer's own browser that must not be in a product.
#include "flow/script.hpp"
#include "platform/objects.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const platform::PlatformRead& read : platform::platform_reads(script)) {
    if (read.verdict != platform::Documented::developer) continue;
    out.add(script.file(), read.access->span, {{"access", std::string(read.access->path)}});
  }
}

extern constinit const Rule js_platform_developer = {
    .id = "js-platform-developer",
    .clauses = {"req-3.1.1-platform-documented"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .title = "The platform's developer tools",
    .message = "{access} is meant for debugging only and must not be in a product.",
    .remedy = "Delete the use of {access}.",
    .checks = {check},
    .vendored = true,
    .blind_spots = "Does not see a name that is built from outside values.",
};

}  // namespace premod::rules

// Finds writes into APP and AMOCRM: a widget may only read there.
#include "flow/script.hpp"
#include "platform/objects.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const platform::PlatformWrite& write : platform::platform_writes(script)) {
    Hit& hit = out.add(script.file(), write.span, {{"target", write.target}, {"by", write.by}});
    if (write.alias)
      hit.related(script.file(), *write.alias, std::string(write.alias->of(script.file().bytes)));
  }
}

extern constinit const Rule js_platform_write = {
    .id = "js-platform-write",
    .clauses = {"req-3.1.1-platform-read-only", "en-front-read-only"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Write to AMOCRM or APP",
    .message = "The widget changes the platform's data: {target} ({by}).",
    .remedy = "Keep your data in the widget's own variables; only read from AMOCRM and APP.",
    .checks = {check},
    .vendored = true,
    .blind_spots =
        "Does not see writes through a name that only the server or the user knows, nor what a "
        "library writes on its own.",
};

}  // namespace premod::rules

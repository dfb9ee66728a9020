// Finds deep references into APP and AMOCRM that nothing checks: they throw on pages where a part
// is missing.
#include "flow/script.hpp"
#include "platform/objects.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

using namespace std::string_view_literals;

static void check(const js::File& script, Hits& out) {
  for (const platform::PlatformRead& read : platform::platform_reads(script))
    if (read.is_deep() && !read.verified)
      out.add(script.file(), read.access->span, {{"access", std::string(read.access->path)}});
}

extern constinit const Rule js_platform_unverified = {
    .id = "js-platform-unverified",
    .clauses = {"en-front-references"},
    .levels = {.amocrm = Level::warning, .kommo = Level::note, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Unverified reference to the platform's object",
    .message =
        "{access} is read without a check; the code breaks on a page where a part of it is "
        "missing.",
    .remedy = "Check the object first (APP.isCard(), if, ?.).",
    .checks = {check},
    .yields_to = {"js-platform-undocumented"sv},
    .blind_spots =
        "A condition in the same function or around it, a helper whose answer is tested there, ?. "
        "and try count as a check; what exactly was checked is not judged.",
};

}  // namespace premod::rules

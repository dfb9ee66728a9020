// Finds scripts that were made unreadable on purpose.
#include "flow/code/obfuscation.hpp"
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  if (const auto found = js::obfuscation(script))
    out.add(script.file(), found->span, {{"sign", found->sign}});
}

extern constinit const Rule js_obfuscated = {
    .id = "js-obfuscated",
    .clauses = {"req-3.1-no-minified", "req-3.1.1-readable", "en-not-minified"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Obfuscated script",
    .message = "The code was made unreadable on purpose: {sign}",
    .remedy = "Put the source code into the archive.",
    .checks = {check},
    .vendored = true,
    .blind_spots =
        "Knows the common tricks (_0x names, an array of strings, packers, nothing but escapes); a "
        "new one is not recognised.",
};

}  // namespace premod::rules

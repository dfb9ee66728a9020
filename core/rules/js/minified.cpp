// Finds minified and bundled scripts: nobody can review them.
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  const js::Origin& origin = script.origin();
  if (script.is_inline() || (!origin.minified && !origin.bundled)) return;
  if (origin.library.empty()) {
    Hit& hit = out.add(script.file());
    if (!origin.minified) hit.variant("bundle");
    return;
  }
  out.add(script.file(), {{"library", origin.library}, {"version", origin.version}})
      .variant("library");
}

}  // namespace

extern constinit const Rule js_minified = {
    .id = "js-minified",
    .clauses = {"req-3.1-no-minified", "req-3.1.1-readable", "en-not-minified"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::advice,
    .title = "Minified script",
    .message = "The file is minified: a moderator cannot read it.",
    .remedy = "Put the readable source into the archive.",
    .variants =
        {{.name = "bundle", .message = "The file is a bundler's output of many modules."},
         {.name = "library",
          .message = "A minified or bundled library: {library} {version}",
          .remedy = "Ship the library's readable build, or take it from the platform's modules."}},
    .checks = {check},
    .vendored = true,
    .blind_spots =
        "Judges by the look of the text: code that was minified and formatted again looks normal; "
        "a library is known only by listed names and banners.",
};

}  // namespace premod::rules

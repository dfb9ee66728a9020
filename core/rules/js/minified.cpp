// Finds minified scripts, which nobody can review, and names the published code a script consists
// of: rules about style leave that alone.
#include "flow/script.hpp"
#include "js/shape.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  const js::Origin& origin = script.origin();
  if (script.is_inline()) return;
  if (!origin.library.empty()) {
    out.add(script.file(), {{"library", origin.library}, {"version", origin.version}})
        .variant(origin.minified ? "library" : "known");
  } else if (origin.minified) {
    out.add(script.file());
  } else if (js::has_mangled_names(script.tree())) {
    out.add(script.file()).variant("mangled");
  } else if (origin.bundled) {
    out.add(script.file()).variant("bundle");
  }
}

extern constinit const Rule js_minified = {
    .id = "js-minified",
    .clauses = {"req-3.1-no-minified", "req-3.1.1-readable", "en-not-minified"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::advice,
    .title = "Minified script",
    .message = "The file is minified: a moderator cannot read it.",
    .remedy = "Put the readable source into the archive.",
    .variants =
        {{.name = "bundle",
          .message = "The file is a bundler's output of many modules.",
          .at_most = Level::note},
         {"library", "A minified or bundled library: {library} {version}",
          "Ship the library's readable build, or take it from the platform's modules."},
         {"mangled",
          "Nearly all names in the file are single letters: it was minified and formatted again."},
         {"known", "Code of the library {library} {version}: style rules do not apply to it.",
          "Nothing has to be done if the widget needs the library.", Level::note}},
    .checks = {check},
    .vendored = true,
    .blind_spots =
        "Judges by the white space between tokens and by names of one letter; a library is "
        "recognised by the functions in premod's index.",
};

}  // namespace premod::rules

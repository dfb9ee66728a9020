// manifest.json that a strict reader refuses: the commonest upload mistake by the marketplace's own
// word.
#include "rule/json_syntax.hpp"
#include "widget/manifest.hpp"

namespace premod::rules {

static void check(const Manifest& manifest, Hits& out) {
  json_syntax::report(manifest.document(), manifest.file(), out);
}

extern constinit const Rule manifest_json = {
    .id = "manifest-json",
    .clauses = {"req-3.1.1-syntax", "up-invalid-manifest"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .title = "Broken manifest.json",
    .message = json_syntax::message,
    .remedy = json_syntax::remedy,
    .variants = json_syntax::variants,
    .checks = {check},
    .vendored = true,
    .accepts_parse_errors = true,
    .fixable = true,
    .blind_spots = "A byte order mark does not count; text-no-bom reports it.",
};

}  // namespace premod::rules

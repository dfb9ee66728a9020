// Finds style sheets attached otherwise than documented: a versioned link under the widget's path.
#include "flow/script.hpp"
#include "platform/addresses.hpp"
#include "platform/dom.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::AttachedStyle& style : js::attached_styles(script)) {
    if (js::is_absolute(style.address)) continue;
    const js::StylePlace place = js::style_place(style);
    if (place == js::StylePlace::documented || place == js::StylePlace::unknown) continue;
    Hit& hit = out.add(script.file(), style.span, {{"address", js::shown_address(style)}});
    if (place == js::StylePlace::unversioned) hit.variant("version");
  }
}

}  // namespace

extern constinit const Rule js_stylesheet_attachment = {
    .id = "js-stylesheet-attachment",
    .clauses = {"req-3.1.4-attachment"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Style sheet not attached as documented",
    .message = "The style sheet is not attached below the widget's path: {address}",
    .remedy = "Attach it as a link to settings.path + '/style.css?v=' + settings.version.",
    .variants = {{.name = "version",
                  .message = "The link to the style sheet has no version, so an update keeps the "
                             "old file: {address}"}},
    .checks = {check},
    .blind_spots =
        "Knows path and version by the names in the expression (path, version); what they really "
        "hold is not checked.",
};

}  // namespace premod::rules

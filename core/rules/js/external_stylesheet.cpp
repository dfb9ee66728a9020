// Finds style sheets of another host that a script attaches.
#include "flow/script.hpp"
#include "platform/loading/fetched_markup.hpp"
#include "platform/requests/addresses.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const platform::ForeignAddress& found : platform::external_styles(script)) {
    Hit& hit = out.add(script.file(), found.span, {{"address", found.address}});
    if (found.by == "FontFace")
      hit.variant("font");
    else if (found.cdn)
      hit.variant("cdn");
  }
  for (const platform::ForeignAddress& found : platform::inserted_answers(script).styles)
    out.add(script.file(), found.span, {{"address", found.address}}).variant("answer");
}

extern constinit const Rule js_external_stylesheet = {
    .id = "js-external-stylesheet",
    .clauses = {"req-3.1.4-attachment", "req-3.2-no-external-resources"},
    .levels = {.amocrm = Level::error, .kommo = Level::warning, .in_house = Level::warning},
    .title = "Style sheet from another host",
    .message = "The script attaches a style sheet from another host: {address}",
    .remedy =
        "Put the style sheet into the archive and attach it as a link to settings.path + "
        "'/style.css?v=' + settings.version.",
    .variants =
        {{.name = "cdn",
          .message = "The script attaches a style sheet from a public CDN: {address}",
          .at_most_in = {.amocrm = Level::error, .kommo = Level::note, .in_house = Level::note}},
         {"font", "The script loads a font from another host: {address}",
          "Put the font into the archive and begin its address with the widget's own path."},
         {"answer", "A part of what {address} answers becomes a style sheet of the page.",
          "Put the styles into style.css of the archive, and let the answer choose among its "
          "classes.",
          Level::warning}},
    .checks = {check},
    .blind_spots =
        "Sees only addresses whose beginning is in the code; one from settings or from a server's "
        "answer is not known.",
};

}  // namespace premod::rules

// Finds code that changes every button of the platform at once: requirement 2.2 wants its controls
// left as they are.
#include "platform/page/deeds.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {

static bool rewrites(const page::Deed& deed) {
  if (deed.kind == page::DeedKind::text || page::hides(deed)) return true;
  return deed.kind == page::DeedKind::rewrites &&
         (deed.by == "html" || deed.by == "innerHTML" || deed.by == "outerHTML");
}

static void check(const js::File& script, Hits& out) {
  Span told;
  for (const page::Deed& deed : page::deeds(script)) {
    if (!deed.on.page_wide_button || deed.on.around || deed.on.behind || !rewrites(deed)) continue;
    if (deed.span == told) continue;
    told = deed.span;
    out.add(script.file(), deed.span,
            {{"selector", text::shown(deed.on.selector)}, {"call", deed.by}});
  }
}

extern constinit const Rule interface_changes_controls = {
    .id = "interface-changes-controls",
    .clauses = {"req-2.2-no-overlay", "req-2.2-allowed-areas", "en-front-areas"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Every button of the platform changed",
    .message =
        "`{selector}` finds every such button on the page, the platform's too; `{call}` changes "
        "them all.",
    .remedy = "Look for the button inside the widget's own block, or give it a class of your own.",
    .checks = {check},
    .blind_spots =
        "Only selectors that begin at the page and name nothing but the platform's buttons are "
        "judged.",
};

}  // namespace premod::rules

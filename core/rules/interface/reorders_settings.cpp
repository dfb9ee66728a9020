// Finds changes of the order of pages in Settings: a widget's page stands after all standard ones.
#include "platform/dom_changes.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {
namespace {

/// What is put at the end of the list stands after the standard pages.
bool at_the_end(const css::DomChange& change) {
  return change.kind == css::ChangeKind::inserts && !change.inside &&
         (change.by == "append" || change.by == "appendTo" || change.by == "appendChild");
}

void check(const js::File& script, Hits& out) {
  Span told;
  for (const css::DomChange& change : css::dom_changes(script, css::Zone::settings_menu)) {
    const bool moves =
        change.kind == css::ChangeKind::inserts || change.kind == css::ChangeKind::moves;
    if (!moves || change.own || at_the_end(change) || change.span == told) continue;
    told = change.span;
    out.add(script.file(), change.span,
            {{"selector", text::shown(change.selector)}, {"call", change.by}});
  }
}

}  // namespace

extern constinit const Rule interface_reorders_settings = {
    .id = "interface-reorders-settings",
    .clauses = {"req-2.3-page-order"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Order of the settings pages",
    .message = "{call} changes the order of pages in the settings menu: `{selector}`.",
    .remedy = "Declare the page in left_menu.settings: it takes its place after the standard ones.",
    .checks = {check},
    .blind_spots =
        "Selectors put together at run time, elements handed to another function and changes made "
        "inside libraries are not seen.",
};

}  // namespace premod::rules

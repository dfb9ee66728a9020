// Finds own blocks in the window where a trigger is chosen: requirement 2.2 forbids them.
#include "platform/dom_changes.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const css::DomChange& change : css::dom_changes(script, css::Zone::trigger_window))
    if (!change.own && change.kind != css::ChangeKind::moves)
      out.add(script.file(), change.span,
              {{"selector", text::shown(change.selector)}, {"call", change.by}});
}

}  // namespace

extern constinit const Rule interface_changes_trigger_window = {
    .id = "interface-changes-trigger-window",
    .clauses = {"req-2.2-trigger-window"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .basis = Basis::reject,
    .title = "Changed trigger selection window",
    .message = "{call} changes the window where a trigger is chosen: `{selector}`.",
    .remedy = "Remove it; show a trigger's settings in dpSettings, in the widget's own card.",
    .checks = {check},
    .blind_spots =
        "Selectors put together at run time, elements handed to another function and changes made "
        "inside libraries are not seen.",
};

}  // namespace premod::rules

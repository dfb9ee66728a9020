// Finds bars fixed over the platform's top line or left menu: requirement 2.2 wants its controls
// free.
#include "platform/listeners/taken_actions.hpp"
#include "platform/styles/overlays.hpp"
#include "platform/styles/page_locks.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  for (const platform::Overlay& found : platform::find_overlays(widget)) {
    Hit& hit = out.add(*found.file, found.span, {{"selector", found.selector}});
    if (!found.control.empty()) {
      hit.values.push_back({"control", text::shown(found.control)});
      hit.variant("control");
    }
    if (found.what == platform::Covered::left) hit.variant("left");
    if (found.what == platform::Covered::right) hit.variant("right");
    if (found.what == platform::Covered::corner) hit.variant("corner");
    if (found.what == platform::Covered::whole) hit.variant("whole");
  }
  for (const platform::PageLock& lock : platform::find_page_locks(widget))
    out.add(*lock.file, lock.span, {{"selector", lock.selector}})
        .variant(lock.given_back ? "locked-on-failure" : "locked");
  for (const platform::TakenAction& taken : platform::taken_actions(widget))
    out.add(*taken.file, taken.span, {{"event", taken.event}, {"target", taken.target}})
        .variant(taken.control ? "taken-control" : "taken");
}

extern constinit const Rule interface_covers_controls = {
    .id = "interface-covers-controls",
    .clauses = {"req-2.2-no-overlay"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Bar over the platform's controls",
    .message = "`{selector}` puts a bar over the platform's top line.",
    .remedy = "Show the block inside the widget's area, or keep it away from the window's edge.",
    .variants =
        {{"control",
          "`{selector}` puts an element exactly where the platform's control `{control}` is.",
          "Put the element beside the control, so that people can press it."},
         {"left", "`{selector}` puts a bar over the platform's left menu."},
         {"right",
          "`{selector}` puts a column over the right side of the window, the top line included, "
          "and nothing in the widget removes it.",
          "Begin the column below the platform's top line, or let the user close it."},
         {"corner",
          "`{selector}` puts a block over the buttons in the top right corner of the window, and "
          "nothing in the widget removes it.",
          "Put the block below the platform's top line, or let the user close it."},
         {"whole", "`{selector}` covers the whole window, and nothing in the widget removes it.",
          "Let the user close the layer, or show the block inside the widget's area."},
         {"locked",
          "The code makes the whole page unusable (`{selector}`), and nothing in the widget gives "
          "it back.",
          "Leave the page alone: hide or disable the widget's own elements."},
         {"locked-on-failure",
          "The code makes the whole page unusable (`{selector}`); it is given back only where the "
          "work succeeds.",
          "Disable the widget's own elements only, and enable them again in `finally` or "
          "`.always()`."},
         {"taken",
          "The listener on `{target}` keeps the whole page from doing what it does on `{event}`.",
          "Listen in the widget's own elements, and let all other events take their course."},
         {"taken-control",
          "The listener keeps `{target}`, an element of the platform, from doing what it does on "
          "`{event}`.",
          "Let the element work as it does; check the widget's data where they are saved."}},
    .checks = {check},
    .blind_spots =
        "Sizes in units other than pixels, rem and the whole window, and elements that a framework "
        "puts into the page, are not seen. A layer over the whole window counts only if the code "
        "puts it there and nothing in the widget hides it. A page that some code gives back counts "
        "as given back, whatever calls that code.",
};

}  // namespace premod::rules

// Finds means of debugging that were left in: globals, and views that a word in the address opens.
#include "flow/code/debug_views.hpp"
#include "flow/script.hpp"
#include "platform/made_up_data.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const platform::MadeUpData& global : platform::debug_globals(script))
    out.add(script.file(), global.span, {{"name", global.name}});
  for (const js::DebugView& view : js::debug_views(script))
    out.add(script.file(), view.test, {{"name", view.word}}).variant("view");
}

extern constinit const Rule js_debug_mode = {
    .id = "js-debug-mode",
    .clauses = {"req-3.1.1-no-debug", "en-no-debug"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Means of debugging",
    .message = "The global {name} is there for debugging.",
    .remedy = "Delete it with what fills it; use console.debug() for what reproduces a failure.",
    .variants = {{"view",
                  "Who sets {name} in the address or the browser's storage sees a part of the page "
                  "that is there for debugging.",
                  "Delete the debug mode with what it shows."}},
    .checks = {check},
    .blind_spots =
        "Recognised by names with debug, dev_mode or test_mode; a debug mode that only logs is "
        "left to the rules about the console.",
};

}  // namespace premod::rules

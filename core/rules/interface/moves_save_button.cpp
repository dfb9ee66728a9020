// Finds styles that take the Save button away from the bottom of the settings window.
#include "platform/styles/window_buttons.hpp"
#include "rule/page_elements.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

constexpr platform::Zone button = platform::Zone::save_button;

static void check_style(const css::File& style, Hits& out) {
  report_uses(style, platform::hidden_or_moved(style, button), out);
  report_uses(style, platform::rows_moved_up(style), out);
  report_uses(style, platform::turned_over(style), out, {.usual = "turned"});
}

static void check_script(const js::File& script, Hits& out) {
  report_uses(script, platform::find_zone_hiding(script, button), out, {.usual = "script"});
  report_deeds(script, platform::fields_put_behind(script, button), out, "below");
  report_deeds(script, platform::blocks_put_behind(script, button), out, "block");
  report_uses(script, platform::moved(script, button), out, {.usual = "moved"});
  report_uses(script, platform::rows_moved_up(script), out, {.usual = "moved"});
  report_uses(script, platform::turned_over(script), out, {.usual = "turned"});
}

static void check_classes(const Widget& widget, Hits& out) {
  for (const platform::ZoneClass& found : platform::hidden_by_class(widget, button))
    report_uses(*found.script, {found.use}, out, {.usual = "script"});
}

extern constinit const Rule interface_moves_save_button = {
    .id = "interface-moves-save-button",
    .clauses = {"req-2.2-save-at-bottom"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .title = "Hidden Save button",
    .message = "The style `{selector}` hides the Save button or moves it away.",
    .remedy = "Leave the button at the bottom of the settings window.",
    .variants = {{"script", "The code removes the Save button `{selector}`."},
                 {"moved", "The code moves or copies the Save button `{selector}`."},
                 {"below", "{call} puts fields below the Save button: `{selector}`.",
                  "Put the fields above the button, in the block of settings."},
                 {"block", "{call} puts a block below the Save button: `{selector}`.",
                  "Put the block above the button, so that the button stays at the bottom."},
                 {"turned",
                  "`{selector}` turns the settings window over, so that the Save button comes "
                  "first."}},
    .checks = {check_style, check_script, check_classes},
    .blind_spots = page_elements_blind_spots,
};

}  // namespace premod::rules

// Finds styles that take the Save button away from the bottom of the settings window.
#include "platform/page/zone_deeds.hpp"
#include "rule/page_elements.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {

static void check_style(const css::File& style, Hits& out) {
  for (const platform::ZoneUse& found :
       platform::find_zone_hiding(style, platform::Zone::save_button))
    out.add(style.file(), found.span, {{"selector", found.selector}});
  for (const platform::ZoneUse& found : platform::moved(style, platform::Zone::save_button))
    out.add(style.file(), found.span, {{"selector", found.selector}});
}

static void check_script(const js::File& script, Hits& out) {
  for (const platform::ZoneUse& found :
       platform::find_zone_hiding(script, platform::Zone::save_button))
    out.add(script.file(), found.span, {{"selector", found.selector}}).variant("script");
  for (const page::Deed* deed : platform::fields_put_behind(script, platform::Zone::save_button))
    out.add(script.file(), deed->span,
            {{"selector", text::shown(deed->on.selector)}, {"call", deed->by}})
        .variant("below");
  for (const platform::ZoneUse& found : platform::moved(script, platform::Zone::save_button))
    out.add(script.file(), found.span, {{"selector", found.selector}}).variant("moved");
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
                  "Put the fields above the button, in the block of settings."}},
    .checks = {check_style, check_script},
    .blind_spots = page_elements_blind_spots,
};

}  // namespace premod::rules

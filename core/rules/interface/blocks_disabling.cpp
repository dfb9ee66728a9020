// Finds styles that take the Disable button away: the user can disable the integration at any time.
#include "platform/page/refusals.hpp"
#include "platform/styles/window_buttons.hpp"
#include "rule/page_elements.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

constexpr platform::Zone button = platform::Zone::disable_button;

static void check_style(const css::File& style, Hits& out) {
  report_uses(style, platform::find_zone_hiding(style, button), out);
}

static void check_script(const js::File& script, Hits& out) {
  constexpr ZoneVariants words{.usual = "script", .unsure = "caption"};
  report_uses(script, platform::find_zone_hiding(script, button), out, words);
  report_uses(script, platform::prevented(script, button), out, words);
  for (const Span& test : page::refusals_to_disable(script))
    out.add(script.file(), test).variant("refuses");
}

static void check_classes(const Widget& widget, Hits& out) {
  for (const platform::ZoneClass& found : platform::hidden_by_class(widget, button))
    report_uses(*found.script, {found.use}, out, {.usual = "script"});
}

extern constinit const Rule interface_blocks_disabling = {
    .id = "interface-blocks-disabling",
    .clauses = {"req-2.2-can-disable"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .title = "Hidden Disable button",
    .message = "The style `{selector}` hides the button that disables the integration.",
    .remedy = "Remove the style: the user may disable the integration at any time.",
    .variants = {{"script", "The code removes or blocks the Disable button `{selector}`."},
                 {.name = "caption",
                  .message = "The code finds the Disable button by its caption and removes or "
                             "blocks it: `{selector}`.",
                  .at_most = Level::warning},
                 {"refuses", "onSave refuses to save when the user disables the integration.",
                  "Return true: the user may disable the integration at any time."}},
    .checks = {check_style, check_script, check_classes},
    .blind_spots = page_elements_blind_spots,
};

}  // namespace premod::rules

// Finds styles for the ratings and reviews of the platform: they must stay as they are
// (requirement 1.4).
#include "rule/page_elements.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check_style(const css::File& style, Hits& out) {
  report_uses(style, platform::find_zone_uses(style, platform::Zone::reviews), out,
              {.enclosed = "enclosed"});
}

static void check_script(const js::File& script, Hits& out) {
  report_uses(script, platform::find_zone_uses(script, platform::Zone::reviews), out,
              {.usual = "script", .enclosed = "enclosed"});
}

extern constinit const Rule interface_alters_reviews = {
    .id = "interface-alters-reviews",
    .clauses = {"req-1.4-reviews", "en-front-reviews"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Altered ratings and reviews",
    .message = "The style `{selector}` changes the block of ratings or reviews.",
    .remedy = "Remove the style: ratings and reviews may not be hidden, changed or replaced.",
    .variants = {{"script", "The code changes the block of ratings or reviews `{selector}`."},
                 {"enclosed",
                  "`{selector}` fits the widget's own elements, but changes ratings or reviews "
                  "wherever it meets them.",
                  "Give the widget's own elements classes of its own.", Level::warning}},
    .checks = {check_style, check_script},
    .blind_spots = page_elements_blind_spots,
};

}  // namespace premod::rules

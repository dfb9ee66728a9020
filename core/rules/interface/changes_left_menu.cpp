// Finds styles for the left menu of the platform that are not limited to the widget's own item.
#include "rule/page_elements.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

constexpr platform::Zone menu = platform::Zone::left_menu;

static void check_style(const css::File& style, Hits& out) {
  report_uses(style, platform::find_zone_changes(style, menu), out,
              {.enclosed = "enclosed", .slight = "slight"});
}

static void check_script(const js::File& script, Hits& out) {
  report_uses(script, platform::find_zone_changes(script, menu), out,
              {.usual = "script", .unsure = "some", .passing = "passing", .enclosed = "enclosed"});
}

extern constinit const Rule interface_changes_left_menu = {
    .id = "interface-changes-left-menu",
    .clauses = {"req-2.2-left-menu"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .title = "Changed left menu",
    .message = "The style `{selector}` changes the system's left menu.",
    .remedy = "Change the menu only as documented, with left_menu in manifest.json.",
    .variants =
        {{"script", "The code changes the system's left menu: `{selector}`."},
         {"some",
          "The code changes items of the left menu that it chooses by a test: `{selector}`.",
          "Choose the widget's own item by the code that left_menu gives it.", Level::warning},
         {"enclosed",
          "`{selector}` fits the widget's own elements, but changes the system's left menu "
          "wherever it meets it.",
          "Give the widget's own elements classes of its own.", Level::warning},
         {"slight",
          "`{selector}` fits the widget's own elements, but styles the system's left menu wherever "
          "it meets it.",
          "Give the widget's own elements classes of its own.", Level::note},
         {.name = "passing",
          .message = "The code changes the system's left menu for a while: `{selector}`.",
          .at_most = Level::warning}},
    .checks = {check_style, check_script},
    .blind_spots = page_elements_blind_spots,
};

}  // namespace premod::rules

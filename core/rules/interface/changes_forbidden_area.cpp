// Finds changes on pages that are the platform's alone: payment, profile, its own settings pages.
#include "platform/page/page_guards.hpp"
#include "rule/page_elements.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

constexpr platform::Zone zones[] = {platform::Zone::billing_page, platform::Zone::profile_page};

static void check_style(const css::File& style, Hits& out) {
  for (const platform::Zone zone : zones)
    report_uses(style, platform::find_zone_changes(style, zone), out);
  report_uses(style, platform::changed_links(style), out, {.usual = "link"});
}

static void check_script(const js::File& script, Hits& out) {
  for (const platform::Zone zone : zones)
    report_uses(script, platform::find_zone_changes(script, zone), out, {.usual = "script"});
  report_uses(script, platform::changed_links(script), out, {.usual = "link"});
}

static void check_tests(const Widget& widget, Hits& out) {
  for (const page::PageChange& found : page::guarded_page_changes(widget))
    out.add(found.script->file(), found.span, {{"page", found.page}})
        .related(found.test_script->file(), found.test, found.page)
        .variant("page");
}

extern constinit const Rule interface_changes_forbidden_area = {
    .id = "interface-changes-forbidden-area",
    .clauses = {"req-2.2-allowed-areas", "en-front-areas"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .title = "Change on a page of the platform",
    .message = "The style `{selector}` changes the payment or profile page.",
    .remedy = "Remove the change: a widget works only in the areas that locations declares.",
    .variants =
        {{"script", "The code changes the payment or profile page: `{selector}`."},
         {.name = "link",
          .message = "A link to one of the platform's own settings pages is hidden or leads "
                     "elsewhere: `{selector}`.",
          .at_most = Level::warning},
         {.name = "page",
          .message =
              "The code changes the interface on {page}, which is not among the permitted areas.",
          .at_most = Level::warning}},
    .checks = {check_style, check_script, check_tests},
    .blind_spots =
        "A page is recognised by its known classes and by a test of its address around the change. "
        "Changes made everywhere without such a test, and selectors that come from a server, are "
        "not seen.",
};

}  // namespace premod::rules

// Finds styles for the platform's own classes and ids outside the widget's root: they change the
// interface for everybody (requirement 3.1.4).
#include <optional>
#include <set>
#include <string>

#include "css/file.hpp"
#include "platform/styles/scope.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

using namespace std::string_view_literals;

/// What is restyled on the screen as well need not be told for paper again: build tools write one
/// nested rule as two.
static std::set<std::string> restyled_on_screen(const css::File& style,
                                                const platform::Scoping& scoping) {
  std::set<std::string> out;
  for (const css::Rule& rule : style.rules()) {
    if (!rule.selects() || !scoping.declares(rule) || scoping.in_print(rule)) continue;
    for (const selector::Complex& one : style.selectors(rule)) out.insert(scoping.shown(rule, one));
  }
  return out;
}

static void check(const css::File& style, Hits& out) {
  if (platform::in_standalone_page(style)) return;
  const platform::Scoping& scoping = platform::scoping_of(style);
  std::optional<std::set<std::string>> on_screen;
  for (const css::Rule& rule : style.rules()) {
    if (!rule.selects() || !scoping.declares(rule)) continue;
    for (const selector::Complex& one : style.selectors(rule)) {
      const platform::Reach reach = scoping.reach(rule, one);
      if (reach.own || reach.system == nullptr) continue;
      if (scoping.in_print(rule)) {
        if (!on_screen) on_screen = restyled_on_screen(style, scoping);
        if (on_screen->contains(scoping.shown(rule, one))) continue;
      }
      const std::string name = platform::shown(style, reach.system->span);
      Hit& hit =
          out.add(style.file(), one.span, {{"selector", scoping.shown(rule, one)}, {"name", name}});
      if (reach.standing == platform::ClassOwnership::generic) hit.variant("common-word");
      if (reach.standing == platform::ClassOwnership::likely || reach.unknown)
        hit.variant("likely");
      // On paper the platform's interface is not used.
      if (scoping.in_print(rule)) hit.variant("print");
      break;  // one finding a rule
    }
  }
}

extern constinit const Rule css_system_class = {
    .id = "css-system-class",
    .clauses = {"req-3.1.4-system-classes", "req-3.1.4-root", "en-front-styles"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Style of a system class",
    .message =
        "The selector `{selector}`, without the widget's root, restyles the system's `{name}`.",
    .remedy =
        "Limit it with the root selector, `#widget_code {selector}`, or give the element a class "
        "of your own.",
    .variants =
        {{.name = "likely",
          .message = "`{selector}`, without the widget's root, probably restyles the system: "
                     "`{name}` looks like one of its names.",
          .at_most = Level::warning},
         {.name = "common-word",
          .message = "`{name}` is a class of the system too; `{selector}` without the widget's "
                     "root also restyles the system's elements.",
          .at_most = Level::warning},
         {.name = "print",
          .message =
              "`{selector}`, without the widget's root, changes how the page looks in print.",
          .at_most = Level::note}},
    .checks = {check},
    .yields_to = {"interface-changes-left-menu"sv},
    .blind_spots =
        "The list of system classes is collected from public sources and is not complete.",
};

}  // namespace premod::rules

// Finds selectors that style the whole page of the platform: elements, `*`, pseudo-classes without
// anything of the widget's own before them.
#include <algorithm>

#include "css/file.hpp"
#include "css/tokenizer.hpp"
#include "platform/loading/fetched_pictures.hpp"
#include "platform/styles/scope.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static bool is_selection(const css::File& style, const selector::Complex& one) {
  for (const auto& simple : style.tree().simples(style.tree().subject(one)))
    if (css::same_name(simple.name, "selection") || css::same_name(simple.name, "-moz-selection"))
      return true;
  return false;
}

static void look(const css::File& style, std::string_view variant, Hits& out) {
  const platform::Scoping& scoping = platform::scoping_of(style);
  for (const css::Rule& rule : style.rules()) {
    if (!rule.selects() || !scoping.declares(rule)) continue;
    // The documented way to declare own variables: `:root { --code-x: ... }`.
    if (scoping.only_variables(rule)) continue;
    for (const selector::Complex& one : style.selectors(rule)) {
      const platform::Reach reach = scoping.reach(rule, one);
      if (!reach.page_wide || reach.own) continue;
      if (reach.bare_pseudo_element && is_selection(style, one)) continue;
      Hit& hit = out.add(style.file(), one.span, {{"selector", scoping.shown(rule, one)}});
      if (reach.bare_pseudo_element) hit.variant("pseudo-element");
      // On paper the platform's interface is not used.
      if (scoping.in_print(rule)) hit.variant("print");
      if (!variant.empty()) hit.variant(variant);
      break;  // one finding a rule
    }
  }
}

static void check(const css::File& style, Hits& out) {
  if (!platform::in_standalone_page(style)) look(style, {}, out);
}

static void check_pictures(const Widget& widget, Hits& out) {
  for (const css::File* style : platform::styles_of_fetched_pictures(widget))
    look(*style, "picture", out);
}

extern constinit const Rule css_global_selector = {
    .id = "css-global-selector",
    .clauses = {"req-3.1.4-global-selectors", "req-3.1.4-root", "en-front-styles"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Global CSS selector",
    .message = "The selector `{selector}` styles the whole page, not only the widget.",
    .remedy = "Put the widget's root selector in front: `#widget_code {selector}`.",
    .variants =
        {{.name = "pseudo-element",
          .message = "`{selector}` without a root selector reaches every element of the page, not "
                     "only the widget's.",
          .at_most = Level::warning},
         {.name = "picture",
          .message = "A script fetches this picture; put into the page, its style `{selector}` "
                     "holds for all of it.",
          .remedy = "Give the picture's elements their colours by attributes, or by a class of "
                    "the widget's own.",
          .at_most = Level::warning},
         {.name = "print",
          .message =
              "`{selector}`, without the widget's root, changes how the page looks in print.",
          .at_most = Level::warning}},
    .checks = {check, check_pictures},
    .blind_spots =
        "A class or id that is not in the list of the platform's names counts as the widget's own.",
};

}  // namespace premod::rules

// Finds selectors in dpSettings that reach the trigger cards of other widgets.
#include "flow/holes.hpp"
#include "platform/callbacks.hpp"
#include "platform/pipeline/foreign_cards.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  const auto code = platform::widget_code(widget);
  if (!code) return out.not_applicable();
  const auto settings = code->callbacks.values.find("dpSettings");
  if (settings == code->callbacks.values.end()) return;
  const Manifest* manifest = widget.manifest();
  const std::string_view own =
      manifest != nullptr && manifest->parsed() ? manifest->code() : std::string_view();
  for (const platform::ForeignCard& card :
       platform::foreign_cards(*code->script, settings->second, own)) {
    Hit& hit = out.add(card.script->file(), card.span,
                       {{"selector", text::shown(js::without_holes(card.selector))}});
    if (card.named) hit.variant("named");
  }
}

extern constinit const Rule dp_foreign_card = {
    .id = "dp-foreign-card",
    .clauses = {"dp-own-card", "dp-sample-selectors"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Trigger card of another widget",
    .message = "The selector `{selector}` in dpSettings finds the cards of all widgets.",
    .remedy =
        "Begin with the widget's own card: $('.digital-pipeline__short-task_widget-style_' + "
        "self.get_settings().widget_code).",
    .variants =
        {{"named",
          "The selector `{selector}` in dpSettings names the card of a widget with another code."}},
    .checks = {check},
    .blind_spots =
        "Looks into dpSettings and the functions that it calls, in whatever module they stand. The "
        "widget's code is known only if the manifest has it.",
};

}  // namespace premod::rules

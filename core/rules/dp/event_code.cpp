// Finds comparisons of a pipeline event with values that no hook carries, or not this widget's.
#include "platform/hook_events.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  const bool several = spans_stages(widget);
  for (const ComparedEvent& one : compared_events(widget)) {
    const bool direction = one.field == js::EventField::direction;
    const bool known = js::is_pipeline_event(one.field, one.value);
    if (known && (!direction || one.value == "went_to_trigger" || several)) continue;
    Hit& hit = out.add(*one.file, one.span, {{"value", one.value}});
    if (direction) hit.variant(known ? "single" : "direction");
  }
}

}  // namespace

extern constinit const Rule dp_event_code = {
    .id = "dp-event-code",
    .clauses = {"dp-event-codes", "dp-direction", "dp-action-multiple", "dp-events",
                "dp-hook-body"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Event that the pipeline does not send",
    .message = "Digital Pipeline sends no event {value}.",
    .remedy =
        "Compare with the documented codes: lead_added 1, lead_status_changed 14, "
        "lead_appeared_in_status 15, mail_in 16, call_in 17, site_visit 18, chat 19, "
        "customer_added 20, customer_period_changed 21, customer_appeared_in_period 22.",
    .variants = {{.name = "direction",
                  .message = "direction_of_movement is never {value}.",
                  .remedy = "It is went_to_trigger, went_in_trigger or went_from_trigger."},
                 {.name = "single",
                  .message = "{value} arrives only with dp.action_multiple: true, which the "
                             "manifest does not have.",
                  .remedy = "Set action_multiple: true in dp, or remove this branch."}},
    .checks = {check},
    .blind_spots =
        "Only comparisons and switches over fields named as in the hook (event.type_code, "
        "direction_of_movement) in scripts and PHP are seen; tables of handlers and other "
        "languages of a server are not.",
};

}  // namespace premod::rules

// Finds comparisons of a pipeline event with values that no hook carries, or not this widget's.
#include "platform/pipeline/event_tables.hpp"
#include "platform/pipeline/hook_events.hpp"
#include "platform/pipeline/php_pipeline.hpp"
#include "rule/rule.hpp"
#include "widget/references.hpp"

namespace premod::rules {

static void check_table(const File& file, const std::vector<platform::WrongPair>& pairs,
                        Hits& out) {
  for (const platform::WrongPair& pair : pairs)
    out.add(file, pair.span, {{"value", pair.code}, {"given", pair.given}, {"number", pair.right}})
        .variant("pair");
}

static void check(const Widget& widget, Hits& out) {
  const bool several = platform::spans_stages(widget);
  const auto backend = platform::backend_scripts(widget, platform::speaks_of_events);
  const auto compared = platform::compared_events(widget, backend);
  for (const platform::WrongCondition& one : platform::wrong_event_conditions(compared))
    check_table(*one.file, {one.pair}, out);
  for (const platform::ComparedEvent& one : compared) {
    const bool known = platform::is_pipeline_event(one.field, one.value);
    if (one.value.empty()) {
      out.add(*one.file, one.span).variant("customer-read");
      continue;
    }
    if (known && !one.for_customers && (several || !platform::needs_several_stages(one))) continue;
    Hit& hit = out.add(*one.file, one.span, {{"value", one.value}});
    if (known) hit.variant(one.for_customers ? "customer" : "single");
    if (!known && one.field == platform::EventField::direction) hit.variant("direction");
    if (!known && one.field == platform::EventField::element) hit.variant("element");
  }
  const auto look = [&](const auto& file) {
    check_table(file.file(), platform::wrong_event_pairs(file), out);
  };
  const auto look_at_members = [&](const auto& file) {
    look(file);
    for (const platform::UnknownMember& member : platform::unknown_members(file, widget))
      out.add(file.file(), member.span, {{"value", member.path}}).variant("member");
  };
  for (const js::File& script : widget.scripts()) {
    if (script.is_vendored()) continue;
    lies_in_backend(widget, script.file()) ? look_at_members(script) : look(script);
  }
  for (const js::File& script : backend) look_at_members(script);
  for (const php::File& file : widget.php()) look_at_members(file);
}

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
    .variants =
        {{"direction", "direction_of_movement is never {value}.",
          "It is went_to_trigger, went_in_trigger or went_from_trigger."},
         {"customer",
          "For a customer the hook has no direction_of_movement, so it is never {value} here.",
          "Ask for the direction only where element_type is 2, a lead."},
         {"customer-read", "For a customer the hook has no direction_of_movement.",
          "Read the direction only where element_type is 2, a lead."},
         {"single",
          "{value} arrives only with dp.action_multiple: true, which the manifest does not have.",
          "Set action_multiple: true in dp, or remove this branch."},
         {"element", "The hook's element_type is never {value}.",
          "It is 2 for a lead and 12 for a customer."},
         {"pair", "The event {value} has the number {number}, not {given}."},
         {"member", "The hook has no {value}.",
          "It has event.type, event.type_code, event.data, event.time, and "
          "action.settings.widget.settings with the widget's own settings."}},
    .checks = {check},
    .blind_spots =
        "Fields are recognised by the names the hook gives them (event.type_code, event.data); "
        "what a server does with them in a language other than PHP is not seen.",
};

}  // namespace premod::rules

// Finds declared areas whose callback is missing, and callbacks that return what the platform has
// no use for.
#include "platform/callbacks.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

/// What the platform does without the `true` of the samples, nobody tells.
static void check_trigger(const platform::WidgetCode& code, Hits& out) {
  const auto found = code.callbacks.values.find("dpSettings");
  if (found == code.callbacks.values.end()) return;
  const js::NodeId function = code.script->index().function_of(found->second);
  if (function != 0 && code.script->tree()[function].has(js::flag::async)) {
    out.add(code.script->file(), code.script->span(found->second), {{"callback", "dpSettings"}})
        .variant("promise");
    return;
  }
  const platform::Body body = platform::body_of(*code.script, found->second);
  if (body.known && !body.stub && !body.returns)
    out.add(code.script->file(), code.script->span(found->second), {{"callback", "dpSettings"}})
        .variant("trigger");
}

static void check(const Widget& widget, Hits& out) {
  const auto code = platform::widget_code(widget);
  if (!code) return out.not_applicable();
  for (const platform::AreaCallback& need : platform::area_callbacks(widget, *code))
    if (need.state == platform::CallbackState::missing) {
      Hit& hit = out.add(widget.manifest()->file(), need.location.span,
                         {{"area", std::string(need.location.text)},
                          {"callback", platform::shown_callback(need)}});
      if (need.no_function == 0) continue;
      hit.variant("no-function");
      hit.related(code->script->file(), code->script->span(need.no_function),
                  platform::shown_callback(need));
    }
  for (const std::string_view name : {"render", "init", "bind_actions", "onSave"}) {
    const auto found = code->callbacks.values.find(name);
    if (found == code->callbacks.values.end()) continue;
    const platform::Body body = platform::body_of(*code->script, found->second);
    if (body.known && !body.returns)
      out.add(code->script->file(), code->script->span(found->second),
              {{"callback", std::string(name)}})
          .variant(name == "onSave" ? "save" : "no-true");
  }
  check_trigger(*code, out);
  const auto robot = code->callbacks.values.find("onSalesbotDesignerSave");
  if (robot != code->callbacks.values.end() && platform::returns_data(*code->script, robot->second))
    out.add(code->script->file(), code->script->span(robot->second),
            {{"callback", "onSalesbotDesignerSave"}})
        .variant("no-text");
}

extern constinit const Rule manifest_location_callback = {
    .id = "manifest-location-callback",
    .clauses = {"kind-salesbot", "kind-digital-pipeline", "kind-lists", "dp-callback",
                "dp-salesbot", "dp-sample-selectors"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Area without its callback",
    .message = "The area {area} is declared, but the code has no {callback}.",
    .remedy = "Add the callback, or remove the area from manifest.json.",
    .variants =
        {{"no-function", "The area {area} is declared, but {callback} is no function.",
          "Write the function, or remove the area from manifest.json."},
         {"no-true",
          "{callback} never returns true: the platform does not continue to start the widget.",
          "Return true at the end of the function."},
         {"save", "{callback} returns neither true nor a promise; it has to return one of them.",
          "Return true, or a promise, at the end of the function."},
         {"trigger", "{callback} never returns true, unlike in all samples of the documentation.",
          "Return true at the end of the function.", Level::note},
         {"promise",
          "{callback} is async and returns a promise, where all samples of the documentation "
          "return true.",
          "Make it an ordinary function that returns true, and start what takes time inside."},
         {"no-text", "{callback} returns an object; the platform expects its JSON text.",
          "Return JSON.stringify() of it."}},
    .checks = {check},
    .blind_spots =
        "Reports nothing if the callbacks object is built at run time, or there are several.",
};

}  // namespace premod::rules

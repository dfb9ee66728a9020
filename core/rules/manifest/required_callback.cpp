// Finds callbacks without which the platform does not run a widget: render, init, bind_actions.
#include "platform/callbacks.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  const auto code = platform::widget_code(widget);
  if (!code) return out.not_applicable();
  for (const std::string_view name : {"render", "init", "bind_actions"})
    if (platform::callback_state(*code, name) == platform::CallbackState::missing) {
      const js::NodeId given = platform::no_function(*code, name);
      const Span span = given == 0 ? code->callbacks.span : code->script->span(given);
      Hit& hit = out.add(code->script->file(), span, {{"callback", std::string(name)}});
      if (given != 0) hit.variant("no-function");
    }
}

extern constinit const Rule manifest_required_callback = {
    .id = "manifest-required-callback",
    .clauses = {"en-no-known-errors"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .title = "Mandatory callback missing",
    .message = "The callbacks object has no {callback}: the widget does not start without it.",
    .remedy = "Add {callback}; the function must return true.",
    .variants = {{"no-function",
                  "{callback} is no function: the widget does not start without it."}},
    .checks = {check},
    .blind_spots =
        "Reports nothing if the callbacks object is built by a call or is inside a bundle.",
};

}  // namespace premod::rules

// Finds clicks on Install, Disable and Save that the script makes instead of the user.
#include "flow/script.hpp"
#include "platform/page/clicks.hpp"
#include "rule/rule.hpp"
#include "widget/widget.hpp"

namespace premod::rules {
namespace {

bool has_settings(const Widget& widget) {
  const Manifest* manifest = widget.manifest();
  const json::Value* settings = manifest == nullptr ? nullptr : manifest->find("/settings");
  return settings != nullptr && !settings->children.empty();
}

void check(const Widget& widget, Hits& out) {
  const bool configured = has_settings(widget);
  for (const js::File& script : widget.scripts()) {
    if (script.is_vendored()) continue;
    for (const platform::SyntheticClick& click : platform::virtual_clicks(script)) {
      if (click.button == platform::Zone::install_button)
        out.add(script.file(), click.span, {{"button", "js-widget-install"}});
      else if (click.button == platform::Zone::disable_button)
        out.add(script.file(), click.span, {{"button", "js-widget-uninstall"}});
      else if (configured)
        out.add(script.file(), click.span, {{"button", "js-widget-save"}}).variant("save");
    }
  }
}

}  // namespace

extern constinit const Rule js_virtual_click = {
    .id = "js-virtual-click",
    .clauses = {"req-2.2-virtual-click"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .basis = Basis::reject,
    .title = "Virtual click",
    .message = "The script itself clicks .{button}; only the user may do so.",
    .remedy = "Remove the click and ask the user to press the button.",
    .variants = {{.name = "save",
                  .message = "The script itself clicks .{button} although the widget has settings.",
                  .at_most = Level::warning}},
    .checks = {check},
    .blind_spots = "Does not see elements whose selector comes from settings or from a server.",
};

}  // namespace premod::rules

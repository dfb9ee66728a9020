// Finds clicks on Install, Disable and Save that the script makes instead of the user.
#include "flow/script.hpp"
#include "platform/page/zone_deeds.hpp"
#include "rule/rule.hpp"
#include "widget/widget.hpp"

namespace premod::rules {

static bool has_settings(const Widget& widget) {
  const Manifest* manifest = widget.manifest();
  const json::Value* settings = manifest == nullptr ? nullptr : manifest->find("/settings");
  return settings != nullptr && !settings->children.empty();
}

static std::string_view class_of(platform::Zone button) {
  if (button == platform::Zone::install_button) return "js-widget-install";
  return button == platform::Zone::disable_button ? "js-widget-uninstall" : "js-widget-save";
}

static void check(const Widget& widget, Hits& out) {
  const bool configured = has_settings(widget);
  for (const js::File& script : widget.scripts()) {
    if (script.is_vendored()) continue;
    for (const platform::SyntheticClick& click : platform::virtual_clicks(script)) {
      const bool save = click.button == platform::Zone::save_button;
      if (save && !configured) continue;
      Hit& hit =
          out.add(script.file(), click.span, {{"button", std::string(class_of(click.button))}});
      if (save) hit.variant("save");
      if (click.by_caption) hit.variant("caption");
    }
  }
}

extern constinit const Rule js_virtual_click = {
    .id = "js-virtual-click",
    .clauses = {"req-2.2-virtual-click"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .title = "Virtual click",
    .message = "The script itself clicks .{button}; only the user may do so.",
    .remedy = "Remove the click and ask the user to press the button.",
    .variants = {{.name = "save",
                  .message = "The script itself clicks .{button} although the widget has settings.",
                  .at_most = Level::warning},
                 {.name = "caption",
                  .message = "The script finds a button by its caption and clicks it: .{button}, "
                             "which only the user may click.",
                  .at_most = Level::warning}},
    .checks = {check},
    .blind_spots = "Does not see elements whose selector comes from settings or from a server.",
};

}  // namespace premod::rules

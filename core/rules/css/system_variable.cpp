// Finds declarations of the platform's own theme variables: a widget may read them, not set them.
#include "css/file.hpp"
#include "css/tokenizer.hpp"
#include "platform/page/deeds.hpp"
#include "platform/styles/classes.hpp"
#include "platform/styles/scope.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check_style(const css::File& style, Hits& out) {
  // On one element of the widget it reaches nothing else.
  if (style.origin() == css::Origin::style_attribute || platform::in_standalone_page(style)) return;
  for (const css::Declaration& found : style.declarations()) {
    if (!found.custom) continue;
    const std::string name = css::decode_name(found.name);
    if (platform::is_system_variable(name))
      out.add(style.file(), found.name_span, {{"name", name}});
  }
  // `@property --palette-x {}` makes it another property for the whole page.
  for (const css::Rule& rule : style.rules()) {
    if (rule.at != css::AtRule::property) continue;
    const std::string name = css::decode_name(style.text(rule.prelude));
    if (platform::is_system_variable(name)) out.add(style.file(), rule.prelude, {{"name", name}});
  }
}

static void check_script(const js::File& script, Hits& out) {
  if (script.source().find("--") == std::string_view::npos) return;
  Span told;
  for (const page::Deed& deed : page::deeds(script)) {
    if (deed.kind != page::DeedKind::styles || deed.on.own || deed.span == told) continue;
    if (!deed.on.whole_page && !deed.on.system && deed.on.zone.zone == platform::Zone::none)
      continue;
    for (const auto& [name, value] : deed.values.all()) {
      if (!platform::is_system_variable(name)) continue;
      told = deed.span;
      out.add(script.file(), deed.span, {{"name", name}});
      break;
    }
  }
  for (const js::Call& call : script.calls()) {
    if (call.global_path() != "CSS.registerProperty" || call.argument(0) == 0) continue;
    const js::NodeId value = script.index().property(call.argument(0), "name");
    const auto name = value == 0 ? std::nullopt : script.index().constant_text(value);
    if (name && platform::is_system_variable(*name))
      out.add(script.file(), call.span(), {{"name", *name}});
  }
}

extern constinit const Rule css_system_variable = {
    .id = "css-system-variable",
    .clauses = {"en-front-styles", "kommo-dark-theme"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .title = "Redefined system variable",
    .message = "The styles redefine the system's variable `{name}`.",
    .remedy =
        "Declare a variable of your own with the widget's code in its name; system variables may "
        "only be read: `var({name})`.",
    .checks = {check_style, check_script},
};

}  // namespace premod::rules

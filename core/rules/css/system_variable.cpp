// Finds declarations of the platform's own theme variables: a widget may read them, not set them.
#include "css/file.hpp"
#include "css/tokenizer.hpp"
#include "platform/classes.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const css::File& style, Hits& out) {
  // On one element of the widget it reaches nothing else.
  if (style.origin() == css::Origin::style_attribute) return;
  for (const css::Declaration& found : style.declarations()) {
    if (!found.custom) continue;
    const std::string name = css::decode_name(found.name);
    if (css::is_system_variable(name)) out.add(style.file(), found.name_span, {{"name", name}});
  }
}

}  // namespace

extern constinit const Rule css_system_variable = {
    .id = "css-system-variable",
    .clauses = {"en-front-styles", "kommo-dark-theme"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .basis = Basis::reject,
    .title = "Redefined system variable",
    .message = "The styles redefine the system's variable `{name}`.",
    .remedy =
        "Declare a variable of your own with the widget's code in its name; system variables may "
        "only be read: `var({name})`.",
    .checks = {check},
};

}  // namespace premod::rules

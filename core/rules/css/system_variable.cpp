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

extern const Rule css_system_variable = define({
    .id = "css-system-variable",
    .clauses = {"en-front-styles", "kommo-dark-theme"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .basis = Basis::reject,
    .title = {.ru = "Переопределение системной переменной",
              .en = "Redefined system variable",
              .es = "Variable del sistema redefinida",
              .pt = "Variável do sistema redefinida"},
    .message = {.ru = "Стили переопределяют переменную системы `{name}`.",
                .en = "The styles redefine the system's variable `{name}`.",
                .es = "Los estilos redefinen la variable del sistema `{name}`.",
                .pt = "Os estilos redefinem a variável do sistema `{name}`."},
    .remedy = {.ru = "Заведите собственную переменную с кодом виджета в имени; системные можно "
                     "только читать: `var({name})`.",
               .en = "Declare a variable of your own with the widget's code in its name; system "
                     "variables may only be read: `var({name})`.",
               .es = "Declare una variable propia con el código del widget en el nombre; las del "
                     "sistema solo se leen: `var({name})`.",
               .pt = "Declare uma variável própria com o código do widget no nome; as do sistema "
                     "só podem ser lidas: `var({name})`."},
    .checks = {check},
});

}  // namespace premod::rules

// Finds JavaScript inside templates: script elements with code and on... attributes.
#include "markup/file.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {
namespace {

void check(const markup::File& page, Hits& out) {
  for (const markup::Inline& script : page.scripts()) {
    const html::Element& element = page.html().elements[script.element];
    if (!script.is_attribute) {
      out.add(page.file(), element.tag);
      continue;
    }
    for (const html::Attribute& attribute : page.html().attributes_of(element))
      if (attribute.value_span == script.span)
        out.add(page.file(), attribute.span,
                {{"name", attribute.name}, {"code", text::shown(page.text(script.span))}})
            .variant("attribute");
  }
}

}  // namespace

extern const Rule template_inline_script = define({
    .id = "template-inline-script",
    .clauses = {"req-3.2-no-script-injection"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = {.ru = "Скрипт внутри шаблона",
              .en = "Script inside a template",
              .es = "Script dentro de una plantilla",
              .pt = "Script dentro de um modelo"},
    .message = {.ru = "В шаблоне есть элемент script с кодом.",
                .en = "The template holds a script element with code.",
                .es = "La plantilla contiene un elemento script con código.",
                .pt = "O modelo contém um elemento script com código."},
    .remedy = {.ru = "Перенесите код в скрипт виджета.",
               .en = "Move the code into the widget's script.",
               .es = "Traslade el código al script del widget.",
               .pt = "Mova o código para o script do widget."},
    .variants = {{.name = "attribute",
                  .message = {.ru = "В шаблоне есть обработчик `{name}` с кодом `{code}`.",
                              .en = "The template holds a handler `{name}` with the code `{code}`.",
                              .es = "La plantilla contiene un controlador `{name}` con el código "
                                    "`{code}`.",
                              .pt = "O modelo contém um manipulador `{name}` com o código "
                                    "`{code}`."},
                  .remedy = {.ru = "Подпишитесь на событие в bind_actions.",
                             .en = "Listen to the event in bind_actions.",
                             .es = "Suscríbase al evento en bind_actions.",
                             .pt = "Registre o evento em bind_actions."}}},
    .checks = {check},
});

}  // namespace premod::rules

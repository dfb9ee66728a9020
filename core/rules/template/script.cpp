// Finds script elements with an address in templates: scripts belong into the dependencies of
// define (requirement 3.2).
#include "markup/file.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {
namespace {

void check(const markup::File& page, Hits& out) {
  for (const html::Element& element : page.html().elements) {
    if (element.name != "script") continue;
    const html::Attribute* source = page.html().attribute(element, "src");
    if (source == nullptr || source->value_span.empty()) continue;
    const html::Attribute* type = page.html().attribute(element, "type");
    if (type != nullptr && !markup::is_script_type(type->value)) continue;
    out.add(page.file(), element.tag, {{"url", text::shown(page.text(source->value_span))}});
  }
}

}  // namespace

extern const Rule template_script = define({
    .id = "template-script",
    .clauses = {"req-3.2-through-define"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Скрипт подключён из шаблона",
              .en = "Script attached from a template",
              .es = "Script cargado desde una plantilla",
              .pt = "Script carregado por um modelo"},
    .message = {.ru = "Шаблон подключает скрипт `{url}`.",
                .en = "The template attaches the script `{url}`.",
                .es = "La plantilla carga el script `{url}`.",
                .pt = "O modelo carrega o script `{url}`."},
    .remedy = {.ru = "Положите скрипт в архив и назовите его в зависимостях define.",
               .en = "Put the script into the archive and name it in the dependencies of define.",
               .es = "Incluya el script en el archivo y nómbrelo en las dependencias de define.",
               .pt = "Inclua o script no arquivo e declare-o nas dependências de define."},
    .checks = {check},
    .vendored = true,
});

}  // namespace premod::rules

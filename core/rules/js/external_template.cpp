// Finds templates that come from another host: all templates belong into the archive.
#include "flow/script.hpp"
#include "platform/addresses.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::ForeignAddress& found : js::external_templates(script))
    out.add(script.file(), found.span, {{"address", found.address}, {"by", found.by}});
}

}  // namespace

extern const Rule js_external_template = define({
    .id = "js-external-template",
    .clauses = {"req-3.2-no-external-resources", "en-front-templates"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Шаблон с другого сервера",
              .en = "Template from another host",
              .es = "Plantilla de otro servidor",
              .pt = "Modelo de outro servidor"},
    .message = {.ru = "{by} загружает шаблон с другого сервера: {address}",
                .en = "{by} loads a template from another host: {address}",
                .es = "{by} carga una plantilla de otro servidor: {address}",
                .pt = "{by} carrega um modelo de outro servidor: {address}"},
    .remedy =
        {.ru = "Положите шаблон в архив и вызывайте render с base_path: self.params.path.",
         .en =
             "Put the template into the archive and call render with base_path: self.params.path.",
         .es =
             "Incluya la plantilla en el paquete y llame a render con base_path: self.params.path.",
         .pt = "Coloque o modelo no pacote e chame render com base_path: self.params.path."},
    .checks = {check},
    .blind_spots = {.ru = "Видит только адреса, начало которых стоит в тексте; шаблон, пришедший в "
                          "ответе API вместе с данными, не виден.",
                    .en = "Sees only addresses whose beginning stands in the text; a template that "
                          "comes with the data of an API's answer is not seen.",
                    .es = "Solo ve direcciones cuyo comienzo está en el texto; no ve una plantilla "
                          "que llega con los datos de una respuesta de API.",
                    .pt = "Vê apenas endereços cujo início está no texto; não vê um template que "
                          "chega com os dados de uma resposta de API."},
});

}  // namespace premod::rules

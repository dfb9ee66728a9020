// Finds requests that install, remove or switch widgets: only the user may do so.
#include "flow/script.hpp"
#include "platform/handling.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::Request& request : js::widget_installations(script))
    out.add(script.file(), request.call->span(),
            {{"url", js::shown(request.url)}, {"method", request.method}});
}

}  // namespace

extern const Rule js_installs_widgets = define({
    .id = "js-installs-widgets",
    .clauses = {"req-1.2-no-installing", "req-1.2-no-private-ads"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::likely,
    .title = {.ru = "Установка виджетов из кода",
              .en = "Widgets installed by code",
              .es = "Instalación de widgets desde el código",
              .pt = "Instalação de widgets pelo código"},
    .message = {.ru = "Запрос {method} {url} устанавливает или переключает виджеты.",
                .en = "The request {method} {url} installs or switches widgets.",
                .es = "La petición {method} {url} instala o cambia widgets.",
                .pt = "A requisição {method} {url} instala ou altera widgets."},
    .remedy = {.ru = "Уберите запрос: интеграцию устанавливает только сам пользователь.",
               .en = "Drop the request: only users install integrations.",
               .es = "Quite la petición: solo el usuario instala integraciones.",
               .pt = "Remova a requisição: só o usuário instala integrações."},
    .checks = {check},
    .vendored = true,
    .blind_spots = {.ru = "Видит запросы, путь которых стоит в тексте; не видит форм и ссылок, по "
                          "которым переходит пользователь.",
                    .en = "Sees requests whose path stands in the text; not forms and links that "
                          "the user follows.",
                    .es = "Ve peticiones cuya ruta está en el texto; no formularios ni enlaces que "
                          "sigue el usuario.",
                    .pt = "Vê requisições cujo caminho está no texto; não formulários nem links "
                          "que o usuário segue."},
});

}  // namespace premod::rules

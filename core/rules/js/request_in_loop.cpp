// Finds requests to the platform's API that are sent once a round of a loop.
#include "flow/script.hpp"
#include "platform/requests.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::LoopedRequest& found : js::looped_requests(script)) {
    const js::Request& request = found.request;
    if (request.kind == js::RequestKind::crm_post) continue;
    if (request.kind == js::RequestKind::authorized_ajax) continue;
    if (request.host != js::Host::platform) continue;
    js::explain_loop(script, found.proof,
                     out.add(script.file(), request.call->span(),
                             {{"path", found.path}, {"url", js::shown(request.url)}}));
  }
}

}  // namespace

extern const Rule js_request_in_loop = define({
    .id = "js-request-in-loop",
    .clauses = {"req-3.1.1-no-request-in-loop", "en-front-loops"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Запрос к API amoCRM в цикле",
              .en = "Request to the CRM's API in a loop",
              .es = "Petición a la API del CRM en un bucle",
              .pt = "Requisição à API do CRM em um laço"},
    .message = {.ru = "Запрос к {url} отправляется в цикле: {path}.",
                .en = "A request to {url} is sent in a loop: {path}.",
                .es = "Se envía una petición a {url} dentro de un bucle: {path}.",
                .pt = "Uma requisição a {url} é enviada dentro de um laço: {path}."},
    .remedy = {.ru = "Соберите данные в цикле и отправьте один запрос после него: методы API "
                     "принимают массивы и фильтры по списку id.",
               .en = "Collect the data in the loop and send one request after it: the API's "
                     "methods take arrays and filters by lists of ids.",
               .es = "Reúna los datos en el bucle y envíe una sola petición después: los métodos "
                     "de la API aceptan arrays y filtros por listas de id.",
               .pt = "Reúna os dados no laço e envie uma só requisição depois dele: os métodos da "
                     "API aceitam arrays e filtros por listas de ids."},
    .checks = {check},
    .blind_spots = {.ru = "Не следует за функциями, переданными между файлами, и за методами, имя "
                          "которых в файле не единственное.",
                    .en = "Does not follow functions handed between files, nor methods whose name "
                          "occurs twice in a file.",
                    .es = "No sigue funciones entregadas entre archivos ni métodos cuyo nombre "
                          "aparece dos veces en un archivo.",
                    .pt = "Não acompanha funções passadas entre arquivos nem métodos cujo nome "
                          "ocorre duas vezes em um arquivo."},
});

}  // namespace premod::rules

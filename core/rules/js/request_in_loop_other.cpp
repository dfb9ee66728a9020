// Finds requests to other hosts in loops: the older English text allows no ajax in loops at all.
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
    if (request.host == js::Host::platform) continue;
    js::explain_loop(script, found.proof,
                     out.add(script.file(), request.call->span(), {{"path", found.path}}));
  }
}

}  // namespace

extern const Rule js_request_in_loop_other = define({
    .id = "js-request-in-loop-other",
    .clauses = {"en-front-loops"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = {.ru = "Запрос в цикле",
              .en = "Request in a loop",
              .es = "Petición en un bucle",
              .pt = "Requisição em um laço"},
    .message = {.ru = "Запрос отправляется в цикле: {path}.",
                .en = "A request is sent in a loop: {path}.",
                .es = "Se envía una petición dentro de un bucle: {path}.",
                .pt = "Uma requisição é enviada dentro de um laço: {path}."},
    .remedy = {.ru = "Соберите данные в цикле и передайте серверу одним запросом.",
               .en = "Collect the data in the loop and hand it to the server in one request.",
               .es = "Reúna los datos en el bucle y envíelos al servidor en una sola petición.",
               .pt = "Reúna os dados no laço e envie-os ao servidor em uma só requisição."},
    .checks = {check},
    .blind_spots =
        {.ru = "Не следует за функциями, переданными между файлами, и за методами, имя которых в "
               "файле не единственное; запросы чужих библиотек не видны.",
         .en = "Does not follow functions handed between files, nor methods whose name occurs "
               "twice in a file; requests of other libraries are not seen.",
         .es = "No sigue funciones entregadas entre archivos ni métodos cuyo nombre aparece dos "
               "veces en un archivo; no ve peticiones de otras bibliotecas.",
         .pt = "Não acompanha funções passadas entre arquivos nem métodos cujo nome ocorre duas "
               "vezes em um arquivo; não vê requisições de outras bibliotecas."},
});

}  // namespace premod::rules

// Finds requests to other hosts in loops: the older English text allows no ajax in loops at all.
#include "js/file.hpp"
#include "js/requests.hpp"
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
    .message = {.ru = "Запрос отправляется на каждом шаге цикла: {path}.",
                .en = "A request is sent in every round of a loop: {path}.",
                .es = "En cada vuelta de un bucle se envía una petición: {path}.",
                .pt = "A cada volta de um laço é enviada uma requisição: {path}."},
    .remedy = {.ru = "Соберите данные в цикле и передайте серверу одним запросом.",
               .en = "Collect the data in the loop and hand it to the server in one request.",
               .es = "Reúna los datos en el bucle y envíelos al servidor en una sola petición.",
               .pt = "Reúna os dados no laço e envie-os ao servidor em uma só requisição."},
    .checks = {check},
});

}  // namespace premod::rules

// Finds crm_post and $authorizedAjax in loops: each call goes through the platform's own servers.
#include "flow/script.hpp"
#include "platform/requests.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::LoopedRequest& found : js::looped_requests(script)) {
    const js::Request& request = found.request;
    if (request.kind != js::RequestKind::crm_post &&
        request.kind != js::RequestKind::authorized_ajax)
      continue;
    js::explain_loop(script, found.proof,
                     out.add(script.file(), request.call->span(),
                             {{"call", request.call->member()}, {"path", found.path}}));
  }
}

}  // namespace

extern const Rule js_crm_post_in_loop = define({
    .id = "js-crm-post-in-loop",
    .clauses = {"req-3.1.1-no-crm-post-in-loop"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "crm_post или $authorizedAjax в цикле",
              .en = "crm_post or $authorizedAjax in a loop",
              .es = "crm_post o $authorizedAjax en un bucle",
              .pt = "crm_post ou $authorizedAjax em um laço"},
    .message = {.ru = "{call} вызывается в цикле: {path}.",
                .en = "{call} is called in a loop: {path}.",
                .es = "{call} se llama dentro de un bucle: {path}.",
                .pt = "{call} é chamado dentro de um laço: {path}."},
    .remedy = {.ru = "Соберите данные в массив и вызовите {call} один раз после цикла с {items: "
                     "[…]}; разберёт массив ваш сервер.",
               .en =
                   "Collect the data in an array and call {call} once after the loop with {items: "
                   "[…]}; your server takes the array apart.",
               .es = "Reúna los datos en un array y llame a {call} una sola vez después del bucle "
                     "con {items: […]}; su servidor recorrerá el array.",
               .pt = "Reúna os dados em um array e chame {call} uma única vez depois do laço com "
                     "{items: […]}; o seu servidor percorre o array."},
    .checks = {check},
    .blind_spots =
        {.ru = "Не следует за функциями, переданными между файлами, и за методами, имя которых в "
               "файле не единственное; таймеры циклом не считаются.",
         .en = "Does not follow functions handed between files, nor methods whose name occurs "
               "twice in a file; timers are no loops.",
         .es = "No sigue funciones entregadas entre archivos ni métodos cuyo nombre aparece dos "
               "veces en un archivo; los temporizadores no cuentan como bucles.",
         .pt = "Não acompanha funções passadas entre arquivos nem métodos cujo nome ocorre duas "
               "vezes em um arquivo; temporizadores não contam como laços."},
});

}  // namespace premod::rules

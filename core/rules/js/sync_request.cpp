// Finds synchronous requests: they freeze the page and hold up every other script.
#include "flow/script.hpp"
#include "platform/requests.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::SyncOption& option : js::sync_options(script)) {
    Hit& hit = out.add(script.file(), option.span, {{"call", option.call}});
    if (option.where == js::SyncOption::Where::setup) hit.variant("setup");
    if (option.where == js::SyncOption::Where::open) hit.variant("open");
    if (option.alias)
      hit.related(script.file(), *option.alias, std::string(option.alias->of(script.file().bytes)));
  }
}

}  // namespace

extern const Rule js_sync_request = define({
    .id = "js-sync-request",
    .clauses = {"req-3.1.1-no-sync-requests"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Синхронный запрос",
              .en = "Synchronous request",
              .es = "Petición síncrona",
              .pt = "Requisição síncrona"},
    .message =
        {.ru = "С async: false запрос становится синхронным: страница замирает до ответа.",
         .en = "async: false makes the request synchronous: the page freezes until the answer.",
         .es = "async: false hace síncrona la petición: la página se congela hasta la "
               "respuesta.",
         .pt = "async: false torna síncrona a requisição: a página congela até a resposta."},
    .remedy = {.ru = "Уберите async: false и работайте с ответом в обработчике или промисе.",
               .en = "Drop async: false and use the answer in a callback or promise.",
               .es = "Quite async: false y use la respuesta en un callback o una promesa.",
               .pt = "Remova async: false e use a resposta em um callback ou promise."},
    .variants =
        {{.name = "setup",
          .message =
              {.ru = "{call} с async: false делает синхронными все запросы страницы.",
               .en = "{call} with async: false makes every request of the page synchronous.",
               .es = "{call} con async: false hace síncronas todas las peticiones de la página.",
               .pt = "{call} com async: false torna síncronas todas as requisições da página."}},
         {.name = "open",
          .message = {.ru = "Третий аргумент false в {call} делает запрос синхронным: страница "
                            "замирает до ответа.",
                      .en = "The third argument false of {call} makes the request synchronous: the "
                            "page freezes until the answer.",
                      .es = "El tercer argumento false de {call} hace síncrona la petición: la "
                            "página se congela hasta la respuesta.",
                      .pt = "O terceiro argumento false de {call} torna a requisição síncrona: a "
                            "página congela até a resposta."},
          .remedy = {.ru = "Передайте true и обработайте ответ в onload либо используйте fetch.",
                     .en = "Pass true and handle the answer in onload, or use fetch.",
                     .es = "Pase true y trate la respuesta en onload, o use fetch.",
                     .pt = "Passe true e trate a resposta em onload, ou use fetch."}}},
    .checks = {check},
    .vendored = false,
    .blind_spots =
        {.ru =
             "Не видит настроек, которые собираются во время работы или приходят из другого файла.",
         .en = "Does not see options that are put together at run time or come from another file.",
         .es = "No ve opciones que se forman durante la ejecución o vienen de otro archivo.",
         .pt = "Não vê opções montadas em tempo de execução ou vindas de outro arquivo."},
});

}  // namespace premod::rules

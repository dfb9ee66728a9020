// Finds requests whose failure nobody notices: the user must be told the cause and whom to ask.
#include "flow/script.hpp"
#include "platform/handling.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::Request& request : js::unhandled_requests(script))
    out.add(script.file(), request.call->callee_span(), {{"call", request.name}});
}

}  // namespace

extern const Rule js_unhandled_request_failure = define({
    .id = "js-unhandled-request-failure",
    .clauses = {"req-1.6-failure-message", "en-no-known-errors"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = {.ru = "Сбой запроса не обработан",
              .en = "Request failure not handled",
              .es = "Fallo de petición sin tratar",
              .pt = "Falha de requisição não tratada"},
    .message =
        {.ru = "У запроса {call} нет обработчика ошибки: пользователь не узнает о сбое.",
         .en = "The request {call} has no handler for its failure: the user will not learn of it.",
         .es = "La petición {call} no tiene manejador de error: el usuario no sabrá del fallo.",
         .pt = "A requisição {call} não tem tratador de erro: o usuário não saberá da falha."},
    .remedy =
        {.ru = "Добавьте обработчик (error, fail, catch) и покажите причину сбоя и свои контакты.",
         .en = "Add a handler (error, fail, catch) that shows the cause and your contacts.",
         .es = "Añada un manejador (error, fail, catch) que muestre la causa y sus contactos.",
         .pt = "Adicione um tratador (error, fail, catch) que mostre a causa e seus contatos."},
    .checks = {check},
    .blind_spots =
        {.ru = "Запрос, результат которого возвращается или сохраняется, считается обработанным; "
               "один ajaxError или error в ajaxSetup засчитывается всем запросам jQuery файла.",
         .en = "A request whose result is returned or stored counts as handled; one ajaxError, or "
               "an error in ajaxSetup, counts for all jQuery requests of the file.",
         .es = "Una petición cuyo resultado se devuelve o se guarda cuenta como tratada; un solo "
               "ajaxError, o un error en ajaxSetup, cuenta para todas las peticiones jQuery del "
               "archivo.",
         .pt = "Uma requisição cujo resultado é devolvido ou guardado conta como tratada; um só "
               "ajaxError, ou um error em ajaxSetup, conta para todas as requisições jQuery do "
               "arquivo."},
});

}  // namespace premod::rules

// Finds data of another window that is run as code or becomes markup unchecked.
#include "flow/script.hpp"
#include "platform/messages.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::ForeignCode& found : js::foreign_code(script)) {
    Hit& hit = out.add(script.file(), found.span, {{"sink", found.sink}});
    for (const Span at : found.way)
      hit.related(script.file(), at, std::string(at.of(script.file().bytes)));
  }
}

}  // namespace

extern const Rule js_iframe_code = define({
    .id = "js-iframe-code",
    .clauses = {"req-3.2-iframe-code"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .basis = Basis::reject,
    .title = {.ru = "Исполнение кода из iframe",
              .en = "Code from an iframe is run",
              .es = "Ejecución de código de un iframe",
              .pt = "Execução de código de um iframe"},
    .message = {.ru = "Данные другого окна попадают в {sink} и могут исполниться как код.",
                .en = "Data of another window reach {sink} and may run as code.",
                .es = "Datos de otra ventana llegan a {sink} y pueden ejecutarse como código.",
                .pt = "Dados de outra janela chegam a {sink} e podem ser executados como código."},
    .remedy =
        {.ru =
             "Проверьте event.origin, разберите данные через JSON.parse() и выводите их как текст.",
         .en = "Check event.origin, read the data with JSON.parse() and show them as text.",
         .es = "Compruebe event.origin, lea los datos con JSON.parse() y muéstrelos como texto.",
         .pt = "Verifique event.origin, leia os dados com JSON.parse() e mostre-os como texto."},
    .checks = {check},
    .vendored = true,
    .blind_spots = {.ru = "Следит за данными только внутри обработчика сообщения.",
                    .en = "Follows the data inside the message handler only.",
                    .es = "Sigue los datos solo dentro del manejador del mensaje.",
                    .pt = "Acompanha os dados apenas dentro do tratador da mensagem."},
});

}  // namespace premod::rules

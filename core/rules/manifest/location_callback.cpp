// Finds declared areas whose callback is missing, and start callbacks that never return true.
#include "platform/callbacks.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  const auto code = widget_code(widget);
  if (!code) return out.not_applicable();
  for (const AreaCallback& need : area_callbacks(widget, *code))
    if (need.state == CallbackState::missing)
      out.add(widget.manifest()->file(), need.location.span,
              {{"area", std::string(need.location.text)}, {"callback", shown_callback(need)}});
  for (const std::string_view name : {"render", "init", "bind_actions"}) {
    const auto found = code->callbacks.values.find(name);
    if (found == code->callbacks.values.end()) continue;
    const js::Body body = js::body_of(*code->script, found->second);
    if (body.known && !body.returns)
      out.add(code->script->file(), code->script->span(found->second),
              {{"callback", std::string(name)}})
          .variant("no-true");
  }
}

}  // namespace

extern const Rule manifest_location_callback = define({
    .id = "manifest-location-callback",
    .clauses = {"kind-salesbot", "kind-digital-pipeline", "kind-lists", "dp-callback",
                "dp-sample-selectors"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = {.ru = "Область без callback",
              .en = "Area without its callback",
              .es = "Área sin su callback",
              .pt = "Área sem o seu callback"},
    .message = {.ru = "Объявлена область {area}, но в коде нет {callback}.",
                .en = "The area {area} is declared, but the code has no {callback}.",
                .es = "Se declara el área {area}, pero el código no tiene {callback}.",
                .pt = "A área {area} é declarada, mas o código não tem {callback}."},
    .remedy = {.ru = "Добавьте callback или уберите область из manifest.json.",
               .en = "Add the callback, or take the area out of manifest.json.",
               .es = "Añada el callback o quite el área de manifest.json.",
               .pt = "Adicione o callback ou remova a área do manifest.json."},
    .variants =
        {{.name = "no-true",
          .message =
              {.ru =
                   "{callback} никогда не возвращает true: платформа не продолжит запуск виджета.",
               .en = "{callback} never returns true: the platform does not go on starting the "
                     "widget.",
               .es =
                   "{callback} nunca devuelve true: la plataforma no continúa iniciando el widget.",
               .pt =
                   "{callback} nunca retorna true: a plataforma não continua a iniciar o widget."},
          .remedy = {.ru = "Верните true в конце функции.",
                     .en = "Return true at the end of the function.",
                     .es = "Devuelva true al final de la función.",
                     .pt = "Retorne true no fim da função."}}},
    .checks = {check},
    .blind_spots =
        {.ru = "Молчит, если объект callbacks собирается во время работы или их несколько.",
         .en = "Says nothing where the callbacks object is put together at run time, or there are "
               "several.",
         .es = "No dice nada si el objeto callbacks se forma durante la ejecución o si hay varios.",
         .pt = "Nada diz quando o objeto callbacks é montado em tempo de execução ou há vários."},
});

}  // namespace premod::rules

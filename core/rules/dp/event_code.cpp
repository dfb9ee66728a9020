// Finds comparisons of a pipeline event with values that no hook carries, or not this widget's.
#include "platform/hook_events.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  const bool several = spans_stages(widget);
  for (const ComparedEvent& one : compared_events(widget)) {
    const bool direction = one.field == js::EventField::direction;
    const bool known = js::is_pipeline_event(one.field, one.value);
    if (known && (!direction || one.value == "went_to_trigger" || several)) continue;
    Hit& hit = out.add(*one.file, one.span, {{"value", one.value}});
    if (direction) hit.variant(known ? "single" : "direction");
  }
}

}  // namespace

extern const Rule dp_event_code = define({
    .id = "dp-event-code",
    .clauses = {"dp-event-codes", "dp-direction", "dp-action-multiple", "dp-events",
                "dp-hook-body"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = {.ru = "Несуществующее событие воронки",
              .en = "Event that the pipeline does not send",
              .es = "Evento que el embudo no envía",
              .pt = "Evento que o funil não envia"},
    .message = {.ru = "Digital Pipeline не присылает события {value}.",
                .en = "Digital Pipeline sends no event {value}.",
                .es = "Digital Pipeline no envía ningún evento {value}.",
                .pt = "O Digital Pipeline não envia nenhum evento {value}."},
    .remedy =
        {.ru = "Сравнивайте с кодами из документации: lead_added 1, lead_status_changed 14, "
               "lead_appeared_in_status 15, mail_in 16, call_in 17, site_visit 18, chat 19, "
               "customer_added 20, customer_period_changed 21, customer_appeared_in_period 22.",
         .en = "Compare with the documented codes: lead_added 1, lead_status_changed 14, "
               "lead_appeared_in_status 15, mail_in 16, call_in 17, site_visit 18, chat 19, "
               "customer_added 20, customer_period_changed 21, customer_appeared_in_period 22.",
         .es = "Compare con los códigos documentados: lead_added 1, lead_status_changed 14, "
               "lead_appeared_in_status 15, mail_in 16, call_in 17, site_visit 18, chat 19, "
               "customer_added 20, customer_period_changed 21, customer_appeared_in_period 22.",
         .pt = "Compare com os códigos documentados: lead_added 1, lead_status_changed 14, "
               "lead_appeared_in_status 15, mail_in 16, call_in 17, site_visit 18, chat 19, "
               "customer_added 20, customer_period_changed 21, customer_appeared_in_period 22."},
    .variants =
        {{.name = "direction",
          .message = {.ru = "Направление движения сделки не бывает {value}.",
                      .en = "direction_of_movement is never {value}.",
                      .es = "direction_of_movement nunca es {value}.",
                      .pt = "direction_of_movement nunca é {value}."},
          .remedy = {.ru = "Бывают went_to_trigger, went_in_trigger и went_from_trigger.",
                     .en = "It is went_to_trigger, went_in_trigger or went_from_trigger.",
                     .es = "Es went_to_trigger, went_in_trigger o went_from_trigger.",
                     .pt = "É went_to_trigger, went_in_trigger ou went_from_trigger."}},
         {.name = "single",
          .message =
              {.ru = "Значение {value} приходит только при dp.action_multiple: true, а в манифесте "
                     "его нет.",
               .en = "{value} arrives only with dp.action_multiple: true, which the manifest does "
                     "not have.",
               .es = "{value} solo llega con dp.action_multiple: true, que el manifiesto no tiene.",
               .pt = "{value} só chega com dp.action_multiple: true, que o manifesto não tem."},
          .remedy = {.ru = "Поставьте action_multiple: true в dp или уберите эту ветку.",
                     .en = "Set action_multiple: true in dp, or remove this branch.",
                     .es = "Ponga action_multiple: true en dp o quite esta rama.",
                     .pt = "Defina action_multiple: true em dp ou remova este ramo."}}},
    .checks = {check},
    .blind_spots = {.ru = "Видны только сравнения и switch с полями, названными как в хуке "
                          "(event.type_code, direction_of_movement), в сценариях и PHP; таблицы "
                          "обработчиков и другие языки сервера не видны.",
                    .en = "Only comparisons and switches over fields named as in the hook "
                          "(event.type_code, direction_of_movement) in scripts and PHP are seen; "
                          "tables of handlers and other languages of a server are not.",
                    .es = "Solo se ven las comparaciones y los switch sobre campos llamados como "
                          "en el hook (event.type_code, direction_of_movement) en scripts y PHP; "
                          "no las tablas de manejadores ni otros lenguajes de servidor.",
                    .pt = "Só se veem comparações e switch sobre campos com os nomes do hook "
                          "(event.type_code, direction_of_movement) em scripts e PHP; não tabelas "
                          "de tratadores nem outras linguagens de servidor."},
});

}  // namespace premod::rules

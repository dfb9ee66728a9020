// Asked of a person, because no file can show it: A technically unprepared user understands how to
// enable, configure and use the integration, and where to get support.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_understandable = define(Rule{
    .id = "conduct-understandable",
    .clauses = {"req-2.1-understandable", "req-4-presentation", "en-easy"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Понятность для неподготовленного пользователя",
              .en = "Clear to an unprepared user",
              .es = "Comprensible para un usuario no preparado",
              .pt = "Compreensível para um usuário sem preparo"},
    .message = {.ru = "Ответ «нет»: Технически неподготовленный пользователь понимает, как "
                      "включить, настроить и использовать интеграцию и где получить поддержку.",
                .en = "Answered \"no\": A technically unprepared user understands how to enable, "
                      "configure and use the integration, and where to get support.",
                .es = "Respuesta «no»: Un usuario sin preparación técnica entiende cómo activar, "
                      "configurar y usar la integración y dónde obtener soporte.",
                .pt = "Resposta \"não\": Um usuário sem preparo técnico entende como ativar, "
                      "configurar e usar a integração e onde obter suporte."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-understandable.",
               .en = "Put it right, then answer again: premod attest conduct-understandable.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-understandable.",
               .pt = "Corrija e responda novamente: premod attest conduct-understandable."},
    .checks = {AskHuman{
        .question = {.ru = "Кто-то, не знакомый с интеграцией, включил, настроил и использовал её "
                           "только по описанию?",
                     .en = "Did somebody who does not know the integration enable, configure and "
                           "use it with its description alone?",
                     .es = "¿Alguien que no conoce la integración la activó, configuró y usó solo "
                           "con su descripción?",
                     .pt = "Alguém que não conhece a integração a ativou, configurou e usou apenas "
                           "com a descrição?"},
        .evidence = {.ru = "Имя или роль испытателя, дата, где возникли трудности, что изменено",
                     .en =
                         "Name or role of the tester, date, where they got stuck, what was changed",
                     .es = "Nombre o función de quien probó, fecha, dónde se atascó, qué se cambió",
                     .pt = "Nome ou função de quem testou, data, onde travou, o que foi mudado"},
        .stale_when_changed = {"manifest", "i18n", "templates", "listing"}}},
});

}  // namespace premod::rules

// Asked of a person, because no file can show it: Other public integrations of the maker are
// recommended only in a section of their own in the settings, and nothing there installs them.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_recommendations_in_settings = define(Rule{
    .id = "conduct-recommendations-in-settings",
    .clauses = {"req-1.2-recommendations", "req-1.2-no-installing"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Рекомендации других интеграций",
              .en = "Recommendations of other integrations",
              .es = "Recomendaciones de otras integraciones",
              .pt = "Recomendações de outras integrações"},
    .message =
        {.ru = "Ответ «нет»: Другие публичные интеграции разработчика рекомендуются только в "
               "отдельном разделе настроек, и установить их оттуда нельзя.",
         .en = "Answered \"no\": Other public integrations of the maker are recommended only in a "
               "section of their own in the settings, and nothing there installs them.",
         .es = "Respuesta «no»: Las demás integraciones públicas del desarrollador se recomiendan "
               "solo en un apartado propio de la configuración, y nada allí las instala.",
         .pt = "Resposta \"não\": As outras integrações públicas do desenvolvedor são recomendadas "
               "apenas em uma seção própria das configurações, e nada ali as instala."},
    .remedy =
        {.ru =
             "Исправьте это и ответьте заново: premod attest conduct-recommendations-in-settings.",
         .en =
             "Put it right, then answer again: premod attest conduct-recommendations-in-settings.",
         .es = "Corríjalo y responda de nuevo: premod attest conduct-recommendations-in-settings.",
         .pt = "Corrija e responda novamente: premod attest conduct-recommendations-in-settings."},
    .checks = {AskHuman{
        .question =
            {.ru = "Рекомендации других ваших интеграций стоят только в одном отдельном разделе "
                   "настроек и не позволяют их установить?",
             .en = "Do recommendations of your other integrations stand in one separate settings "
                   "section and nowhere else, without any way to install from there?",
             .es = "¿Las recomendaciones de sus otras integraciones están solo en un apartado "
                   "propio de la configuración, sin ninguna forma de instalarlas desde allí?",
             .pt = "As recomendações das suas outras integrações ficam somente em uma seção "
                   "própria das configurações, sem nenhuma forma de instalá-las dali?"},
        .evidence = {.ru = "Снимок этого раздела; список проверенных мест",
                     .en = "Screenshot of that section; list of the places searched",
                     .es = "Captura de ese apartado; lista de los lugares revisados",
                     .pt = "Captura dessa seção; lista dos lugares verificados"},
        .stale_when_changed = {"scripts", "templates", "i18n", "listing"},
        .asked_when_found = "text-promotes-other-integrations"}},
});

}  // namespace premod::rules

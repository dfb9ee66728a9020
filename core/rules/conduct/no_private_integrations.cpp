// Asked of a person, because no file can show it: Private integrations are neither mentioned nor
// advertised nor installed in any form.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_no_private_integrations = define(Rule{
    .id = "conduct-no-private-integrations",
    .clauses = {"req-1.2-no-private-ads"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Приватные интеграции",
              .en = "Private integrations",
              .es = "Integraciones privadas",
              .pt = "Integrações privadas"},
    .message = {.ru = "Ответ «нет»: Приватные интеграции не упоминаются, не рекламируются и не "
                      "устанавливаются ни в каком виде.",
                .en = "Answered \"no\": Private integrations are neither mentioned nor advertised "
                      "nor installed in any form.",
                .es = "Respuesta «no»: Las integraciones privadas no se mencionan, ni se anuncian, "
                      "ni se instalan de ninguna forma.",
                .pt = "Resposta \"não\": Integrações privadas não são mencionadas, anunciadas nem "
                      "instaladas de forma alguma."},
    .remedy =
        {.ru = "Исправьте это и ответьте заново: premod attest conduct-no-private-integrations.",
         .en = "Put it right, then answer again: premod attest conduct-no-private-integrations.",
         .es = "Corríjalo y responda de nuevo: premod attest conduct-no-private-integrations.",
         .pt = "Corrija e responda novamente: premod attest conduct-no-private-integrations."},
    .checks = {AskHuman{
        .question =
            {.ru = "Вся интеграция, включая картинки, видео и инструкции по ссылкам, не упоминает, "
                   "не рекламирует и не устанавливает приватные интеграции?",
             .en =
                 "Is the whole integration, its pictures, video and linked instructions included, "
                 "free of any mention, advertising or installation of private integrations?",
             .es =
                 "¿Toda la integración, incluidas sus imágenes, vídeos e instrucciones enlazadas, "
                 "está libre de menciones, publicidad o instalación de integraciones privadas?",
             .pt = "Toda a integração, incluindo imagens, vídeos e instruções com link, está livre "
                   "de qualquer menção, publicidade ou instalação de integrações privadas?"},
        .evidence = {.ru = "Список просмотренных картинок, видео и страниц с датой",
                     .en = "List of pictures, videos and pages looked through, with the date",
                     .es = "Lista de imágenes, vídeos y páginas revisadas, con la fecha",
                     .pt = "Lista das imagens, vídeos e páginas verificadas, com a data"},
        .stale_when_changed = {"scripts", "templates", "i18n", "images", "listing", "backend"}}},
});

}  // namespace premod::rules

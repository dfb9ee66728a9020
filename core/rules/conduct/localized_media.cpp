// Asked of a person, because no file can show it: All other pictures, videos and instructions are
// in the language of the listing.
#include "rule/rule.hpp"
#include "widget/conduct.hpp"

namespace premod::rules {

extern const Rule conduct_localized_media = define(Rule{
    .id = "conduct-localized-media",
    .clauses = {"req-2.4-other-media"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Язык остальных материалов",
              .en = "Language of other media",
              .es = "Idioma de los demás materiales",
              .pt = "Idioma dos demais materiais"},
    .message =
        {.ru =
             "Ответ «нет»: Остальные картинки, видео и инструкции — на языке страницы интеграции.",
         .en = "Answered \"no\": All other pictures, videos and instructions are in the language "
               "of the listing.",
         .es = "Respuesta «no»: Las demás imágenes, vídeos e instrucciones están en el idioma de "
               "la ficha.",
         .pt =
             "Resposta \"não\": As demais imagens, vídeos e instruções estão no idioma da página."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-localized-media.",
               .en = "Put it right, then answer again: premod attest conduct-localized-media.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-localized-media.",
               .pt = "Corrija e responda novamente: premod attest conduct-localized-media."},
    .checks = {AskHuman{
        .question = {.ru = "Остальные картинки, видео со звуком и субтитрами и инструкции — на "
                           "языке страницы, которая их показывает?",
                     .en = "Are the remaining pictures, videos with sound and subtitles, and "
                           "instructions in the language of the listing that shows them?",
                     .es = "¿El resto de imágenes, vídeos con sonido y subtítulos e instrucciones "
                           "está en el idioma de la ficha que los muestra?",
                     .pt = "As demais imagens, vídeos com som e legendas e instruções estão no "
                           "idioma da página que os mostra?"},
        .evidence = {.ru = "Список: материал, адрес, язык, дата просмотра",
                     .en = "List: medium, address, language, date of the look",
                     .es = "Lista: material, dirección, idioma, fecha de revisión",
                     .pt = "Lista: material, endereço, idioma, data da verificação"},
        .stale_when_changed = {"images", "i18n", "templates", "listing"},
        .asked_when = has_western_language}},
});

}  // namespace premod::rules

// Asked of a person, because no file can show it: For en, es and pt, text in logo and tour pictures
// is in that language.
#include "rule/rule.hpp"
#include "widget/conduct.hpp"

namespace premod::rules {

extern const Rule conduct_image_language = define(Rule{
    .id = "conduct-image-language",
    .clauses = {"req-2.4-image-text"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Язык текста на картинках",
              .en = "Language of text in pictures",
              .es = "Idioma del texto en las imágenes",
              .pt = "Idioma do texto nas imagens"},
    .message =
        {.ru = "Ответ «нет»: Для en, es и pt текст на логотипе и картинках тура — на этом языке.",
         .en = "Answered \"no\": For en, es and pt, text in logo and tour pictures is in that "
               "language.",
         .es = "Respuesta «no»: Para en, es y pt, el texto del logotipo y de las imágenes del tour "
               "está en ese idioma.",
         .pt = "Resposta \"não\": Para en, es e pt, o texto do logotipo e das imagens do tour está "
               "nesse idioma."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-image-language.",
               .en = "Put it right, then answer again: premod attest conduct-image-language.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-image-language.",
               .pt = "Corrija e responda novamente: premod attest conduct-image-language."},
    .checks = {AskHuman{
        .question =
            {.ru =
                 "Каждое видимое слово на логотипе и картинках тура каждого языка — на этом языке?",
             .en = "Is every word visible in the logo and tour pictures of each language in that "
                   "language?",
             .es = "¿Cada palabra visible en el logotipo y las imágenes del tour de cada idioma "
                   "está en ese idioma?",
             .pt = "Cada palavra visível no logotipo e nas imagens do tour de cada idioma está "
                   "nesse idioma?"},
        .evidence = {.ru = "Список: картинка, язык, слова на ней",
                     .en = "List: picture, language, words in it",
                     .es = "Lista: imagen, idioma, palabras que contiene",
                     .pt = "Lista: imagem, idioma, palavras que contém"},
        .stale_when_changed = {"images", "manifest", "listing"},
        .asked_when = has_western_language}},
});

}  // namespace premod::rules

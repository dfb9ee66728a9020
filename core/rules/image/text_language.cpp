// Words inside logos and tour pictures in the wrong language. Reading them needs text recognition,
// which this build does not have: the rule says so, and conduct-image-language asks a person.
#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  if (market_pictures(widget).empty()) return out.not_applicable();
  out.not_built(
      "This build of premod has no text recognition; the question conduct-image-language asks a "
      "person.");
}

}  // namespace

extern const Rule image_text_language = define({
    .id = "image-text-language",
    .clauses = {"req-2.4-image-text"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = {.ru = "Язык надписей на картинках",
              .en = "Language of words in pictures",
              .es = "Idioma de los textos en las imágenes",
              .pt = "Idioma dos textos nas imagens"},
    .message = {.ru = "Надпись «{text}» на картинке {file} не на языке {language}.",
                .en = "The words \"{text}\" in {file} are not in {language}.",
                .es = "El texto «{text}» de {file} no está en {language}.",
                .pt = "O texto \"{text}\" em {file} não está em {language}."},
    .remedy = {.ru = "Переведите надпись или сделайте для языка свою картинку.",
               .en = "Translate the words or make a picture of its own for the language.",
               .es = "Traduzca el texto o prepare una imagen propia para el idioma.",
               .pt = "Traduza o texto ou prepare uma imagem própria para o idioma."},
    .checks = {check},
});

}  // namespace premod::rules

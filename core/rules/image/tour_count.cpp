// Kommo's listing shows one to five slides in each language.
#include <map>
#include <string>

#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {
namespace {

constexpr std::size_t max_slides = 5;  // kommo-slides

struct Language {
  std::size_t slides = 0;
  const json::Value* first = nullptr;
};

void check(const Widget& widget, Hits& out) {
  const Manifest* const manifest = widget.manifest();
  if (!manifest || !manifest->parsed()) return out.not_applicable();
  std::map<std::string_view, Language> languages;
  for (const TourImage& picture : tour_images(widget)) {
    Language& language = languages[picture.language];
    if (language.slides++ == 0) language.first = picture.value;
  }
  bool listed = false;
  for (const ListingPage& page : widget.listing().pages()) listed = listed || !page.tour.empty();
  if (languages.empty() && !listed) {
    const json::Value* const tour = manifest->find("/tour");
    const Span place = tour ? tour->place() : Span{};
    (tour ? out.add(manifest->file(), place) : out.add(manifest->file())).variant("none");
  }
  for (const auto& [name, language] : languages)
    if (language.slides > max_slides)
      out.add(manifest->file(), language.first->span,
              {{"language", std::string(name)}, {"count", std::to_string(language.slides)}});
}

}  // namespace

extern const Rule image_tour_count = define({
    .id = "image-tour-count",
    .clauses = {"kommo-slides"},
    .levels = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Число картинок тура",
              .en = "Number of tour pictures",
              .es = "Número de imágenes del recorrido",
              .pt = "Número de imagens do tour"},
    .message = {.ru = "Картинок тура для языка {language}: {count}, разрешено от 1 до 5.",
                .en = "Tour pictures in {language}: {count}, one to five are allowed.",
                .es = "Imágenes del recorrido en {language}: {count}; se permiten de una a cinco.",
                .pt = "Imagens do tour em {language}: {count}; são permitidas de uma a cinco."},
    .remedy = {.ru = "Оставьте от одной до пяти картинок на язык.",
               .en = "Keep one to five pictures a language.",
               .es = "Deje de una a cinco imágenes por idioma.",
               .pt = "Mantenha de uma a cinco imagens por idioma."},
    // Slides can also be handed over in the listing's form, which premod does not see.
    .variants = {{.name = "none",
                  .message = {.ru = "Ни в манифесте, ни в premod.json нет картинок тура.",
                              .en = "Neither the manifest nor premod.json has tour pictures.",
                              .es =
                                  "Ni el manifiesto ni premod.json tienen imágenes del recorrido.",
                              .pt = "Nem o manifesto nem o premod.json têm imagens do tour."},
                  .remedy = {.ru = "Добавьте от одной до пяти картинок 1188x616 в "
                                   "tour.tour_images каждого языка.",
                             .en = "Add one to five pictures of 1188x616 to tour.tour_images of "
                                   "each language.",
                             .es = "Añada de una a cinco imágenes de 1188x616 a tour.tour_images "
                                   "de cada idioma.",
                             .pt = "Adicione de uma a cinco imagens de 1188x616 a "
                                   "tour.tour_images de cada idioma."},
                  .at_most = Level::warning}},
    .checks = {check},
});

}  // namespace premod::rules

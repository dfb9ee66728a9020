// Tour pictures that are missing or are not 1188 x 616, the one size the marketplace shows.
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {
namespace {

constexpr std::uint32_t tour_width = 1188, tour_height = 616;  // req-4.3-tour-size

void check(const Widget& widget, Hits& out) {
  const std::vector<TourImage> tour = tour_images(widget);
  if (tour.empty()) return out.not_applicable();
  std::unordered_map<const File*, const Image*> images;
  for (const Image& image : widget.images()) images.emplace(&image.file(), &image);
  std::unordered_set<const File*> judged;  // one picture often serves several languages
  const File& manifest = widget.manifest()->file();
  for (const TourImage& picture : tour) {
    if (!picture.file) {
      out.add(manifest, picture.value->span, {{"file", picture.value->string}}).variant("missing");
      continue;
    }
    const auto image = images.find(picture.file);
    if (image == images.end() || !judged.insert(picture.file).second) continue;
    const std::uint32_t width = image->second->width(), height = image->second->height();
    if (width == 0 || height == 0 || (width == tour_width && height == tour_height)) continue;
    out.add(*picture.file, {{"file", std::string(widget.relative(*picture.file))},
                            {"size", std::to_string(width) + "x" + std::to_string(height)}})
        .related(manifest, picture.value->span, std::string(picture.language));
  }
}

}  // namespace

extern const Rule image_tour_size = define({
    .id = "image-tour-size",
    .clauses = {"req-4.3-tour-size"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Размер картинок тура",
              .en = "Size of tour pictures",
              .es = "Tamaño de las imágenes del recorrido",
              .pt = "Tamanho das imagens do tour"},
    .message = {.ru = "Картинка тура {file} имеет размер {size}, а должна быть 1188x616.",
                .en = "The tour picture {file} is {size} pixels, it must be 1188x616.",
                .es = "La imagen del recorrido {file} mide {size} píxeles y debe medir 1188x616.",
                .pt = "A imagem do tour {file} tem {size} pixels e deve ter 1188x616."},
    .remedy = {.ru = "Сделайте снимок интерфейса размером 1188x616; логотип для тура не подходит.",
               .en = "Make a screenshot of 1188x616 pixels; a logo does not serve as a tour.",
               .es = "Prepare una captura de 1188x616 píxeles; un logotipo no sirve de recorrido.",
               .pt = "Prepare uma captura de 1188x616 pixels; um logotipo não serve de tour."},
    .variants = {{.name = "missing",
                  .message = {.ru = "Картинки тура «{file}» нет среди файлов виджета.",
                              .en = "The tour picture \"{file}\" is not among the widget's files.",
                              .es = "La imagen del recorrido «{file}» no está entre los archivos "
                                    "del widget.",
                              .pt = "A imagem do tour \"{file}\" não está entre os arquivos do "
                                    "widget."},
                  .remedy = {.ru = "Добавьте файл или уберите путь из tour.tour_images.",
                             .en = "Add the file or remove the path from tour.tour_images.",
                             .es = "Añada el archivo o quite la ruta de tour.tour_images.",
                             .pt = "Adicione o arquivo ou remova o caminho de tour.tour_images."}}},
    .checks = {check},
});

}  // namespace premod::rules

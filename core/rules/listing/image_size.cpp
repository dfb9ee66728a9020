// Icon and logo of the listing in the sizes of §4.3; Kommo wants an SVG icon.
#include "image/image.hpp"
#include "rule/rule.hpp"
#include "widget/widget.hpp"

namespace premod::rules {
namespace {

const File* named_file(const Widget& widget, std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  const File* file = widget.find(path);
  return file != nullptr ? file : widget.snapshot().find(path);
}

struct Size {
  std::uint32_t width, height;
};

void check_image(const Widget& widget, const ProjectText& text, Size size, bool icon, Hits& out) {
  if (!text.given()) return;
  const File& config = *widget.listing().file();
  const File* file = named_file(widget, text.text());
  if (file == nullptr)
    return void(
        out.add(config, text.value->span, {{"path", std::string(text.text())}}).variant("missing"));
  const ImageHeader image = read_image_header(file->bytes);
  if (icon && image.format == ImageFormat::svg)
    return void(
        out.add(config, text.value->span, {{"path", std::string(text.text())}}).variant("svg"));
  if (icon)
    out.add(config, text.value->span, {{"path", std::string(text.text())}}).variant("kommo-icon");
  if (image.width != size.width || image.height != size.height)
    out.add(config, text.value->span,
            {{"path", std::string(text.text())},
             {"size", std::to_string(image.width) + "x" + std::to_string(image.height)},
             {"wanted", std::to_string(size.width) + "x" + std::to_string(size.height)}})
        .variant(icon ? "icon" : "logo");
}

void check(const Widget& widget, Hits& out) {
  for (const ListingPage& page : widget.listing().pages()) {
    check_image(widget, page.icon, {400, 272}, true, out);
    check_image(widget, page.logo, {108, 108}, false, out);
  }
}

}  // namespace

extern const Rule listing_image_size = define({
    .id = "listing-image-size",
    .clauses = {"req-4.3-icon-size", "req-4.3-logo-size", "kommo-icon"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Размер иконки и логотипа",
              .en = "Size of icon and logo",
              .es = "Tamaño del icono y del logotipo",
              .pt = "Tamanho do ícone e do logotipo"},
    .message = {.ru = "У {path} размер {size}, нужен {wanted}.",
                .en = "{path} is {size}; {wanted} is wanted.",
                .es = "{path} mide {size}; debe medir {wanted}.",
                .pt = "{path} mede {size}; deve medir {wanted}."},
    .remedy = {.ru = "Сохраните картинку в размере {wanted}.",
               .en = "Save the picture as {wanted}.",
               .es = "Guarde la imagen con {wanted}.",
               .pt = "Salve a imagem com {wanted}."},
    .variants =
        {{.name = "logo",
          .message = {.ru = "У логотипа {path} размер {size}, нужен {wanted}.",
                      .en = "The logo {path} is {size}; {wanted} is wanted.",
                      .es = "El logotipo {path} mide {size}; debe medir {wanted}.",
                      .pt = "O logotipo {path} mede {size}; deve medir {wanted}."}},
         {.name = "icon",
          .message = {.ru = "У иконки {path} размер {size}, нужен {wanted}.",
                      .en = "The icon {path} is {size}; {wanted} is wanted.",
                      .es = "El icono {path} mide {size}; debe medir {wanted}.",
                      .pt = "O ícone {path} mede {size}; deve medir {wanted}."},
          .at_most_in = {.amocrm = Level::error, .kommo = Level::off, .in_house = Level::off}},
         {.name = "kommo-icon",
          .message = {.ru = "Иконка {path} — не SVG.",
                      .en = "The icon {path} is no SVG.",
                      .es = "El icono {path} no es SVG.",
                      .pt = "O ícone {path} não é SVG."},
          .remedy = {.ru = "Для Kommo иконка нужна в SVG.",
                     .en = "Kommo wants the icon as SVG.",
                     .es = "Kommo exige el icono en SVG.",
                     .pt = "A Kommo exige o ícone em SVG."},
          .at_most_in = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off}},
         {.name = "svg",
          .message = {.ru = "Иконка {path} в SVG, а amoCRM нужна картинка 400x272.",
                      .en = "The icon {path} is an SVG; amoCRM wants a picture of 400x272.",
                      .es = "El icono {path} es SVG; amoCRM exige una imagen de 400x272.",
                      .pt = "O ícone {path} é SVG; o amoCRM exige uma imagem de 400x272."},
          .remedy = {.ru = "Для amoCRM сохраните иконку 400x272.",
                     .en = "Save a 400x272 icon for amoCRM.",
                     .es = "Guarde un icono de 400x272 para amoCRM.",
                     .pt = "Salve um ícone de 400x272 para o amoCRM."},
          .at_most_in = {.amocrm = Level::error, .kommo = Level::off, .in_house = Level::off}},
         {.name = "missing",
          .message = {.ru = "Картинки {path} нет.",
                      .en = "There is no picture {path}.",
                      .es = "No existe la imagen {path}.",
                      .pt = "A imagem {path} não existe."},
          .remedy = {.ru = "Исправьте путь в premod.json.",
                     .en = "Correct the path in premod.json.",
                     .es = "Corrija la ruta en premod.json.",
                     .pt = "Corrija o caminho no premod.json."}}},
    .checks = {check},
});

}  // namespace premod::rules

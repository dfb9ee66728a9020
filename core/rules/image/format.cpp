// Images that are not what their names say, or no whole images at all: they are shown as broken
// pictures or refused at upload.
#include <string>

#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  if (widget.images().empty()) out.not_applicable();
  for (const Image& image : widget.images()) {
    const std::string file(widget.relative(image.file()));
    const std::string promised(name_of(image.extension_format()));
    if (logo_of(widget, image) && image.extension_format() != ImageFormat::png)
      out.add(image.file(), {{"file", file}, {"promised", promised}}).variant("logo-not-png");
    if (image.format() == ImageFormat::unknown) {
      out.add(image.file(), {{"file", file}, {"promised", promised}}).variant("no-image");
    } else if (image.format() != image.extension_format()) {
      out.add(image.file(), {{"file", file},
                             {"promised", promised},
                             {"found", std::string(name_of(image.format()))}});
    } else if (!image.damage().empty()) {
      out.add(image.file(),
              {{"file", file}, {"promised", promised}, {"why", std::string(image.damage())}})
          .variant("damaged");
    }
  }
}

}  // namespace

extern const Rule image_format = define({
    .id = "image-format",
    .clauses = {"en-logos", "kommo-png-logos"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Формат картинок",
              .en = "Image format",
              .es = "Formato de las imágenes",
              .pt = "Formato das imagens"},
    .message = {.ru = "{file} назван как {promised}, а содержит {found}.",
                .en = "{file} is named as {promised} but holds {found}.",
                .es = "{file} lleva nombre de {promised}, pero contiene {found}.",
                .pt = "{file} tem nome de {promised}, mas contém {found}."},
    .remedy = {.ru = "Сохраните картинку в формате {promised}; переименование не поможет.",
               .en = "Export the picture as {promised}; renaming the file is not enough.",
               .es = "Exporte la imagen en formato {promised}; no basta con cambiar el nombre.",
               .pt = "Exporte a imagem em formato {promised}; mudar o nome não basta."},
    .variants =
        {{.name = "no-image",
          .message = {.ru = "{file} назван как {promised}, но это не картинка.",
                      .en = "{file} is named as {promised} but is no image.",
                      .es = "{file} lleva nombre de {promised}, pero no es una imagen.",
                      .pt = "{file} tem nome de {promised}, mas não é uma imagem."},
          .remedy =
              {.ru = "Замените файл настоящей картинкой {promised}; base64 и текст браузер не "
                     "покажет.",
               .en = "Replace the file with a real {promised} image; browsers do not show "
                     "base64 or text.",
               .es = "Sustituya el archivo por una imagen {promised} real; los navegadores no "
                     "muestran base64 ni texto.",
               .pt = "Substitua o arquivo por uma imagem {promised} de verdade; os navegadores "
                     "não mostram base64 nem texto."}},
         // Kommo takes PNG only; the amoCRM text allows JPEG and GIF, too.
         {.name = "logo-not-png",
          .message = {.ru = "Логотип {file} сохранён как {promised}, а нужен PNG.",
                      .en = "The logo {file} is {promised}, it must be PNG.",
                      .es = "El logotipo {file} es {promised} y debe ser PNG.",
                      .pt = "O logotipo {file} é {promised} e deve ser PNG."},
          .remedy = {.ru = "Сохраните логотип в формате PNG с тем же именем.",
                     .en = "Export the logo as PNG under the same name.",
                     .es = "Exporte el logotipo en PNG con el mismo nombre.",
                     .pt = "Exporte o logotipo em PNG com o mesmo nome."},
          .at_most_in = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off}},
         {.name = "damaged",
          .message = {.ru = "{file} повреждён ({promised}: {why}).",
                      .en = "{file} is damaged ({promised}: {why}).",
                      .es = "{file} está dañado ({promised}: {why}).",
                      .pt = "{file} está danificado ({promised}: {why})."},
          .remedy = {.ru = "Сохраните картинку заново.",
                     .en = "Export the picture again.",
                     .es = "Vuelva a exportar la imagen.",
                     .pt = "Exporte a imagem novamente."}}},
    .checks = {check},
    .blind_spots = {.ru = "Картинки не раскодируются: порча внутри сжатых данных не видна.",
                    .en = "Pictures are not decoded: damage inside the packed data is not seen.",
                    .es = "Las imágenes no se decodifican: no se ven daños dentro de los datos "
                          "comprimidos.",
                    .pt =
                        "As imagens não são decodificadas: danos dentro dos dados comprimidos não "
                        "são vistos."},
});

}  // namespace premod::rules

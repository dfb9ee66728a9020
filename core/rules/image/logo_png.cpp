// Logos in another format than PNG: Kommo accepts only PNG, the amoCRM text also JPEG and GIF.
#include <string>

#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  bool any = false;
  for (const Image& image : widget.images()) {
    if (!logo_of(widget, image)) continue;
    any = true;
    // A wrong name is image-format's.
    if (image.extension_format() == ImageFormat::png || image.format() == ImageFormat::unknown)
      continue;
    out.add(image.file(), {{"file", std::string(widget.relative(image.file()))},
                           {"format", std::string(name_of(image.extension_format()))}});
  }
  if (!any) out.not_applicable();
}

}  // namespace

extern const Rule image_logo_png = define({
    .id = "image-logo-png",
    .clauses = {"kommo-png-logos"},
    .levels = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Логотипы в PNG",
              .en = "Logos as PNG",
              .es = "Logotipos en PNG",
              .pt = "Logotipos em PNG"},
    .message = {.ru = "логотип {file} сохранён как {format}, а нужен PNG",
                .en = "the logo {file} is {format}, it must be PNG",
                .es = "el logotipo {file} es {format} y debe ser PNG",
                .pt = "o logotipo {file} é {format} e deve ser PNG"},
    .remedy = {.ru = "Сохраните логотип в формате PNG с тем же именем.",
               .en = "Export the logo as PNG under the same name.",
               .es = "Exporte el logotipo en PNG con el mismo nombre.",
               .pt = "Exporte o logotipo em PNG com o mesmo nome."},
    .variants = {},
    .checks = {check},
});

}  // namespace premod::rules

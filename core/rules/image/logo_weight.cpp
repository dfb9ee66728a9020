// Logo files above the documented limit of 300 KB.
#include <string>

#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {
namespace {

constexpr std::uint64_t max_logo_bytes = 307'200;  // en-logo-weight: 300 KB

void check(const Widget& widget, Hits& out) {
  bool any = false;
  for (const Image& image : widget.images()) {
    if (!logo_of(widget, image)) continue;
    any = true;
    if (image.bytes() <= max_logo_bytes) continue;
    out.add(image.file(), {{"file", std::string(widget.relative(image.file()))},
                           {"bytes", std::to_string(image.bytes())},
                           {"limit", std::to_string(max_logo_bytes)}});
  }
  if (!any) out.not_applicable();
}

}  // namespace

extern const Rule image_logo_weight = define({
    .id = "image-logo-weight",
    .clauses = {"en-logo-weight"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .basis = Basis::reject,
    .title = {.ru = "Вес логотипов",
              .en = "Logo file size",
              .es = "Peso de los logotipos",
              .pt = "Peso dos logotipos"},
    .message = {.ru = "{file} занимает {bytes} байт, разрешено не более {limit} (300 КБ).",
                .en = "{file} has {bytes} bytes, at most {limit} (300 KB) are allowed.",
                .es = "{file} ocupa {bytes} bytes; se permiten {limit} como máximo (300 KB).",
                .pt = "{file} ocupa {bytes} bytes; são permitidos no máximo {limit} (300 KB)."},
    .remedy = {.ru = "Сожмите картинку без потерь или уменьшите число цветов.",
               .en = "Compress the picture losslessly or reduce its number of colours.",
               .es = "Comprima la imagen sin pérdida o reduzca el número de colores.",
               .pt = "Comprima a imagem sem perdas ou reduza o número de cores."},
    .checks = {check},
});

}  // namespace premod::rules

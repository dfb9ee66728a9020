// A byte order mark: §3.1 wants UTF-8 without it, and PHP's and JSON's readers stumble over it.
#include "rule/rule.hpp"
#include "widget/text_file.hpp"

namespace premod::rules {
namespace {

void check(const TextFile& text, Hits& out) {
  if (!text.has_byte_order_mark()) return;
  out.add(text.file(), {0, 3}).edit(text.file(), {0, 3}, "");
}

}  // namespace

extern const Rule text_no_bom = define({
    .id = "text-no-bom",
    .clauses = {"req-3.1-encoding", "en-encoding"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Файл с BOM",
              .en = "File with a BOM",
              .es = "Archivo con BOM",
              .pt = "Arquivo com BOM"},
    .message = {.ru = "Файл начинается с метки порядка байтов (BOM).",
                .en = "The file begins with a byte order mark (BOM).",
                .es = "El archivo empieza con una marca de orden de bytes (BOM).",
                .pt = "O arquivo começa com uma marca de ordem de bytes (BOM)."},
    .remedy = {.ru = "Сохраните файл в UTF-8 без BOM.",
               .en = "Save the file as UTF-8 without BOM.",
               .es = "Guarde el archivo en UTF-8 sin BOM.",
               .pt = "Salve o arquivo em UTF-8 sem BOM."},
    .checks = {check},
    .vendored = true,
});

}  // namespace premod::rules

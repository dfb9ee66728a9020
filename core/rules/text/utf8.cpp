// Text files that are not UTF-8: §3.1 demands it, and other bytes turn into garbage on the page.
#include <cstdio>

#include "rule/rule.hpp"
#include "widget/text_file.hpp"

namespace premod::rules {
namespace {

std::string hex(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    char pair[4];
    std::snprintf(pair, sizeof pair, "%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
    out += pair;
  }
  return out;
}

void check(const TextFile& text, Hits& out) {
  if (text.is_utf8()) return;
  const std::string_view guess = name_of(text.encoding());
  const std::string bytes = hex(text.first_invalid().of(text.text()));
  Hit& hit = out.add(text.file(), text.first_invalid(),
                     {{"bytes", bytes}, {"encoding", std::string(guess)}});
  if (!guess.empty()) hit.variant("guessed");
}

}  // namespace

extern const Rule text_utf8 = define({
    .id = "text-utf8",
    .clauses = {"req-3.1-encoding", "en-encoding"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Файл не в UTF-8",
              .en = "File that is not UTF-8",
              .es = "Archivo que no está en UTF-8",
              .pt = "Arquivo que não está em UTF-8"},
    .message = {.ru = "Файл не в UTF-8: первые неверные байты {bytes}.",
                .en = "The file is not UTF-8: the first wrong bytes are {bytes}.",
                .es = "El archivo no está en UTF-8: los primeros bytes erróneos son {bytes}.",
                .pt = "O arquivo não está em UTF-8: os primeiros bytes errados são {bytes}."},
    .remedy = {.ru = "Сохраните файл в UTF-8 без BOM.",
               .en = "Save the file as UTF-8 without BOM.",
               .es = "Guarde el archivo en UTF-8 sin BOM.",
               .pt = "Salve o arquivo em UTF-8 sem BOM."},
    .variants =
        {{.name = "guessed",
          .message = {.ru = "Файл не в UTF-8 (байты {bytes}): похоже на {encoding}.",
                      .en = "The file is not UTF-8 (bytes {bytes}); it looks like {encoding}.",
                      .es = "El archivo no está en UTF-8 (bytes {bytes}); parece {encoding}.",
                      .pt = "O arquivo não está em UTF-8 (bytes {bytes}); parece {encoding}."},
          .remedy = {.ru = "Перекодируйте файл из {encoding} в UTF-8 без BOM.",
                     .en = "Convert the file from {encoding} to UTF-8 without BOM.",
                     .es = "Convierta el archivo de {encoding} a UTF-8 sin BOM.",
                     .pt = "Converta o arquivo de {encoding} para UTF-8 sem BOM."}}},
    .checks = {check},
    .vendored = true,
});

}  // namespace premod::rules

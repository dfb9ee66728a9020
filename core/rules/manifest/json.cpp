// manifest.json that a strict reader refuses: the commonest upload mistake by the marketplace's own
// word.
#include "rule/json_syntax.hpp"
#include "widget/manifest.hpp"

namespace premod::rules {
namespace {

void check(const Manifest& manifest, Hits& out) {
  json_syntax::report(manifest.document(), manifest.file(), out);
}

}  // namespace

extern const Rule manifest_json = define({
    .id = "manifest-json",
    .clauses = {"req-3.1.1-syntax", "up-invalid-manifest"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .basis = Basis::reject,
    .title = {.ru = "manifest.json с ошибкой синтаксиса",
              .en = "Broken manifest.json",
              .es = "manifest.json mal formado",
              .pt = "manifest.json malformado"},
    .message = json_syntax::message,
    .remedy = json_syntax::remedy,
    .variants = json_syntax::variants,
    .checks = {check},
    .vendored = true,
    .broken_too = true,
    .blind_spots = {.ru = "Метка порядка байтов не считается: о ней говорит text-no-bom.",
                    .en = "A byte order mark does not count; text-no-bom speaks of it.",
                    .es = "La marca de orden de bytes no cuenta; de ella habla text-no-bom.",
                    .pt = "A marca de ordem de bytes não conta; dela trata text-no-bom."},
});

}  // namespace premod::rules

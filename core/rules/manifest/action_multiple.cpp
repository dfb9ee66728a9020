// Kommo wants dp.action_multiple in every block dp.
#include "rule/rule.hpp"
#include "widget/manifest.hpp"

namespace premod::rules {
namespace {

void check(const Manifest& manifest, Hits& out) {
  const json::Value* block = manifest.find("/dp");
  if (block == nullptr || !block->is_object()) return out.not_applicable();
  if (block->find("action_multiple") == nullptr) out.add(manifest.file(), block->key_span);
}

}  // namespace

extern const Rule manifest_action_multiple = define({
    .id = "manifest-action-multiple",
    .clauses = {"dp-action-multiple"},
    .levels = {.amocrm = Level::note, .kommo = Level::error, .in_house = Level::note},
    .basis = Basis::reject,
    .title = {.ru = "dp без action_multiple",
              .en = "dp without action_multiple",
              .es = "dp sin action_multiple",
              .pt = "dp sem action_multiple"},
    .message = {.ru = "В блоке dp нет action_multiple.",
                .en = "The block dp has no action_multiple.",
                .es = "El bloque dp no tiene action_multiple.",
                .pt = "O bloco dp não tem action_multiple."},
    .remedy =
        {.ru = "Добавьте \"action_multiple\": false или true, если триггер растягивается на "
               "несколько этапов.",
         .en = "Add \"action_multiple\": false, or true if one trigger may span several stages.",
         .es = "Añada \"action_multiple\": false, o true si un disparador abarca varias etapas.",
         .pt =
             "Acrescente \"action_multiple\": false, ou true se um gatilho abrange várias etapas."},
    .checks = {check},
});

}  // namespace premod::rules

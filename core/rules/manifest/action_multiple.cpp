// Kommo wants dp.action_multiple in every block dp.
#include "rule/rule.hpp"
#include "widget/manifest.hpp"

namespace premod::rules {

static void check(const Manifest& manifest, Hits& out) {
  const json::Value* block = manifest.find("/dp");
  if (block == nullptr || !block->is_object()) return out.not_applicable();
  if (block->find("action_multiple") == nullptr) out.add(manifest.file(), block->key_span);
}

extern constinit const Rule manifest_action_multiple = {
    .id = "manifest-action-multiple",
    .clauses = {"dp-action-multiple"},
    .levels = {.amocrm = Level::note, .kommo = Level::error, .in_house = Level::note},
    .title = "dp without action_multiple",
    .message = "The block dp has no action_multiple.",
    .remedy = "Add \"action_multiple\": false, or true if one trigger may span several stages.",
    .checks = {check},
};

}  // namespace premod::rules

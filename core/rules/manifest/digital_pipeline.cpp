// The area digital_pipeline and the block dp belong together; without either the trigger cannot be
// set up.
#include "rule/rule.hpp"
#include "widget/manifest.hpp"

namespace premod::rules {

static void check_fields(const Manifest& manifest, Hits& out) {
  constexpr std::string_view types = "|text|pass|users|users_lp|custom|";
  for (const Setting& setting : manifest.settings("/dp/settings")) {
    for (const char* key : {"name", "type", "required"})
      if (setting.value->find(key) == nullptr)
        out.add(manifest.file(), setting.value->key_span,
                {{"field", std::string(setting.code)}, {"key", key}})
            .variant("field");
    const json::Value* type = setting.value->find("type");
    if (type != nullptr && type->is_string() && types.find("|" + type->string + "|") == types.npos)
      out.add(manifest.file(), type->span,
              {{"field", std::string(setting.code)}, {"type", type->string}})
          .variant("type");
  }
}

static void check(const Manifest& manifest, Hits& out) {
  const json::Value* block = manifest.find("/dp");
  const bool declared = manifest.has_location("digital_pipeline");
  if (const json::Value* url = manifest.find("/webhook_url"); url != nullptr)
    out.add(manifest.file(), url->key_span).variant("webhook-place");
  if (block == nullptr && declared) {
    for (const Location& location : manifest.locations())
      if (location.area == "digital_pipeline") return void(out.add(manifest.file(), location.span));
  }
  if (block == nullptr || !block->is_object()) return;
  if (!declared) out.add(manifest.file(), block->key_span).variant("no-location");
  if (declared && block->find("settings") == nullptr)
    out.add(manifest.file(), block->key_span).variant("no-settings");
  const json::Value* multiple = block->find("action_multiple");
  if (multiple != nullptr && !multiple->is_boolean())
    out.add(manifest.file(), multiple->span,
            {{"found", std::string(json::name_of(multiple->kind))}})
        .variant("action-multiple");
  check_fields(manifest, out);
}

extern constinit const Rule manifest_digital_pipeline = {
    .id = "manifest-digital-pipeline",
    .clauses = {"kind-digital-pipeline", "dp-location", "dp-settings", "dp-action-multiple"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "The block dp and the area digital_pipeline",
    .message = "The area digital_pipeline is declared, but there is no block dp.",
    .remedy = "Add dp with settings, action_multiple and, if a hook is needed, webhook_url.",
    .variants =
        {{"no-location", "There is a block dp, but locations lacks digital_pipeline.",
          "Add \"digital_pipeline\" to locations or remove dp."},
         {.name = "no-settings",
          .message = "The block dp has no settings.",
          .remedy = "Add dp.settings, empty if need be.",
          .at_most_in = {.amocrm = Level::error, .kommo = Level::note, .in_house = Level::note}},
         {"field", "dp.settings.{field} has no {key}.", "Add {key}."},
         {"type", "There is no type \"{type}\" for dp.settings.{field}.",
          "The types are text, pass, users, users_lp, custom."},
         {"action-multiple", "dp.action_multiple should be true or false, but is {found}.",
          "Write true or false without quotes."},
         {"webhook-place", "webhook_url is at the top of the manifest, where nothing reads it.",
          "Move it into dp."}},
    .checks = {check},
};

}  // namespace premod::rules

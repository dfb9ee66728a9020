// The area salesbot_designer and its block belong together, and its fields have three types.
#include "rule/rule.hpp"
#include "widget/manifest.hpp"

namespace premod::rules {

static void check_handler(const Manifest& manifest, const json::Value& handler, Hits& out) {
  constexpr std::string_view types = "|text|numeric|url|";
  const json::Value* name = handler.find("name");
  if (name == nullptr || name->string.empty())
    out.add(manifest.file(), handler.key_span, {{"handler", handler.key}}).variant("no-name");
  const json::Value* settings = handler.find("settings");
  if (settings == nullptr || !settings->is_object()) return;
  for (const json::Value& field : settings->children) {
    const json::Value* type = field.find("type");
    if (type != nullptr && type->is_string() && types.find("|" + type->string + "|") == types.npos)
      out.add(manifest.file(), type->span, {{"field", field.key}, {"type", type->string}})
          .variant("type");
  }
}

static void check(const Manifest& manifest, Hits& out) {
  const json::Value* block = manifest.find("/salesbot_designer");
  const bool declared = manifest.has_location("salesbot_designer");
  if (block == nullptr && declared) {
    for (const Location& location : manifest.locations())
      if (location.area == "salesbot_designer")
        return void(out.add(manifest.file(), location.span));
  }
  if (block == nullptr || !block->is_object()) return;
  if (!declared) out.add(manifest.file(), block->key_span).variant("no-location");
  for (const json::Value& handler : block->children)
    if (handler.is_object()) check_handler(manifest, handler, out);
}

extern constinit const Rule manifest_salesbot = {
    .id = "manifest-salesbot",
    .clauses = {"kind-salesbot", "dp-salesbot"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "The block salesbot_designer",
    .message = "The area salesbot_designer is declared, but the manifest has no such block.",
    .remedy = "Describe at least one handler in the block salesbot_designer.",
    .variants = {{"no-location",
                  "There is a block salesbot_designer, but locations lacks the area.",
                  "Add \"salesbot_designer\" to locations or remove the block."},
                 {"no-name", "The handler {handler} has no name.", "Add name with an i18n key."},
                 {"type", "There is no Salesbot type \"{type}\" for {field}.",
                  "The types are text, numeric, url."}},
    .checks = {check},
};

}  // namespace premod::rules

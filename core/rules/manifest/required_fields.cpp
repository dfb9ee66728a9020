// Fields that §3.1.2 wants filled in manifest.json.
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/manifest.hpp"

namespace premod::rules {
namespace {

struct Field {
  std::string_view owner;  // pointer of the object that must hold it
  std::string_view key;
};

constexpr Field fields[] = {
    {"/widget", "name"},   {"/widget", "description"},  {"/widget", "short_description"},
    {"/widget", "locale"}, {"/widget", "installation"}, {"", "locations"},
    {"", "settings"}};

bool is_filled(const json::Value& value) {
  if (value.is_null()) return false;
  if (value.is_string()) return !text::is_blank(value.string);
  return !value.is_array() || !value.children.empty();
}

/// Without the settings window nothing is set; amoCRM's text wants the block all the same.
bool asks_nothing(const Manifest& manifest) {
  const json::Value* installation = manifest.find("/widget/installation");
  return installation != nullptr && installation->is_boolean() && !installation->boolean;
}

void check(const Manifest& manifest, Hits& out) {
  for (const Field& field : fields) {
    const json::Value* owner = manifest.find(field.owner);
    const json::Value* value = owner == nullptr ? nullptr : owner->find(field.key);
    if (value != nullptr && is_filled(*value)) continue;
    std::string name(field.owner.empty() ? field.owner : field.owner.substr(1));
    name += (name.empty() ? "" : ".") + std::string(field.key);
    const json::Value& near = value != nullptr   ? *value
                              : owner != nullptr ? *owner
                                                 : *manifest.root();
    Span place = near.place();
    if (near.key_span.empty()) place.end = place.begin + 1;
    Hit& hit = out.add(manifest.file(), place, {{"field", name}});
    if (value != nullptr)
      hit.variant("blank");
    else if (field.key == "settings" && asks_nothing(manifest))
      hit.variant("not-installed");
  }
}

}  // namespace

extern constinit const Rule manifest_required_fields = {
    .id = "manifest-required-fields",
    .clauses = {"req-3.1.2-required-fields"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Required fields of manifest.json",
    .message = "manifest.json lacks the required field {field}.",
    .remedy = "Add {field} and fill it in.",
    .variants =
        {{"blank", "The required field {field} is blank.", "Fill in {field}."},
         {.name = "not-installed",
          .message = "There is no block {field}; the requirements name it as mandatory even with "
                     "installation: false.",
          .remedy = "Add an empty block \"settings\": {}.",
          .at_most_in = {.amocrm = Level::error, .kommo = Level::off, .in_house = Level::note}}},
    .checks = {check},
};

}  // namespace premod::rules

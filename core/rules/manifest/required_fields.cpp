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

extern const Rule manifest_required_fields = define({
    .id = "manifest-required-fields",
    .clauses = {"req-3.1.2-required-fields"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Обязательные поля manifest.json",
              .en = "Required fields of manifest.json",
              .es = "Campos obligatorios de manifest.json",
              .pt = "Campos obrigatórios do manifest.json"},
    .message = {.ru = "В manifest.json нет обязательного поля {field}.",
                .en = "manifest.json lacks the required field {field}.",
                .es = "A manifest.json le falta el campo obligatorio {field}.",
                .pt = "Falta no manifest.json o campo obrigatório {field}."},
    .remedy = {.ru = "Добавьте поле {field} и заполните его.",
               .en = "Add {field} and fill it.",
               .es = "Añada {field} y rellénelo.",
               .pt = "Acrescente {field} e preencha-o."},
    .variants =
        {{.name = "blank",
          .message = {.ru = "Обязательное поле {field} не заполнено.",
                      .en = "The required field {field} is blank.",
                      .es = "El campo obligatorio {field} está vacío.",
                      .pt = "O campo obrigatório {field} está vazio."},
          .remedy = {.ru = "Заполните поле {field}.",
                     .en = "Fill {field}.",
                     .es = "Rellene {field}.",
                     .pt = "Preencha {field}."}},
         {.name = "not-installed",
          .message = {.ru = "Нет блока {field}, хотя требования называют его обязательным и при "
                            "installation: false.",
                      .en = "There is no block {field}; the requirements name it as mandatory even "
                            "with installation: false.",
                      .es = "Falta el bloque {field}, que los requisitos exigen incluso con "
                            "installation: false.",
                      .pt = "Falta o bloco {field}, que os requisitos exigem mesmo com "
                            "installation: false."},
          .remedy = {.ru = "Добавьте пустой блок \"settings\": {}.",
                     .en = "Add an empty block \"settings\": {}.",
                     .es = "Añada un bloque vacío \"settings\": {}.",
                     .pt = "Acrescente um bloco vazio \"settings\": {}."},
          .at_most_in = {.amocrm = Level::error, .kommo = Level::off, .in_house = Level::note}}},
    .checks = {check},
});

}  // namespace premod::rules

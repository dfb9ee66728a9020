// The area salesbot_designer and its block belong together, and its fields have three types.
#include "rule/rule.hpp"
#include "widget/manifest.hpp"

namespace premod::rules {
namespace {

void check_handler(const Manifest& manifest, const json::Value& handler, Hits& out) {
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

void check(const Manifest& manifest, Hits& out) {
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

}  // namespace

extern const Rule manifest_salesbot = define({
    .id = "manifest-salesbot",
    .clauses = {"kind-salesbot", "dp-salesbot"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Блок salesbot_designer",
              .en = "The block salesbot_designer",
              .es = "El bloque salesbot_designer",
              .pt = "O bloco salesbot_designer"},
    .message = {.ru = "Объявлена область salesbot_designer, а одноимённого блока в манифесте нет.",
                .en = "The area salesbot_designer is declared, but the manifest has no such block.",
                .es =
                    "Se declara el área salesbot_designer, pero falta el bloque del mismo nombre.",
                .pt = "A área salesbot_designer foi declarada, mas falta o bloco de mesmo nome."},
    .remedy = {.ru = "Опишите в блоке salesbot_designer хотя бы один обработчик.",
               .en = "Describe at least one handler in the block salesbot_designer.",
               .es = "Describa al menos un manejador en el bloque salesbot_designer.",
               .pt = "Descreva ao menos um handler no bloco salesbot_designer."},
    .variants =
        {{.name = "no-location",
          .message = {.ru = "Есть блок salesbot_designer, а области нет в locations.",
                      .en = "There is a block salesbot_designer, but locations lacks the area.",
                      .es = "Hay un bloque salesbot_designer, pero falta el área en locations.",
                      .pt = "Há um bloco salesbot_designer, mas falta a área em locations."},
          .remedy = {.ru = "Добавьте \"salesbot_designer\" в locations или удалите блок.",
                     .en = "Add \"salesbot_designer\" to locations or remove the block.",
                     .es = "Añada \"salesbot_designer\" a locations o elimine el bloque.",
                     .pt = "Acrescente \"salesbot_designer\" a locations ou remova o bloco."}},
         {.name = "no-name",
          .message = {.ru = "У обработчика {handler} нет name.",
                      .en = "The handler {handler} has no name.",
                      .es = "El manejador {handler} no tiene name.",
                      .pt = "O handler {handler} não tem name."},
          .remedy = {.ru = "Добавьте name с ключом i18n.",
                     .en = "Add name with an i18n key.",
                     .es = "Añada name con una clave i18n.",
                     .pt = "Acrescente name com uma chave i18n."}},
         {.name = "type",
          .message = {.ru = "Тип «{type}» поля {field} для Salesbot не существует.",
                      .en = "There is no Salesbot type \"{type}\" for {field}.",
                      .es = "No existe el tipo «{type}» de Salesbot para {field}.",
                      .pt = "Não existe o tipo “{type}” do Salesbot para {field}."},
          .remedy = {.ru = "Типы: text, numeric, url.",
                     .en = "The types are text, numeric, url.",
                     .es = "Los tipos son text, numeric, url.",
                     .pt = "Os tipos são text, numeric, url."}}},
    .checks = {check},
});

}  // namespace premod::rules

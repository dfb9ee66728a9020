// The area digital_pipeline and the block dp belong together; without either the trigger cannot be
// set up.
#include "rule/rule.hpp"
#include "widget/manifest.hpp"

namespace premod::rules {
namespace {

void check_fields(const Manifest& manifest, Hits& out) {
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

void check(const Manifest& manifest, Hits& out) {
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

}  // namespace

extern const Rule manifest_digital_pipeline = define({
    .id = "manifest-digital-pipeline",
    .clauses = {"kind-digital-pipeline", "dp-location", "dp-settings", "dp-action-multiple"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Блок dp и область digital_pipeline",
              .en = "The block dp and the area digital_pipeline",
              .es = "El bloque dp y el área digital_pipeline",
              .pt = "O bloco dp e a área digital_pipeline"},
    .message = {.ru = "Объявлена область digital_pipeline, а блока dp нет.",
                .en = "The area digital_pipeline is declared, but there is no block dp.",
                .es = "Se declara el área digital_pipeline, pero falta el bloque dp.",
                .pt = "A área digital_pipeline foi declarada, mas falta o bloco dp."},
    .remedy =
        {.ru = "Добавьте dp с settings, action_multiple и, если нужен хук, webhook_url.",
         .en = "Add dp with settings, action_multiple and, if a hook is wanted, webhook_url.",
         .es = "Añada dp con settings, action_multiple y, si necesita el hook, webhook_url.",
         .pt = "Acrescente dp com settings, action_multiple e, se precisar do hook, webhook_url."},
    .variants =
        {{.name = "no-location",
          .message = {.ru = "Есть блок dp, а области digital_pipeline нет в locations.",
                      .en = "There is a block dp, but locations lacks digital_pipeline.",
                      .es = "Hay un bloque dp, pero falta digital_pipeline en locations.",
                      .pt = "Há um bloco dp, mas falta digital_pipeline em locations."},
          .remedy = {.ru = "Добавьте \"digital_pipeline\" в locations или удалите dp.",
                     .en = "Add \"digital_pipeline\" to locations or remove dp.",
                     .es = "Añada \"digital_pipeline\" a locations o elimine dp.",
                     .pt = "Acrescente \"digital_pipeline\" a locations ou remova dp."}},
         {.name = "no-settings",
          .message = {.ru = "В блоке dp нет settings.",
                      .en = "The block dp has no settings.",
                      .es = "El bloque dp no tiene settings.",
                      .pt = "O bloco dp não tem settings."},
          .remedy = {.ru = "Добавьте dp.settings, хотя бы пустой.",
                     .en = "Add dp.settings, empty if need be.",
                     .es = "Añada dp.settings, aunque sea vacío.",
                     .pt = "Acrescente dp.settings, mesmo vazio."},
          .at_most_in = {.amocrm = Level::error, .kommo = Level::note, .in_house = Level::note}},
         {.name = "field",
          .message = {.ru = "У поля dp.settings.{field} нет {key}.",
                      .en = "dp.settings.{field} has no {key}.",
                      .es = "dp.settings.{field} no tiene {key}.",
                      .pt = "dp.settings.{field} não tem {key}."},
          .remedy = {.ru = "Добавьте {key}.",
                     .en = "Add {key}.",
                     .es = "Añada {key}.",
                     .pt = "Acrescente {key}."}},
         {.name = "type",
          .message = {.ru = "Тип «{type}» поля dp.settings.{field} не существует.",
                      .en = "There is no type \"{type}\" for dp.settings.{field}.",
                      .es = "No existe el tipo «{type}» para dp.settings.{field}.",
                      .pt = "Não existe o tipo “{type}” para dp.settings.{field}."},
          .remedy = {.ru = "Типы: text, pass, users, users_lp, custom.",
                     .en = "The types are text, pass, users, users_lp, custom.",
                     .es = "Los tipos son text, pass, users, users_lp, custom.",
                     .pt = "Os tipos são text, pass, users, users_lp, custom."}},
         {.name = "action-multiple",
          .message = {.ru = "dp.action_multiple должно быть true или false, а стоит {found}.",
                      .en = "dp.action_multiple should be true or false, and is {found}.",
                      .es = "dp.action_multiple debe ser true o false y es {found}.",
                      .pt = "dp.action_multiple deve ser true ou false e é {found}."},
          .remedy = {.ru = "Запишите true или false без кавычек.",
                     .en = "Write true or false without quotes.",
                     .es = "Escriba true o false sin comillas.",
                     .pt = "Escreva true ou false sem aspas."}},
         {.name = "webhook-place",
          .message =
              {.ru = "webhook_url стоит на верхнем уровне манифеста, где его никто не читает.",
               .en = "webhook_url stands at the top of the manifest, where nothing reads it.",
               .es = "webhook_url está en el nivel superior del manifiesto, donde nadie lo lee.",
               .pt = "webhook_url está no nível superior do manifesto, onde nada o lê."},
          .remedy = {.ru = "Перенесите его в dp.",
                     .en = "Move it into dp.",
                     .es = "Trasládelo a dp.",
                     .pt = "Leve-o para dp."}}},
    .checks = {check},
});

}  // namespace premod::rules

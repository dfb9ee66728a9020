// Types and values of manifest.json: what the upload refuses or silently ignores.
#include <string>
#include <string_view>

#include "rule/rule.hpp"
#include "widget/manifest_schema.hpp"

namespace premod::rules {
namespace {

std::string_view variant_of(const SchemaError& error) {
  switch (error.fault) {
    case SchemaFault::wrong_type:
      return {};
    case SchemaFault::wrong_value:
      return "value";
    case SchemaFault::old_flag:
      return "old-flag";
    case SchemaFault::interface_version:
      return "interface-version";
    case SchemaFault::version:
      return "version";
    case SchemaFault::incomplete_setting:
      return "setting";
    case SchemaFault::unknown_key:
      return error.expected.empty() ? "unknown-key" : "nearest-key";
  }
  return {};
}

void check(const Manifest& manifest, Hits& out) {
  for (const SchemaError& error : schema_errors(manifest))
    out.add(manifest.file(), error.span,
            {{"field", error.field}, {"expected", error.expected}, {"found", error.found}})
        .variant(variant_of(error));
}

}  // namespace

extern const Rule manifest_schema = define({
    .id = "manifest-schema",
    .clauses = {"up-invalid-manifest"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Типы и значения в manifest.json",
              .en = "Types and values of manifest.json",
              .es = "Tipos y valores de manifest.json",
              .pt = "Tipos e valores do manifest.json"},
    .message = {.ru = "Поле {field}: ожидается {expected}, стоит {found}.",
                .en = "{field} should be {expected}, and is {found}.",
                .es = "{field} debe ser {expected} y es {found}.",
                .pt = "{field} deve ser {expected} e é {found}."},
    .remedy = {.ru = "Запишите значение типа {expected}.",
               .en = "Write a value of type {expected}.",
               .es = "Escriba un valor de tipo {expected}.",
               .pt = "Escreva um valor do tipo {expected}."},
    .variants =
        {{.name = "value",
          .message = {.ru = "Поле {field}: значения «{found}» не бывает.",
                      .en = "{field} cannot be \"{found}\".",
                      .es = "{field} no puede ser «{found}».",
                      .pt = "{field} não pode ser “{found}”."},
          .remedy = {.ru = "Возможные значения: {expected}.",
                     .en = "Possible values: {expected}.",
                     .es = "Valores posibles: {expected}.",
                     .pt = "Valores possíveis: {expected}."}},
         {.name = "interface-version",
          .message = {.ru = "interface_version равно {found}, а принимается только 2.",
                      .en = "interface_version is {found}; only 2 is accepted.",
                      .es = "interface_version es {found}; solo se admite 2.",
                      .pt = "interface_version é {found}; só 2 é aceito."},
          .remedy = {.ru = "Запишите 2.", .en = "Write 2.", .es = "Escriba 2.", .pt = "Escreva 2."},
          .at_most = Level::warning},
         {.name = "old-flag",
          .message = {.ru = "init_once записано старой формой \"Y\".",
                      .en = "init_once is written in the old form \"Y\".",
                      .es = "init_once usa la forma antigua \"Y\".",
                      .pt = "init_once usa a forma antiga \"Y\"."},
          .remedy = {.ru = "Запишите true.",
                     .en = "Write true.",
                     .es = "Escriba true.",
                     .pt = "Escreva true."},
          .at_most = Level::note},
         {.name = "version",
          .message = {.ru = "Версия «{found}» — не число вида 1.0.1.",
                      .en = "The version \"{found}\" is no number like 1.0.1.",
                      .es = "La versión «{found}» no es un número como 1.0.1.",
                      .pt = "A versão “{found}” não é um número como 1.0.1."},
          .remedy = {.ru =
                         "Запишите версию цифрами через точку и повышайте её при каждой загрузке.",
                     .en = "Write digits and dots, and raise the version at every upload.",
                     .es = "Escriba dígitos y puntos, y súbala en cada carga.",
                     .pt = "Escreva dígitos e pontos, e aumente-a a cada envio."},
          .at_most = Level::warning},
         {.name = "setting",
          .message = {.ru = "У настройки {field} нет {expected}.",
                      .en = "The setting {field} has no {expected}.",
                      .es = "El ajuste {field} no tiene {expected}.",
                      .pt = "A configuração {field} não tem {expected}."},
          .remedy = {.ru = "Добавьте {expected}: у каждой настройки есть name, type и required.",
                     .en = "Add {expected}: every setting has name, type and required.",
                     .es = "Añada {expected}: cada ajuste lleva name, type y required.",
                     .pt = "Acrescente {expected}: toda configuração tem name, type e required."},
          .at_most = Level::warning},
         {.name = "unknown-key",
          .message = {.ru = "Ключа {found} нет в документации манифеста.",
                      .en = "The documentation of the manifest knows no key {found}.",
                      .es = "La documentación del manifiesto no conoce la clave {found}.",
                      .pt = "A documentação do manifesto não conhece a chave {found}."},
          .remedy = {.ru = "Удалите ключ, если он не нужен.",
                     .en = "Remove the key if nothing needs it.",
                     .es = "Elimine la clave si nada la necesita.",
                     .pt = "Remova a chave se nada precisa dela."},
          .at_most = Level::note},
         {.name = "nearest-key",
          .message = {.ru = "Ключа {found} нет в документации манифеста, есть {expected}.",
                      .en = "The documentation of the manifest knows no key {found}; it knows "
                            "{expected}.",
                      .es = "La documentación no conoce la clave {found}; sí {expected}.",
                      .pt = "A documentação não conhece a chave {found}; conhece {expected}."},
          .remedy = {.ru = "Напишите {expected}.",
                     .en = "Write {expected}.",
                     .es = "Escriba {expected}.",
                     .pt = "Escreva {expected}."},
          .at_most = Level::note}},
    .checks = {check},
});

}  // namespace premod::rules

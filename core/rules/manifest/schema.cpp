// Types and values of manifest.json: what the upload refuses or silently ignores.
#include <vector>

#include "data/manifest_fields.hpp"
#include "rule/rule.hpp"
#include "text/nearest.hpp"
#include "widget/manifest.hpp"

namespace premod::rules {
namespace {

using Row = data::manifest_fields::Row;

const Row* row_of(std::string_view path) {
  for (const Row& row : data::manifest_fields::rows)
    if (row.path == path) return &row;
  return nullptr;
}

std::vector<std::string_view> keys_below(std::string_view path) {
  std::vector<std::string_view> out;
  for (const Row& row : data::manifest_fields::rows) {
    std::string_view rest = row.path;
    if (!path.empty()) {
      if (!rest.starts_with(path) || rest.size() <= path.size() || rest[path.size()] != '.')
        continue;
      rest.remove_prefix(path.size() + 1);
    }
    if (rest.find('.') == rest.npos && rest != "*") out.push_back(rest);
  }
  return out;
}

bool has_type(const json::Value& value, std::string_view type) {
  if (type == "any" || json::name_of(value.kind) == type) return true;
  if (type != "strings" || !value.is_array()) return false;
  for (const json::Value& element : value.children)
    if (!element.is_string()) return false;
  return true;
}

bool is_one_of(std::string_view choices, std::string_view value) {
  return ("|" + std::string(choices) + "|").find("|" + std::string(value) + "|") !=
         std::string::npos;
}

bool is_version(std::string_view text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9' &&
         text.find_first_not_of("0123456789.") == text.npos && text.back() != '.';
}

class Checker {
 public:
  Checker(const Manifest& manifest, Hits& out) : file_(manifest.file()), out_(out) {}

  void object(const json::Value& value, const std::string& path) {
    for (const json::Value& member : value.children) {
      const std::string dot = path.empty() ? "" : path + ".";
      std::string pattern = dot + member.key;
      const Row* row = row_of(pattern);
      if (row == nullptr) row = row_of(pattern = dot + "*");
      if (row != nullptr)
        this->member(member, pattern, *row);
      else
        unknown(member, path);
    }
  }

 private:
  void member(const json::Value& value, const std::string& path, const Row& row) {
    if (!has_type(value, row.type)) {
      const bool old_flag = path == "widget.init_once" && value.string == "Y";
      const std::string_view wanted =
          row.type == "strings" ? std::string_view("[string]") : row.type;
      Hit& hit = out_.add(file_, value.span,
                          {{"field", value.key},
                           {"expected", std::string(wanted)},
                           {"found", std::string(json::name_of(value.kind))}});
      if (old_flag) hit.variant("old-flag");
      return;
    }
    if (!row.values.empty() && !is_one_of(row.values, value.string))
      out_.add(
              file_, value.span,
              {{"field", value.key}, {"value", value.string}, {"choices", std::string(row.values)}})
          .variant("value");
    if (path == "widget.interface_version" && value.number != 2)
      out_.add(file_, value.span, {{"value", std::string(value.span.of(file_.bytes))}})
          .variant("interface-version");
    if (path == "widget.version" && !is_version(value.string))
      out_.add(file_, value.span, {{"value", value.string}}).variant("version");
    if (path == "settings.*") setting(value);
    // The menu has its own rule; what dp and Salesbot fields must hold, too.
    if (value.is_object() && path != "left_menu") object(value, path);
  }

  void setting(const json::Value& field) {
    for (const char* key : {"name", "type", "required"})
      if (field.find(key) == nullptr)
        out_.add(file_, field.key_span, {{"field", field.key}, {"key", key}}).variant("setting");
  }

  void unknown(const json::Value& member, const std::string& path) {
    if (path.empty() && member.key == "webhook_url")
      return;  // manifest-digital-pipeline speaks of it
    const std::string_view near = text::nearest(member.key, keys_below(path));
    out_.add(file_, member.key_span, {{"key", member.key}, {"nearest", std::string(near)}})
        .variant(near.empty() ? "unknown-key" : "nearest-key");
  }

  const File& file_;
  Hits& out_;
};

void check(const Manifest& manifest, Hits& out) {
  Checker(manifest, out).object(*manifest.root(), "");
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
          .message = {.ru = "Поле {field}: значения «{value}» не бывает.",
                      .en = "{field} cannot be \"{value}\".",
                      .es = "{field} no puede ser «{value}».",
                      .pt = "{field} não pode ser “{value}”."},
          .remedy = {.ru = "Возможные значения: {choices}.",
                     .en = "Possible values: {choices}.",
                     .es = "Valores posibles: {choices}.",
                     .pt = "Valores possíveis: {choices}."}},
         {.name = "interface-version",
          .message = {.ru = "interface_version равно {value}, а принимается только 2.",
                      .en = "interface_version is {value}; only 2 is accepted.",
                      .es = "interface_version es {value}; solo se admite 2.",
                      .pt = "interface_version é {value}; só 2 é aceito."},
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
          .message = {.ru = "Версия «{value}» — не число вида 1.0.1.",
                      .en = "The version \"{value}\" is no number like 1.0.1.",
                      .es = "La versión «{value}» no es un número como 1.0.1.",
                      .pt = "A versão “{value}” não é um número como 1.0.1."},
          .remedy = {.ru =
                         "Запишите версию цифрами через точку и повышайте её при каждой загрузке.",
                     .en = "Write digits and dots, and raise the version at every upload.",
                     .es = "Escriba dígitos y puntos, y súbala en cada carga.",
                     .pt = "Escreva dígitos e pontos, e aumente-a a cada envio."},
          .at_most = Level::warning},
         {.name = "setting",
          .message = {.ru = "У настройки {field} нет {key}.",
                      .en = "The setting {field} has no {key}.",
                      .es = "El ajuste {field} no tiene {key}.",
                      .pt = "A configuração {field} não tem {key}."},
          .remedy = {.ru = "Добавьте {key}: у каждой настройки есть name, type и required.",
                     .en = "Add {key}: every setting has name, type and required.",
                     .es = "Añada {key}: cada ajuste lleva name, type y required.",
                     .pt = "Acrescente {key}: toda configuração tem name, type e required."},
          .at_most = Level::warning},
         {.name = "unknown-key",
          .message = {.ru = "Ключа {key} нет в документации манифеста.",
                      .en = "The documentation of the manifest knows no key {key}.",
                      .es = "La documentación del manifiesto no conoce la clave {key}.",
                      .pt = "A documentação do manifesto não conhece a chave {key}."},
          .remedy = {.ru = "Удалите ключ, если он не нужен.",
                     .en = "Remove the key if nothing needs it.",
                     .es = "Elimine la clave si nada la necesita.",
                     .pt = "Remova a chave se nada precisa dela."},
          .at_most = Level::note},
         {.name = "nearest-key",
          .message =
              {
                  .ru = "Ключа {key} нет в документации манифеста, есть {nearest}.",
                  .en = "The documentation of the manifest knows no key {key}; it knows {nearest}.",
                  .es = "La documentación no conoce la clave {key}; sí {nearest}.",
                  .pt = "A documentação não conhece a chave {key}; conhece {nearest}."},
          .remedy = {.ru = "Напишите {nearest}.",
                     .en = "Write {nearest}.",
                     .es = "Escriba {nearest}.",
                     .pt = "Escreva {nearest}."},
          .at_most = Level::note}},
    .checks = {check},
});

}  // namespace premod::rules

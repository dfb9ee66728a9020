// Own items of the left menu: only as documented, §2.2.
#include <algorithm>
#include <array>

#include "rule/rule.hpp"
#include "widget/manifest.hpp"

namespace premod::rules {
namespace {

constexpr std::array<std::string_view, 8> standard = {
    "dashboard", "leads", "customers", "tasks", "catalogs", "mail", "stats", "settings"};

bool is_standard(std::string_view code) {
  return std::find(standard.begin(), standard.end(), code) != standard.end();
}

bool is_filled(const json::Value* value) {
  return value != nullptr && (value->is_object() || !value->string.empty());
}

void check_own(const Manifest& manifest, const json::Value& item, Hits& out) {
  if (!is_filled(item.find("title")))
    out.add(manifest.file(), item.key_span, {{"item", item.key}, {"key", "title"}})
        .variant("incomplete");
  if (!is_filled(item.find("icon")) && !is_filled(item.find("icons")))
    out.add(manifest.file(), item.key_span, {{"item", item.key}, {"key", "icon"}})
        .variant("incomplete");
}

void check_sort(const Manifest& manifest, const json::Value& item, Hits& out) {
  const json::Value* after = item.at_pointer("/sort/after");
  if (after == nullptr || (after->is_string() && is_standard(after->string))) return;
  out.add(manifest.file(), after->span,
          {{"code", std::string(after->span.of(manifest.file().bytes).substr(0, 60))}})
      .variant("sort");
}

void check(const Manifest& manifest, Hits& out) {
  const json::Value* menu = manifest.find("/left_menu");
  const bool declared = manifest.has_location("widget_page");
  if (menu == nullptr || !menu->is_object()) {
    for (const Location& location : manifest.locations())
      if (location.area == "widget_page") return void(out.add(manifest.file(), location.span));
    return out.not_applicable();
  }
  bool own = false;
  for (const json::Value& item : menu->children) {
    if (!item.is_object()) continue;
    check_sort(manifest, item, out);
    if (!is_standard(item.key)) {
      own = true;
      check_own(manifest, item, out);
    } else if (const json::Value* hidden = item.find("is_hidden");
               item.key == "settings" && hidden != nullptr && hidden->boolean) {
      out.add(manifest.file(), hidden->span).variant("settings-hidden");
    }
  }
  if (own && !declared) out.add(manifest.file(), menu->key_span).variant("no-location");
}

}  // namespace

extern const Rule manifest_left_menu = define({
    .id = "manifest-left-menu",
    .clauses = {"req-2.2-left-menu", "req-2.3-page-order"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Пункты левого меню",
              .en = "Items of the left menu",
              .es = "Elementos del menú izquierdo",
              .pt = "Itens do menu esquerdo"},
    .message = {.ru = "Объявлена область widget_page, а блока left_menu нет.",
                .en = "The area widget_page is declared, but there is no block left_menu.",
                .es = "Se declara el área widget_page, pero falta el bloque left_menu.",
                .pt = "A área widget_page foi declarada, mas falta o bloco left_menu."},
    .remedy = {.ru = "Опишите пункт в left_menu или удалите widget_page.",
               .en = "Describe the item in left_menu, or remove widget_page.",
               .es = "Describa el elemento en left_menu o elimine widget_page.",
               .pt = "Descreva o item em left_menu ou remova widget_page."},
    .variants =
        {{.name = "no-location",
          .message =
              {.ru = "В left_menu есть свой пункт, а области widget_page нет в locations.",
               .en = "left_menu has an own item, but locations lacks widget_page.",
               .es = "left_menu tiene un elemento propio, pero falta widget_page en locations.",
               .pt = "left_menu tem um item próprio, mas falta widget_page em locations."},
          .remedy = {.ru = "Добавьте \"widget_page\" в locations.",
                     .en = "Add \"widget_page\" to locations.",
                     .es = "Añada \"widget_page\" a locations.",
                     .pt = "Acrescente \"widget_page\" a locations."}},
         {.name = "incomplete",
          .message = {.ru = "У пункта {item} нет {key}.",
                      .en = "The item {item} has no {key}.",
                      .es = "El elemento {item} no tiene {key}.",
                      .pt = "O item {item} não tem {key}."},
          .remedy = {.ru = "Добавьте {key}.",
                     .en = "Add {key}.",
                     .es = "Añada {key}.",
                     .pt = "Acrescente {key}."}},
         {.name = "sort",
          .message = {.ru = "sort.after: пункта {code} нет.",
                      .en = "sort.after: there is no item {code}.",
                      .es = "sort.after: no existe el elemento {code}.",
                      .pt = "sort.after: não existe o item {code}."},
          .remedy =
              {.ru = "Коды: dashboard, leads, customers, tasks, catalogs, mail, stats, settings.",
               .en = "The codes are dashboard, leads, customers, tasks, catalogs, mail, stats, "
                     "settings.",
               .es = "Los códigos son dashboard, leads, customers, tasks, catalogs, mail, stats, "
                     "settings.",
               .pt = "Os códigos são dashboard, leads, customers, tasks, catalogs, mail, stats, "
                     "settings."}},
         {.name = "settings-hidden",
          .message = {.ru = "Скрыт пункт settings.",
                      .en = "The item settings is hidden.",
                      .es = "Se oculta el elemento settings.",
                      .pt = "O item settings foi ocultado."},
          .remedy = {.ru = "Удалите is_hidden: настройки скрывать нельзя.",
                     .en = "Remove is_hidden: settings may not be hidden.",
                     .es = "Elimine is_hidden: los ajustes no se pueden ocultar.",
                     .pt = "Remova is_hidden: as configurações não podem ser ocultadas."}}},
    .checks = {check},
});

}  // namespace premod::rules

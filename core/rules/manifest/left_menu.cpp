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

extern constinit const Rule manifest_left_menu = {
    .id = "manifest-left-menu",
    .clauses = {"req-2.2-left-menu", "req-2.3-page-order"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = "Items of the left menu",
    .message = "The area widget_page is declared, but there is no block left_menu.",
    .remedy = "Describe the item in left_menu, or remove widget_page.",
    .variants =
        {{.name = "no-location",
          .message = "left_menu has an own item, but locations lacks widget_page.",
          .remedy = "Add \"widget_page\" to locations."},
         {.name = "incomplete", .message = "The item {item} has no {key}.", .remedy = "Add {key}."},
         {.name = "sort",
          .message = "sort.after: there is no item {code}.",
          .remedy =
              "The codes are dashboard, leads, customers, tasks, catalogs, mail, stats, settings."},
         {.name = "settings-hidden",
          .message = "The item settings is hidden.",
          .remedy = "Remove is_hidden: settings may not be hidden."}},
    .checks = {check},
};

}  // namespace premod::rules

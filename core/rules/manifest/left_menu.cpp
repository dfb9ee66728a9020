// Own items of the left menu: only as documented, §2.2.
#include <algorithm>
#include <array>

#include "rule/needs.hpp"
#include "rule/rule.hpp"
#include "widget/icon_legibility.hpp"
#include "widget/pictures.hpp"

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

/// Kommo wants one for each theme.
void check_themes(const Manifest& manifest, const json::Value& item, Hits& out) {
  const json::Value* icons = item.find("icons");
  if (const json::Value* icon = item.find("icon"); is_filled(icon) && icons == nullptr)
    out.add(manifest.file(), icon->key_span, {{"item", item.key}}).variant("icon-deprecated");
  if (icons == nullptr || !icons->is_object()) return;
  for (const char* theme : {"light", "dark"})
    if (!is_filled(icons->find(theme)))
      out.add(manifest.file(), icons->key_span,
              {{"item", item.key}, {"key", std::string("icons.") + theme}})
          .variant("theme-missing");
}

void check_icons(const Widget& widget, const Manifest& manifest, Hits& out) {
  for (const MenuIcon& icon : menu_icons(widget)) {
    const Value path{"path", icon.value->string};
    if (icon.file == nullptr)
      out.add(manifest.file(), icon.value->span, {path}).variant("icon-missing");
    else if (format_by_content(icon.file->bytes) != ImageFormat::svg)
      out.add(manifest.file(), icon.value->span, {path}).variant("icon-not-svg");
    if (icon.file == nullptr) continue;
    const bool on_light = icon.theme != MenuTheme::dark;
    for (const IconFault& fault :
         icon_faults(icon.file->bytes, on_light, icon.theme != MenuTheme::light))
      if (fault.text)
        out.add(manifest.file(), icon.value->span, {path}).variant("icon-text");
      else
        out.add(manifest.file(), icon.value->span,
                {path, {"background", std::string(fault.background)}, {"contrast", fault.contrast}})
            .variant("icon-contrast");
  }
}

void check_menu(const Manifest& manifest, Hits& out) {
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
      check_themes(manifest, item, out);
    } else if (const json::Value* hidden = item.find("is_hidden");
               item.key == "settings" && hidden != nullptr && hidden->boolean) {
      out.add(manifest.file(), hidden->span).variant("settings-hidden");
    }
  }
  if (own && !declared) out.add(manifest.file(), menu->key_span).variant("no-location");
}

void check(const Widget& widget, Hits& out) {
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  check_menu(*manifest, out);
  check_icons(widget, *manifest, out);
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
          .message = "left_menu has an item of its own, but locations lacks widget_page.",
          .remedy = "Add \"widget_page\" to locations."},
         {.name = "incomplete", .message = "The item {item} has no {key}.", .remedy = "Add {key}."},
         {.name = "sort",
          .message = "sort.after: there is no item {code}.",
          .remedy =
              "The codes are dashboard, leads, customers, tasks, catalogs, mail, stats, settings."},
         {.name = "settings-hidden",
          .message = "The item settings is hidden.",
          .remedy = "Remove is_hidden: settings may not be hidden."},
         {.name = "icon-missing",
          .message = "The icon {path} is not among the widget's files.",
          .remedy = "Add the file or correct the path in left_menu."},
         {.name = "icon-not-svg",
          .message = "The icon {path} is not an SVG.",
          .remedy = "Kommo accepts only SVG for the icons of the left menu.",
          .at_most_in = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::note}},
         {.name = "icon-deprecated",
          .message = "The item {item} has `icon`, which has been deprecated since March 2026.",
          .remedy = "Name two files in icons: light and dark.",
          .at_most_in = {.amocrm = Level::off, .kommo = Level::note, .in_house = Level::off}},
         {.name = "theme-missing",
          .message = "The item {item} has no {key}.",
          .remedy = "Name two files in icons: light and dark.",
          .at_most_in = {.amocrm = Level::off, .kommo = Level::warning, .in_house = Level::off}},
         {.name = "icon-contrast",
          .message = "The icon {path} is hard to see on {background}: its contrast is {contrast}, "
                     "3.0 is required.",
          .remedy = "Use a colour that can be seen there, or two icons in icons: light and dark.",
          .at_most = Level::warning,
          .at_most_in = {.amocrm = Level::off, .kommo = Level::warning, .in_house = Level::off}},
         {.name = "icon-text",
          .message = "The icon {path} contains text.",
          .remedy = "Remove the text from the icon.",
          .at_most = Level::warning,
          .at_most_in = {.amocrm = Level::off, .kommo = Level::warning, .in_house = Level::off}}},
    .checks = {check},
};

}  // namespace premod::rules

// Own items of the left menu: only as documented, §2.2.
#include "platform/left_menu.hpp"
#include "rule/icon_faults.hpp"
#include "rule/needs.hpp"
#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {

static void check_icons(const Widget& widget, const Manifest& manifest, Hits& out) {
  for (const MenuIcon& icon : menu_icons(widget)) {
    const Value path{"path", icon.value->string};
    if (icon.file == nullptr)
      out.add(manifest.file(), icon.value->span, {path}).variant("icon-missing");
    else if (format_by_content(icon.file->bytes) != ImageFormat::svg)
      out.add(manifest.file(), icon.value->span, {path}).variant("icon-not-svg");
    if (icon.file == nullptr) continue;
    const IconGround ground{icon.theme != MenuTheme::dark, icon.theme != MenuTheme::light};
    report_icon_faults(manifest.file(), *icon.value, *icon.file, ground, "icon-text",
                       "icon-contrast", out);
  }
}

static void check_menu(const Manifest& manifest, Hits& out) {
  const json::Value* menu = manifest.find("/left_menu");
  if (menu == nullptr || !menu->is_object()) {
    for (const Location& location : manifest.locations())
      if (location.area == "widget_page") return void(out.add(manifest.file(), location.span));
    return out.not_applicable();
  }
  for (const platform::MenuFault& fault : platform::menu_faults(manifest, *menu))
    out.add(manifest.file(), fault.span,
            {{"item", fault.item}, {"key", fault.key}, {"code", fault.code}})
        .variant(fault.kind);
}

static void check(const Widget& widget, Hits& out) {
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  check_menu(*manifest, out);
  check_icons(widget, *manifest, out);
}

extern constinit const Rule manifest_left_menu = {
    .id = "manifest-left-menu",
    .clauses = {"req-2.2-left-menu", "req-2.3-page-order"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Items of the left menu",
    .message = "The area widget_page is declared, but there is no block left_menu.",
    .remedy = "Describe the item in left_menu, or remove widget_page.",
    .variants =
        {{"no-location", "left_menu has an item of its own, but locations lacks widget_page.",
          "Add \"widget_page\" to locations."},
         {"incomplete", "The item {item} has no {key}.", "Add {key}."},
         {"sort", "sort.after: there is no item {code}.",
          "The codes are dashboard, leads, customers, tasks, catalogs, mail, stats, settings."},
         {"settings-hidden", "The item settings is hidden.",
          "Remove is_hidden: settings may not be hidden."},
         {"icon-missing", "The icon {path} is not among the widget's files.",
          "Add the file or correct the path in left_menu."},
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

#include "platform/left_menu.hpp"

#include <algorithm>
#include <array>

namespace premod::platform {
namespace {

using Faults = std::vector<MenuFault>;

constexpr std::array<std::string_view, 8> standard = {
    "dashboard", "leads", "customers", "tasks", "catalogs", "mail", "stats", "settings"};

bool is_standard(std::string_view code) {
  return std::find(standard.begin(), standard.end(), code) != standard.end();
}

bool is_filled(const json::Value* value) {
  return value != nullptr && (value->is_object() || !value->string.empty());
}

void add_incomplete(const json::Value& item, Faults& out) {
  if (!is_filled(item.find("title")))
    out.push_back({"incomplete", item.key_span, item.key, "title"});
  if (!is_filled(item.find("icon")) && !is_filled(item.find("icons")))
    out.push_back({"incomplete", item.key_span, item.key, "icon"});
}

void add_order(const Manifest& manifest, const json::Value& item, Faults& out) {
  const json::Value* after = item.at_pointer("/sort/after");
  if (after == nullptr || (after->is_string() && is_standard(after->string))) return;
  out.push_back({"sort", after->span, "", "",
                 std::string(after->span.of(manifest.file().bytes).substr(0, 60))});
}

/// Kommo wants one for each theme.
void add_themes(const json::Value& item, Faults& out) {
  const json::Value* icons = item.find("icons");
  if (const json::Value* icon = item.find("icon"); is_filled(icon) && icons == nullptr)
    out.push_back({"icon-deprecated", icon->key_span, item.key});
  if (icons == nullptr || !icons->is_object()) return;
  for (const char* theme : {"light", "dark"})
    if (!is_filled(icons->find(theme)))
      out.push_back({"theme-missing", icons->key_span, item.key, std::string("icons.") + theme});
}

}  // namespace

std::vector<MenuFault> menu_faults(const Manifest& manifest, const json::Value& menu) {
  Faults out;
  bool own = false;
  for (const json::Value& item : menu.children) {
    if (!item.is_object()) continue;
    add_order(manifest, item, out);
    if (!is_standard(item.key)) {
      own = true;
      add_incomplete(item, out);
      add_themes(item, out);
    } else if (const json::Value* hidden = item.find("is_hidden");
               item.key == "settings" && hidden != nullptr && hidden->boolean) {
      out.push_back({"settings-hidden", hidden->span});
    }
  }
  if (own && !manifest.has_location("widget_page")) out.push_back({"no-location", menu.key_span});
  return out;
}

}  // namespace premod::platform

// Reading the manifest's members; nothing here judges them.
#include "widget/manifest.hpp"

#include <algorithm>

namespace premod {
namespace {

void add_text(std::vector<ManifestText>& out, std::string path, const json::Value* owner,
              std::string_view key) {
  if (owner == nullptr) return;
  const json::Value* value = owner->find(key);
  if (value != nullptr && value->is_string()) out.push_back({std::move(path), value});
}

void add_settings(std::vector<ManifestText>& out, const std::string& path,
                  const json::Value* settings) {
  if (settings == nullptr || !settings->is_object()) return;
  for (const json::Value& field : settings->children)
    add_text(out, path + "." + field.key + ".name", &field, "name");
}

void add_salesbot(std::vector<ManifestText>& out, const json::Value* designer) {
  if (designer == nullptr || !designer->is_object()) return;
  for (const json::Value& handler : designer->children) {
    if (!handler.is_object()) continue;
    const std::string path = "salesbot_designer." + handler.key;
    add_text(out, path + ".name", &handler, "name");
    add_settings(out, path + ".settings", handler.find("settings"));
  }
}

void add_menu(std::vector<ManifestText>& out, const json::Value* menu) {
  if (menu == nullptr || !menu->is_object()) return;
  for (const json::Value& item : menu->children) {
    if (!item.is_object()) continue;
    const std::string path = "left_menu." + item.key;
    add_text(out, path + ".title", &item, "title");
    const json::Value* submenu = item.find("submenu");
    // The submenus of stats and settings stand directly under their code.
    if (submenu == nullptr && (item.key == "stats" || item.key == "settings")) submenu = &item;
    if (submenu == nullptr || !submenu->is_object()) continue;
    for (const json::Value& entry : submenu->children)
      add_text(out, path + "." + entry.key + ".title", &entry, "title");
  }
}

}  // namespace

Manifest::Manifest(const File& file) : file_(&file), document_(json::Document::parse(file.bytes)) {}

const json::Value* Manifest::root() const {
  const json::Value* root = document_.root();
  return root != nullptr && root->is_object() ? root : nullptr;
}

const json::Value* Manifest::find(std::string_view pointer) const {
  return root() == nullptr ? nullptr : root()->at_pointer(pointer);
}

std::string_view Manifest::string(std::string_view pointer) const {
  const json::Value* value = find(pointer);
  return value != nullptr && value->is_string() ? std::string_view(value->string)
                                                : std::string_view();
}

std::vector<const json::Value*> Manifest::locales() const {
  std::vector<const json::Value*> out;
  const json::Value* list = find("/widget/locale");
  if (list == nullptr || !list->is_array()) return out;
  for (const json::Value& value : list->children)
    if (value.is_string()) out.push_back(&value);
  return out;
}

std::vector<Location> Manifest::locations() const {
  std::vector<Location> out;
  const json::Value* list = find("/locations");
  if (list == nullptr || !list->is_array()) return out;
  for (const json::Value& value : list->children) {
    if (!value.is_string()) continue;
    const std::string_view text = value.string;
    Location location{text, text, {}, value.span};
    const std::size_t dash = text.rfind('-');
    if (dash != text.npos && dash > 0 && dash + 1 < text.size() &&
        text.find_first_not_of("0123456789", dash + 1) == text.npos) {
      location.area = text.substr(0, dash);
      location.suffix = text.substr(dash + 1);
    }
    out.push_back(location);
  }
  return out;
}

bool Manifest::has_location(std::string_view area) const {
  const std::vector<Location> all = locations();
  return std::any_of(all.begin(), all.end(), [&](const Location& l) { return l.area == area; });
}

std::vector<Setting> Manifest::settings(std::string_view pointer) const {
  std::vector<Setting> out;
  const json::Value* object = find(pointer);
  if (object == nullptr || !object->is_object()) return out;
  for (const json::Value& field : object->children) {
    Setting setting{field.key, &field, {}, {}, false};
    if (const json::Value* name = field.find("name"); name != nullptr) setting.name = name->string;
    if (const json::Value* type = field.find("type"); type != nullptr) setting.type = type->string;
    if (const json::Value* required = field.find("required"); required != nullptr)
      setting.required = required->boolean;
    out.push_back(setting);
  }
  return out;
}

std::vector<ManifestText> texts_of(const Manifest& manifest) {
  std::vector<ManifestText> out;
  const json::Value* widget = manifest.find("/widget");
  for (const char* key : {"name", "description", "short_description"})
    add_text(out, std::string("widget.") + key, widget, key);
  add_text(out, "tour.tour_description", manifest.find("/tour"), "tour_description");
  add_text(out, "advanced.title", manifest.find("/advanced"), "title");
  add_text(out, "amoforms_settings.title", manifest.find("/amoforms_settings"), "title");
  add_settings(out, "settings", manifest.find("/settings"));
  add_settings(out, "dp.settings", manifest.find("/dp/settings"));
  add_salesbot(out, manifest.find("/salesbot_designer"));
  add_menu(out, manifest.find("/left_menu"));
  return out;
}

bool is_key_form(std::string_view text) {
  if (text.empty() || text.find('.') == text.npos || text.back() == '.') return false;
  bool after_dot = true;
  for (const char c : text) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '_' || c == '-';
    if (c == '.' ? after_dot : !word) return false;
    after_dot = c == '.';
  }
  return true;
}

}  // namespace premod

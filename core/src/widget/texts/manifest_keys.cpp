#include "widget/texts/manifest_keys.hpp"

#include <algorithm>
#include <array>

#include "widget/manifest.hpp"

namespace premod {
namespace {

constexpr std::array<std::string_view, 9> usual_roots = {
    "widget",   "settings",          "dp",        "advanced", "tour",
    "salesbot", "salesbot_designer", "left_menu", "menu"};

}  // namespace

bool is_i18n_key(const std::vector<const Locale*>& declared, std::string_view text) {
  if (!is_key_form(text)) return false;
  const std::string_view root = text.substr(0, text.find('.'));
  if (std::find(usual_roots.begin(), usual_roots.end(), root) != usual_roots.end()) return true;
  return std::any_of(declared.begin(), declared.end(),
                     [&](const Locale* locale) { return locale->has(root); });
}

const json::Value* text_of_key(const Locale& locale, std::string_view key) {
  const json::Value* value = locale.find(key);
  return value != nullptr && value->is_string() ? value : nullptr;
}

}  // namespace premod

// Names and titles whose i18n key has no value: users see the raw key.
#include <algorithm>
#include <array>

#include "rule/needs.hpp"
#include "rule/rule.hpp"
#include "text/words.hpp"

namespace premod::rules {
namespace {

constexpr std::array<std::string_view, 9> usual_roots = {
    "widget",   "settings",          "dp",        "advanced", "tour",
    "salesbot", "salesbot_designer", "left_menu", "menu"};

constexpr std::size_t max_languages = 64;

/// "site.ru" has the form of a key too; a key begins with something that the files know.
bool is_key(const std::vector<const Locale*>& declared, std::string_view text) {
  if (!is_key_form(text)) return false;
  const std::string_view root = text.substr(0, text.find('.'));
  if (std::find(usual_roots.begin(), usual_roots.end(), root) != usual_roots.end()) return true;
  return std::any_of(declared.begin(), declared.end(),
                     [&](const Locale* locale) { return locale->has(root); });
}

bool is_given(const Locale& locale, std::string_view key) {
  const json::Value* value = locale.find(key);
  return value != nullptr && value->is_string();
}

void check(const Widget& widget, Hits& out) {
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  std::vector<const Locale*> declared;
  for (const json::Value* code : manifest->locales())
    if (declared.size() == max_languages)
      return out.not_run("widget.locale names too many languages");
    else if (const Locale* locale = widget.locale(code->string);
             locale != nullptr && locale->parsed())
      declared.push_back(locale);
  if (declared.empty()) return out.not_applicable();
  for (const ManifestText& text : texts_of(*manifest)) {
    const std::string& key = text.value->string;
    if (text::is_blank(key)) continue;
    if (!is_key(declared, key)) {
      out.add(manifest->file(), text.value->span, {{"field", text.path}, {"text", key}})
          .variant("plain-text");
      continue;
    }
    std::string missing;
    for (const Locale* locale : declared)
      if (!is_given(*locale, key))
        missing += (missing.empty() ? "" : ", ") + std::string(locale->language());
    if (!missing.empty())
      out.add(manifest->file(), text.value->span,
              {{"field", text.path}, {"key", key}, {"languages", missing}});
  }
}

}  // namespace

extern constinit const Rule manifest_i18n_keys = {
    .id = "manifest-i18n-keys",
    .clauses = {"dp-settings"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = "i18n key without a value",
    .message = "{field} names the key {key}, which i18n lacks in: {languages}.",
    .remedy = "Add {key} to the files of these languages, or correct the key.",
    .variants = {{.name = "plain-text",
                  .message = "{field} holds the text \"{text}\" where an i18n key belongs.",
                  .remedy = "Move the text into i18n and name its key.",
                  .at_most = Level::warning}},
    .checks = {check},
    .blind_spots = "Languages whose texts are split over i18n/<language>/ are not looked at.",
};

}  // namespace premod::rules

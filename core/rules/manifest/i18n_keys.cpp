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

extern const Rule manifest_i18n_keys = define({
    .id = "manifest-i18n-keys",
    .clauses = {"dp-settings"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Ключ i18n без значения",
              .en = "i18n key without a value",
              .es = "Clave i18n sin valor",
              .pt = "Chave i18n sem valor"},
    .message = {.ru = "{field} ссылается на ключ {key}, которого нет в i18n: {languages}.",
                .en = "{field} names the key {key}, which i18n lacks in: {languages}.",
                .es = "{field} remite a la clave {key}, que falta en i18n: {languages}.",
                .pt = "{field} aponta para a chave {key}, que falta no i18n: {languages}."},
    .remedy = {.ru = "Добавьте {key} в файлы этих языков или исправьте ключ.",
               .en = "Add {key} to the files of these languages, or correct the key.",
               .es = "Añada {key} a los archivos de esos idiomas o corrija la clave.",
               .pt = "Acrescente {key} aos arquivos desses idiomas ou corrija a chave."},
    .variants = {{.name = "plain-text",
                  .message = {.ru = "В {field} стоит текст «{text}», а нужен ключ i18n.",
                              .en = "{field} holds the text \"{text}\" where an i18n key belongs.",
                              .es =
                                  "{field} contiene el texto «{text}» en lugar de una clave i18n.",
                              .pt = "{field} contém o texto “{text}” no lugar de uma chave i18n."},
                  .remedy = {.ru = "Перенесите текст в i18n и укажите ключ.",
                             .en = "Move the text into i18n and name its key.",
                             .es = "Traslade el texto a i18n e indique su clave.",
                             .pt = "Leve o texto para o i18n e indique a chave."},
                  .at_most = Level::warning}},
    .checks = {check},
    .blind_spots =
        {.ru = "Языки, тексты которых разложены по i18n/<язык>/, не проверяются.",
         .en = "Languages whose texts are split over i18n/<language>/ are not looked at.",
         .es = "No se revisan los idiomas cuyos textos están repartidos en i18n/<idioma>/.",
         .pt = "Não são vistos idiomas cujos textos estão divididos em i18n/<idioma>/."},
});

}  // namespace premod::rules

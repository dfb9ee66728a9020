// A key that one language has and another lacks: the upload text wants every key filled in every
// file.
#include <map>
#include <string>
#include <vector>

#include "rule/rule.hpp"
#include "widget/widget.hpp"

namespace premod::rules {
namespace {

/// Beyond this a file lacks too much for single findings to help.
constexpr std::size_t max_single = 50;
constexpr std::size_t max_files = 32;  // every pair is compared

using Files = std::vector<const Locale*>;

Files readable(const Widget& widget, Hits& out) {
  Files files;
  for (const Locale& locale : widget.locales()) {
    if (locale.is_split()) continue;
    if (!locale.parsed())
      out.not_run(locale.file().path + ": not readable as JSON, see i18n-json");
    else if (locale.truncated())
      out.not_run(locale.file().path + ": its key paths are too long to be compared");
    else
      files.push_back(&locale);
  }
  return files;
}

void compare(const Locale& full, const Locale& other, Hits& out,
             std::map<std::string_view, std::string>& missing) {
  std::vector<std::string_view> keys;
  const LocaleText* first = nullptr;
  for (std::size_t i = 0; i < full.texts().size(); ++i) {
    const LocaleText& text = full.texts()[i];
    // Most files have the same keys in the same order.
    const bool same_place = i < other.texts().size() && other.texts()[i].path == text.path;
    if (same_place || other.find(text.path) != nullptr) continue;
    if (first == nullptr) first = &text;
    keys.push_back(text.path);
  }
  if (keys.size() > max_single) {
    out.add(other.file(),
            {{"count", std::to_string(keys.size())}, {"other", std::string(full.language())}})
        .variant("many")
        .related(full.file(), first->value->place(), std::string(first->path));
    return;
  }
  for (const std::string_view key : keys) {
    std::string& languages = missing[key];
    languages += (languages.empty() ? "" : ", ") + std::string(other.language());
  }
}

void check(const Widget& widget, Hits& out) {
  const Files files = readable(widget, out);
  if (files.size() < 2) return out.not_applicable();
  if (files.size() > max_files)
    return out.not_run("more than " + std::to_string(max_files) + " i18n files");
  std::map<std::string_view, bool> told;
  for (const Locale* full : files) {
    std::map<std::string_view, std::string> missing;
    for (const Locale* other : files)
      if (other != full) compare(*full, *other, out, missing);
    for (const LocaleText& text : full->texts()) {
      const auto at = missing.find(text.path);
      if (at == missing.end() || told[at->first]) continue;
      told[at->first] = true;
      out.add(full->file(), text.value->place(), {{"key", text.path}, {"languages", at->second}});
    }
  }
}

}  // namespace

extern const Rule i18n_same_keys = define({
    .id = "i18n-same-keys",
    .clauses = {"en-front-locales"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Ключи i18n расходятся",
              .en = "i18n keys that differ",
              .es = "Claves i18n que difieren",
              .pt = "Chaves i18n que diferem"},
    .message = {.ru = "Ключа {key} нет в языках: {languages}.",
                .en = "The key {key} is missing in: {languages}.",
                .es = "Falta la clave {key} en: {languages}.",
                .pt = "Falta a chave {key} em: {languages}."},
    .remedy = {.ru = "Добавьте перевод в файлы этих языков или удалите ключ отовсюду.",
               .en = "Add the translation to those files, or remove the key everywhere.",
               .es = "Añada la traducción a esos archivos o elimine la clave en todos.",
               .pt = "Acrescente a tradução a esses arquivos ou remova a chave de todos."},
    .variants = {{.name = "many",
                  .message = {.ru = "В файле нет {count} ключей, которые есть в «{other}».",
                              .en = "The file lacks {count} keys that \"{other}\" has.",
                              .es = "Al archivo le faltan {count} claves que tiene «{other}».",
                              .pt = "Faltam no arquivo {count} chaves que existem em “{other}”."},
                  .remedy = {.ru = "Дополните перевод.",
                             .en = "Complete the translation.",
                             .es = "Complete la traducción.",
                             .pt = "Complete a tradução."}}},
    .checks = {check},
});

}  // namespace premod::rules

// A key that one language has and another lacks: the upload text wants every key filled in every
// file.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "rule/language_value.hpp"
#include "rule/readable_locales.hpp"
#include "rule/rule.hpp"
#include "widget/widget.hpp"

namespace premod::rules {

constexpr Wording too_many{"not-run.i18n-files", "more than {limit} i18n files"};

/// Beyond this a file lacks too much for single findings to help.
constexpr std::size_t max_single = 50;
constexpr std::size_t max_files = 32;  // every pair is compared

using Files = std::vector<const Locale*>;
using Missing = std::map<std::string_view, std::vector<std::string_view>>;  // languages by key

static void compare(const Locale& full, const Locale& other, Hits& out, Missing& missing) {
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
  for (const std::string_view key : keys) missing[key].push_back(other.language());
}

static void check(const Widget& widget, Hits& out) {
  const Files files = readable_locales(widget, out);
  if (files.size() < 2) return out.not_applicable();
  if (files.size() > max_files)
    return out.not_run({too_many, {{"limit", std::to_string(max_files)}}});
  std::set<std::string_view> told;
  for (const Locale* full : files) {
    Missing missing;
    for (const Locale* other : files)
      if (other != full) compare(*full, *other, out, missing);
    for (const LocaleText& text : full->texts()) {
      const auto at = missing.find(text.path);
      if (at == missing.end() || !told.insert(at->first).second) continue;
      out.add(full->file(), text.value->place(),
              {{"key", text.path}, languages_value("languages", at->second)});
    }
  }
}

extern constinit const Rule i18n_same_keys = {
    .id = "i18n-same-keys",
    .clauses = {"en-front-locales"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "i18n keys that differ",
    .message = "The key {key} is missing in: {languages}.",
    .remedy = "Add the translation to those files, or remove the key everywhere.",
    .variants = {{"many", "The file lacks {count} keys that \"{other}\" has.",
                  "Complete the translation."}},
    .checks = {check},
};

}  // namespace premod::rules

// Names and titles whose i18n key has no value: users see the raw key.
#include <algorithm>

#include "rule/language_value.hpp"
#include "rule/needs.hpp"
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/texts/manifest_keys.hpp"

namespace premod::rules {

constexpr Wording too_many{"not-run.locales", "widget.locale names more than {limit} languages"};
constexpr std::size_t max_languages = 64;

/// The area ai_agent reads a key of its own in every file.
static void check_agent(const Manifest& manifest, const std::vector<const Locale*>& declared,
                        Hits& out) {
  constexpr std::string_view key = "widget.ai_agent_description";
  constexpr std::size_t longest = 120;  // "about 100 characters"
  const std::vector<Location> locations = manifest.locations();
  const auto area = std::ranges::find(locations, std::string_view("ai_agent"), &Location::area);
  if (area == locations.end()) return;
  std::vector<std::string_view> missing;
  for (const Locale* locale : declared) {
    const json::Value* value = text_of_key(*locale, key);
    const bool given = value != nullptr && !text::is_blank(value->string);
    if (!given) missing.push_back(locale->language());
    if (given && text::length(value->string) > longest)
      out.add(locale->file(), value->span,
              {{"key", std::string(key)}, {"length", std::to_string(text::length(value->string))}})
          .variant("agent-long");
  }
  if (!missing.empty())
    out.add(
        manifest.file(), area->span,
        {{"field", "ai_agent"}, {"key", std::string(key)}, languages_value("languages", missing)});
}

static void check(const Widget& widget, Hits& out) {
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  std::vector<const Locale*> declared;
  for (const json::Value* code : manifest->locales())
    if (declared.size() == max_languages)
      return out.not_run({too_many, {{"limit", std::to_string(max_languages)}}});
    else if (const Locale* locale = widget.locale(code->string);
             locale != nullptr && locale->parsed())
      declared.push_back(locale);
  if (declared.empty()) return out.not_applicable();
  check_agent(*manifest, declared, out);
  for (const ManifestText& text : texts_of(*manifest)) {
    const std::string& key = text.value->string;
    if (text::is_blank(key)) continue;
    if (!is_i18n_key(declared, key)) {
      out.add(manifest->file(), text.value->span, {{"field", text.path}, {"text", key}})
          .variant("plain-text");
      continue;
    }
    std::vector<std::string_view> missing;
    for (const Locale* locale : declared)
      if (text_of_key(*locale, key) == nullptr) missing.push_back(locale->language());
    if (!missing.empty())
      out.add(manifest->file(), text.value->span,
              {{"field", text.path}, {"key", key}, languages_value("languages", missing)});
  }
}

extern constinit const Rule manifest_i18n_keys = {
    .id = "manifest-i18n-keys",
    .clauses = {"dp-settings"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "i18n key without a value",
    .message = "{field} names the key {key}, which is missing from i18n in: {languages}.",
    .remedy = "Add {key} to the files of these languages, or correct the key.",
    .variants = {{"plain-text", "{field} contains the text \"{text}\" where an i18n key belongs.",
                  "Move the text into i18n and name its key.", Level::warning},
                 {"agent-long", "{key} has {length} characters; it should have about 100.",
                  "Shorten the text.", Level::note}},
    .checks = {check},
    .blind_spots = "Languages whose texts are split over i18n/<language>/ are not checked.",
};

}  // namespace premod::rules

// Declared languages and i18n files that do not match: the upload wants one file a language.
#include <algorithm>
#include <array>
#include <set>

#include "rule/needs.hpp"
#include "rule/rule.hpp"
#include "text/nearest.hpp"

namespace premod::rules {

constexpr Wording too_many{"not-run.locales", "widget.locale names more than {limit} languages"};

constexpr std::array<std::string_view, 6> known = {"ru", "en", "es", "pt", "tr", "id"};

constexpr std::size_t max_declared = 64;

static bool has_split_files(const Widget& widget, std::string_view code) {
  return std::ranges::any_of(widget.locales(), [&](const Locale& locale) {
    return locale.is_split() && locale.language() == code;
  });
}

static void check_declared(const Widget& widget, const Manifest& manifest, const json::Value& code,
                           Hits& out) {
  if (std::ranges::find(known, code.string) == known.end()) {
    const std::string_view near = text::nearest(code.string, known);
    out.add(manifest.file(), code.span, {{"code", code.string}, {"nearest", std::string(near)}})
        .variant("unknown");
  } else if (!widget.has_locale_file(code.string)) {
    Hit& hit = out.add(manifest.file(), code.span, {{"code", code.string}});
    if (has_split_files(widget, code.string)) hit.variant("split");
  }
}

static void check(const Widget& widget, Hits& out) {
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  if (widget.locales().empty()) return out.not_applicable();  // archive-required-files speaks of it
  auto declared = manifest->locales();
  if (declared.empty()) return out.not_applicable();  // manifest-required-fields speaks of it
  if (declared.size() > max_declared) {
    out.not_run({too_many, {{"limit", std::to_string(max_declared)}}});
    declared.resize(max_declared);
  }
  std::set<std::string_view> seen;
  for (const json::Value* code : declared)
    if (seen.insert(code->string).second)
      check_declared(widget, *manifest, *code, out);
    else
      out.add(manifest->file(), code->span, {{"code", code->string}}).variant("twice");
  for (const Locale& locale : widget.locales()) {
    if (locale.is_split() || seen.contains(locale.language())) continue;
    out.add(locale.file(), {{"code", std::string(locale.language())}}).variant("undeclared");
  }
}

extern constinit const Rule manifest_locales = {
    .id = "manifest-locales",
    .clauses = {"en-front-locales"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Declared languages and i18n files",
    .message =
        "The language \"{code}\" is declared in widget.locale, but there is no i18n/{code}.json.",
    .remedy = "Add i18n/{code}.json or remove \"{code}\" from widget.locale.",
    .variants = {{"undeclared",
                  "The file of the language \"{code}\" is not declared in widget.locale.",
                  "Add \"{code}\" to widget.locale or delete the file."},
                 {"unknown", "\"{code}\" is not a language code of the marketplace.",
                  "The codes are ru, en, es, pt (amoCRM); en, es, pt, tr, id (Kommo)."},
                 {"twice", "The language \"{code}\" is declared twice.",
                  "Remove the second entry."},
                 {"split",
                  "The texts of \"{code}\" are in i18n/{code}/; the archive needs one file "
                  "i18n/{code}.json.",
                  "Make sure that the build joins them into i18n/{code}.json.", Level::note}},
    .checks = {check},
};

}  // namespace premod::rules

// Declared languages and i18n files that do not match: the upload wants one file a language.
#include <algorithm>
#include <array>

#include "rule/needs.hpp"
#include "rule/rule.hpp"
#include "text/nearest.hpp"

namespace premod::rules {
namespace {

constexpr Wording too_many{"not-run.locales", "widget.locale names more than {limit} languages"};

constexpr std::array<std::string_view, 6> known = {"ru", "en", "es", "pt", "tr", "id"};

constexpr std::size_t max_declared = 64;

bool is_known(std::string_view code) {
  return std::find(known.begin(), known.end(), code) != known.end();
}

bool has_split_files(const Widget& widget, std::string_view code) {
  const auto all = widget.locales();
  return std::any_of(all.begin(), all.end(), [&](const Locale& locale) {
    return locale.is_split() && locale.language() == code;
  });
}

void check_declared(const Widget& widget, const Manifest& manifest, const json::Value& code,
                    Hits& out) {
  if (!is_known(code.string)) {
    const std::string_view near = text::nearest(code.string, known);
    out.add(manifest.file(), code.span, {{"code", code.string}, {"nearest", std::string(near)}})
        .variant("unknown");
  } else if (!widget.has_locale_file(code.string)) {
    Hit& hit = out.add(manifest.file(), code.span, {{"code", code.string}});
    if (has_split_files(widget, code.string)) hit.variant("split");
  }
}

void check(const Widget& widget, Hits& out) {
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  if (widget.locales().empty()) return out.not_applicable();  // archive-required-files speaks of it
  auto declared = manifest->locales();
  if (declared.empty()) return out.not_applicable();  // manifest-required-fields speaks of it
  if (declared.size() > max_declared) {
    out.not_run({too_many, {{"limit", std::to_string(max_declared)}}});
    declared.resize(max_declared);
  }
  for (std::size_t i = 0; i < declared.size(); ++i) {
    const auto same = [&](const json::Value* other) {
      return other->string == declared[i]->string;
    };
    const auto end = declared.begin() + static_cast<std::ptrdiff_t>(std::min(i, known.size() * 2));
    if (std::any_of(declared.begin(), end, same))
      out.add(manifest->file(), declared[i]->span, {{"code", declared[i]->string}})
          .variant("twice");
    else
      check_declared(widget, *manifest, *declared[i], out);
  }
  for (const Locale& locale : widget.locales()) {
    const auto same = [&](const json::Value* code) { return code->string == locale.language(); };
    if (locale.is_split() || std::any_of(declared.begin(), declared.end(), same)) continue;
    out.add(locale.file(), {{"code", std::string(locale.language())}}).variant("undeclared");
  }
}

}  // namespace

extern constinit const Rule manifest_locales = {
    .id = "manifest-locales",
    .clauses = {"en-front-locales"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = "Declared languages and i18n files",
    .message =
        "The language \"{code}\" is declared in widget.locale, but there is no i18n/{code}.json.",
    .remedy = "Add i18n/{code}.json or remove \"{code}\" from widget.locale.",
    .variants = {{.name = "undeclared",
                  .message =
                      "The file of the language \"{code}\" is not declared in widget.locale.",
                  .remedy = "Add \"{code}\" to widget.locale or delete the file."},
                 {.name = "unknown",
                  .message = "\"{code}\" is not a language code of the marketplace.",
                  .remedy = "The codes are ru, en, es, pt (amoCRM); en, es, pt, tr, id (Kommo)."},
                 {.name = "twice",
                  .message = "The language \"{code}\" is declared twice.",
                  .remedy = "Remove the second entry."},
                 {.name = "split",
                  .message = "The texts of \"{code}\" are in i18n/{code}/; the archive needs one "
                             "file i18n/{code}.json.",
                  .remedy = "Make sure that the build joins them into i18n/{code}.json.",
                  .at_most = Level::note}},
    .checks = {check},
};

}  // namespace premod::rules

// Files every widget's archive must hold: the manifest, a language and the five logos.
#include <string>
#include <string_view>

#include "rule/rule.hpp"
#include "snapshot/entry_path.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {

/// The file with that path in any letter case; null if there is none.
static const File* find_in_any_case(const Widget& widget, std::string_view path) {
  const std::string folded = fold_case(path);
  for (const File& file : widget.files())
    if (fold_case(widget.relative(file)) == folded) return &file;
  return nullptr;
}

static void missing(const Widget& widget, const std::string& path, Hits& out) {
  if (const File* other = find_in_any_case(widget, path)) {
    out.add(*other, {{"file", path}, {"found", std::string(widget.relative(*other))}})
        .variant("letter-case");
  } else {
    out.add_missing(path, {{"file", path}});
  }
}

static void check_logo(const Widget& widget, const Logo& logo, Hits& out) {
  if (!logo.needed_by.empty()) return;
  const std::string png = package_folder(widget) + "images/" + std::string(logo.stem) + ".png";
  if (widget.find(png)) return;
  const File* const other = find_logo(widget, logo);
  if (!other) return missing(widget, png, out);
  out.add(*other, {{"file", png}, {"found", std::string(widget.relative(*other))}})
      .variant("other-format");
}

static void check(const Widget& widget, Hits& out) {
  if (widget.files().empty()) return out.not_applicable();  // an integration without a widget
  const std::string folder = package_folder(widget);
  if (!widget.find(folder + "manifest.json")) missing(widget, "manifest.json", out);
  bool language = !widget.locales().empty();
  const File* other = nullptr;
  for (const File& file : widget.files()) {
    const std::string_view path = widget.relative(file);
    if (path.starts_with(folder + "i18n/") && path.ends_with(".json")) language = true;
    const std::string small = fold_case(path);
    if (small.starts_with(folder + "i18n/") && small.ends_with(".json")) other = &file;
  }
  if (!language && other) {
    out.add(*other,
            {{"file", folder + "i18n/*.json"}, {"found", std::string(widget.relative(*other))}})
        .variant("letter-case");
  } else if (!language) {
    out.add_missing(folder + "i18n", {{"file", folder + "i18n/*.json"}});
  }
  for (const Logo& logo : logos()) check_logo(widget, logo, out);
}

extern constinit const Rule archive_required_files = {
    .id = "archive-required-files",
    .clauses = {"req-3.1-required-files", "en-logos"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Required files",
    .message = "The required file {file} is missing.",
    .remedy = "Add {file} to the widget's folder.",
    .variants = {{"letter-case", "Instead of {file} there is {found}: letter case matters.",
                  "Rename {found} to {file}."},
                 {"other-format",
                  "Instead of {file} there is {found}: the newer requirements ask for PNG.",
                  "Export the logo as PNG under the name {file}.", Level::warning}},
    .checks = {check},
};

}  // namespace premod::rules

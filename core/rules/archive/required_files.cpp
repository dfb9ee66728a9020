// Files every widget's archive must hold: the manifest, a language and the five logos.
#include <string>
#include <string_view>
#include <unordered_map>

#include "rule/rule.hpp"
#include "snapshot/entry_path.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {
namespace {

class Files {
 public:
  explicit Files(const Widget& widget) {
    for (const File& file : widget.files())
      folded_.emplace(fold_case(widget.relative(file)), &file);
  }
  /// The file with that path in any letter case; null if there is none.
  [[nodiscard]] const File* in_any_case(std::string_view path) const {
    const auto at = folded_.find(fold_case(path));
    return at == folded_.end() ? nullptr : at->second;
  }

 private:
  std::unordered_map<std::string, const File*> folded_;
};

void missing(const Widget& widget, const Files& files, const std::string& path, Hits& out) {
  if (const File* other = files.in_any_case(path)) {
    out.add(*other, {{"file", path}, {"found", std::string(widget.relative(*other))}})
        .variant("letter-case");
  } else {
    out.add_missing(path, {{"file", path}});
  }
}

void check_logo(const Widget& widget, const Files& files, const Logo& logo, Hits& out) {
  if (!logo.needed_by.empty()) return;
  const std::string png = package_folder(widget) + "images/" + std::string(logo.stem) + ".png";
  if (widget.find(png)) return;
  const File* const other = find_logo(widget, logo);
  if (!other) return missing(widget, files, png, out);
  out.add(*other, {{"file", png}, {"found", std::string(widget.relative(*other))}})
      .variant("other-format");
}

void check(const Widget& widget, Hits& out) {
  if (widget.files().empty()) return out.not_applicable();  // an integration without a widget
  const Files files(widget);
  const std::string folder = package_folder(widget);
  if (!widget.find(folder + "manifest.json")) missing(widget, files, "manifest.json", out);
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
  for (const Logo& logo : logos()) check_logo(widget, files, logo, out);
}

}  // namespace

extern constinit const Rule archive_required_files = {
    .id = "archive-required-files",
    .clauses = {"req-3.1-required-files", "en-logos"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = "Required files",
    .message = "The required file {file} is missing.",
    .remedy = "Add {file} to the widget's folder.",
    .variants = {{.name = "letter-case",
                  .message = "Instead of {file} there is {found}: letter case matters.",
                  .remedy = "Rename {found} to {file}."},
                 {.name = "other-format",
                  .message =
                      "Instead of {file} there is {found}: the newer requirements ask for PNG.",
                  .remedy = "Export the logo as PNG under the name {file}.",
                  .at_most = Level::warning}},
    .checks = {check},
};

}  // namespace premod::rules

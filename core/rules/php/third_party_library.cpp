// Names the third-party libraries of the back end: attaching one is discussed with the platform.
#include "php/file.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"
#include "widget/widget.hpp"

namespace premod::rules {
namespace {

bool names_package(const json::Value& name) {
  return !name.key.starts_with("ext-") && !name.key.starts_with("lib-") && name.key != "php" &&
         name.key.find('/') != std::string::npos;
}

void check_composer(const File& file, Hits& out) {
  const json::Document document = json::Document::parse(file.bytes);
  const json::Value* required =
      document.root() == nullptr ? nullptr : document.root()->find("require");
  if (required == nullptr) return;
  for (const json::Value& package : required->children)
    if (names_package(package))
      out.add(file, package.key_span, {{"library", text::shown(package.key, 60)}});
}

void check(const Widget& widget, Hits& out) {
  for (const File& file : widget.files())
    if (file.name() == "composer.json" && !is_foreign_folder(widget.relative(file)) &&
        file.path.find("vendor/") == std::string::npos)
      check_composer(file, out);
  for (const std::string& folder : widget.project().backend())
    for (const File& file : widget.snapshot().under(folder))
      if (file.name() == "composer.json" && widget.relative(file) == file.path &&
          widget.find(file.path) == nullptr && !is_foreign_folder(file.path) &&
          file.path.find("/vendor/") == std::string::npos)
        check_composer(file, out);
}

}  // namespace

extern constinit const Rule php_third_party_library = {
    .id = "php-third-party-library",
    .clauses = {"en-back-libraries"},
    .levels = {.amocrm = Level::note, .kommo = Level::note, .in_house = Level::off},
    .basis = Basis::advice,
    .title = "Third-party PHP library",
    .message = "The back end uses the third-party library `{library}`.",
    .remedy = "Agree on it with the moderator and name it in submission.third_party_libraries.",
    .checks = {check},
};

}  // namespace premod::rules

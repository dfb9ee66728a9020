// Names the third-party libraries of the back end: attaching one is discussed with the platform.
#include <set>
#include <string>

#include "php/libraries.hpp"
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
  const json::Value* root = document.root();
  const json::Value* required = root == nullptr ? nullptr : root->find("require");
  if (required == nullptr) return;
  for (const json::Value& package : required->children)
    if (names_package(package))
      out.add(file, package.key_span, {{"library", text::shown(package.key, 60)}});
}

using Told = std::set<std::string, std::less<>>;
/// "vendor/acme/lib/src/A.php" is a copy of acme/lib; one hit a package.
void check_vendor(const File& file, Told& told, Hits& out) {
  constexpr std::string_view mark = "vendor/";
  const std::size_t at = file.path.find(mark);
  if (at == std::string::npos || (at > 0 && file.path[at - 1] != '/')) return;
  const std::string_view rest = std::string_view(file.path).substr(at + mark.size());
  const std::size_t maker = rest.find('/');
  const std::size_t name = maker == rest.npos ? rest.npos : rest.find('/', maker + 1);
  const std::string_view package = rest.substr(0, name);
  if (name != rest.npos && maker != rest.npos && !package.starts_with("composer/") &&
      told.emplace(package).second)
    out.add(file, {{"library", text::shown(package, 60)}});
}

void check(const Widget& widget, Hits& out) {
  Told told;
  bool composer = false;
  const auto look = [&](const File& file) {
    const bool library = file.path.find("vendor/") != std::string::npos;
    if (file.name() == "composer.json" && !library && !is_foreign_folder(file.path)) {
      composer = true;
      check_composer(file, out);
    }
  };
  const auto each = [&](const auto& use) {
    for (const File& file : widget.files()) use(file);
    for (const std::string& folder : widget.project().backend())
      for (const File& file : widget.snapshot().under(folder))
        if (widget.find(widget.relative(file)) != &file) use(file);
  };
  each(look);
  if (composer) return;  // what it brings along is named by its composer.json
  each([&](const File& file) {
    if (file.extension() == "php") check_vendor(file, told, out);
  });
  bool installed = false;
  const auto tell = [&](const php::File& file, std::string_view library) {
    if (told.emplace(library).second) out.add(file.file(), {{"library", std::string(library)}});
  };
  for (const php::File& file : widget.php()) {
    installed = installed || php::loads_packages(file);
    if (const auto library = php::library_of(file); !library.empty()) tell(file, library);
  }
  for (const php::File& file : widget.php())  // whose copies are not here
    if (installed && php::library_of(file).empty())
      for (const std::string_view library : php::libraries_used(file)) tell(file, library);
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

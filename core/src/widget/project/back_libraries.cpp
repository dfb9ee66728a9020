#include "widget/project/back_libraries.hpp"

#include <set>

#include "php/file.hpp"
#include "php/libraries.hpp"
#include "text/words.hpp"
#include "widget/references.hpp"

namespace premod {
namespace {

bool names_package(const json::Value& name) {
  return !name.key.starts_with("ext-") && !name.key.starts_with("lib-") && name.key != "php" &&
         name.key.find('/') != std::string::npos;
}

/// Each library once.
class Libraries {
 public:
  void tell(const File& file, Span span, std::string_view library) {
    if (told_.emplace(library).second) found.push_back({&file, span, std::string(library)});
  }
  std::vector<BackLibrary> found;

 private:
  std::set<std::string, std::less<>> told_;
};

void check_composer(const File& file, Libraries& libraries) {
  const json::Document document = json::Document::parse(file.bytes);
  const json::Value* root = document.root();
  const json::Value* required = root == nullptr ? nullptr : root->find("require");
  if (required == nullptr) return;
  for (const json::Value& package : required->children)
    if (names_package(package)) libraries.tell(file, package.key_span, package.key);
}

/// "vendor/acme/lib/src/A.php" is a copy of acme/lib.
void check_vendor(const File& file, Libraries& libraries) {
  constexpr std::string_view mark = "vendor/";
  const std::size_t at = file.path.find(mark);
  if (at == std::string::npos || (at > 0 && file.path[at - 1] != '/')) return;
  const std::string_view rest = std::string_view(file.path).substr(at + mark.size());
  const std::size_t maker = rest.find('/');
  const std::size_t name = maker == rest.npos ? rest.npos : rest.find('/', maker + 1);
  const std::string_view package = rest.substr(0, name);
  if (name != rest.npos && maker != rest.npos && !package.starts_with("composer/"))
    libraries.tell(file, {}, package);
}

}  // namespace

std::vector<BackLibrary> back_libraries(const Widget& widget) {
  Libraries libraries;
  bool composer = false;
  const auto look = [&](const File& file) {
    const bool library = file.path.find("vendor/") != std::string::npos;
    if (file.name() == "composer.json" && !library && !is_foreign_folder(file.path)) {
      composer = true;
      check_composer(file, libraries);
    }
  };
  const auto each = [&](const auto& use) {
    for (const File& file : widget.files()) use(file);
    for (const File* file : backend_files(widget)) use(*file);
  };
  each(look);
  if (composer) return libraries.found;  // what it brings along is named by its composer.json
  each([&](const File& file) {
    if (file.extension() == "php") check_vendor(file, libraries);
  });
  bool installed = false;
  for (const php::File& file : widget.php()) {
    installed = installed || php::loads_packages(file);
    if (const auto library = php::library_of(file); !library.empty())
      libraries.tell(file.file(), {}, library);
  }
  for (const php::File& file : widget.php())  // whose copies are not here
    if (installed && php::library_of(file).empty())
      for (const std::string_view library : php::libraries_used(file))
        libraries.tell(file.file(), {}, library);
  return libraries.found;
}

std::vector<BackLibrary> unnamed_back_libraries(const Widget& widget) {
  const std::string message =
      text::folded(widget.project().submission().third_party_libraries.text());
  std::vector<BackLibrary> out = back_libraries(widget);
  std::erase_if(out, [&](const BackLibrary& library) {
    const std::string whole = text::folded(library.name);
    const std::string_view part = std::string_view(whole).substr(whole.find('/') + 1);
    return !part.empty() && message.find(part) != std::string::npos;
  });
  return out;
}

}  // namespace premod

#include "widget/ownership/composer.hpp"

#include "json/document.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

constexpr std::string_view vendor = "vendor/";

/// Where the last `vendor/MAKER/NAME/` of the path begins; npos if there is none.
std::size_t place_of(std::string_view path) {
  for (std::size_t at = path.rfind(vendor); at != path.npos;
       at = at == 0 ? path.npos : path.rfind(vendor, at - 1)) {
    if (at > 0 && path[at - 1] != '/') continue;
    const std::size_t maker = path.find('/', at + vendor.size());
    if (maker != path.npos && path.find('/', maker + 1) != path.npos) return at;
  }
  return path.npos;
}

/// The names in `{"packages": [{"name": "maker/name"}]}` and in a plain list, as Composer 1 has it.
void add_names(const File* file, std::set<std::string, std::less<>>& out) {
  if (file == nullptr) return;
  const json::Document document = json::Document::parse(file->bytes);
  if (document.root() == nullptr) return;
  const auto add = [&](const json::Value& list) {
    for (const json::Value& package : list.children)
      if (const json::Value* name = package.find("name"); name != nullptr && name->is_string())
        out.insert(text::lower_ascii(name->string));
  };
  if (document.root()->is_array()) add(*document.root());
  for (const char* key : {"packages", "packages-dev"})
    if (const json::Value* list = document.root()->find(key); list != nullptr) add(*list);
}

}  // namespace

std::string_view composer_folder(std::string_view path) {
  const std::size_t at = place_of(path);
  if (at == path.npos) return {};
  const std::size_t maker = path.find('/', at + vendor.size());
  return path.substr(0, path.find('/', maker + 1));
}

bool ComposerPackages::holds(const Snapshot& snapshot, std::string_view path) const {
  const std::string_view folder = composer_folder(path);
  if (folder.empty() || snapshot.find(std::string(folder) + "/composer.json") == nullptr)
    return false;
  const std::string before(folder.substr(0, place_of(path)));
  const std::scoped_lock lock(mutex_);
  const auto [known, fresh] = listed_.try_emplace(before);
  if (fresh) {
    add_names(snapshot.find(before + "composer.lock"), known->second);
    add_names(snapshot.find(before + "vendor/composer/installed.json"), known->second);
  }
  return known->second.contains(text::lower_ascii(folder.substr(before.size() + vendor.size())));
}

}  // namespace premod

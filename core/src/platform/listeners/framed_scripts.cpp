// Goes from pages to the scripts they name, and takes away what script.js comes to.
#include "platform/listeners/framed_scripts.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "markup/file.hpp"
#include "snapshot/entry_path.hpp"
#include "widget/loading/loaded_files.hpp"

namespace premod::platform {
namespace {

class Finder {
 public:
  explicit Finder(const Widget& widget) : widget_(widget) {}

  std::set<const File*> run() {
    for (const markup::File& page : widget_.markup()) {
      if (page.kind() != markup::Kind::html) continue;
      for (const markup::Reference& reference : page.references()) {
        if (reference.kind != markup::ReferenceKind::script) continue;
        if (reference.computed)
          add_named(reference.value);
        else if (const File* file = file_named(widget_, page.file(), reference.value))
          out_.insert(file);
      }
    }
    if (!out_.empty()) take_away_loaded();
    return std::move(out_);
  }

 private:
  /// What stands before the name may be where the page comes from: all files of that name count.
  void add_named(std::string_view address) {
    const std::string_view name = last_part(address.substr(0, address.find_first_of("?#")));
    if (!named_.emplace(name).second) return;
    const auto found = by_name().find(name);
    if (found != by_name().end()) out_.insert(found->second.begin(), found->second.end());
  }

  const std::map<std::string_view, std::vector<const File*>>& by_name() {
    if (by_name_.empty())
      for (const File& file : widget_.files()) by_name_[last_part(file.path)].push_back(&file);
    return by_name_;
  }

  /// Files that an address may mean which is known in part; false: it may be any file.
  bool add_computed(std::string_view address, std::vector<const File*>& files) {
    const std::string_view name = last_part(address);
    if (name.find(js::hole) != name.npos) return false;
    if (!asked_.emplace(name).second) return true;
    for (const char* const ending : {"", ".js"})
      if (const auto found = by_name().find(std::string(name) + ending); found != by_name().end())
        files.insert(files.end(), found->second.begin(), found->second.end());
    return true;
  }

  void take_away_loaded() {
    std::map<const File*, const js::File*> scripts;
    for (const js::File& script : widget_.scripts())
      if (!script.is_inline()) scripts.emplace(&script.file(), &script);
    const File* const first = widget_.find("script.js");
    if (first == nullptr) return;
    std::set<const File*> loaded{first};
    std::vector<const File*> open{first};
    while (!open.empty()) {
      const File* const file = open.back();
      open.pop_back();
      out_.erase(file);
      const auto script = scripts.find(file);
      if (script == scripts.end()) continue;
      std::vector<const File*> files = loaded_by(*script->second, widget_);
      for (const std::string& address : computed_loads(*script->second, widget_))
        if (!add_computed(address, files)) return out_.clear();
      for (const File* next : files)
        if (loaded.insert(next).second) open.push_back(next);
    }
  }

  const Widget& widget_;
  std::set<const File*> out_;
  std::map<std::string_view, std::vector<const File*>> by_name_;
  std::set<std::string, std::less<>> named_, asked_;  ///< names that have no more to give
};

}  // namespace

std::set<const premod::File*> framed_scripts(const Widget& widget) { return Finder(widget).run(); }

}  // namespace premod::platform

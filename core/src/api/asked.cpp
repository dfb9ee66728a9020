#include "api/asked.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>

#include "api/target.hpp"

namespace premod {
namespace {

namespace fs = std::filesystem;

// A link in a circle or a name that is too long leads nowhere: it stays what was named, so that
// opening it says why, and nothing else is taken for it.
fs::path place_of(const std::string& path) {
  std::error_code error;
  fs::path out = fs::weakly_canonical(path.empty() ? "." : path, error);
  return error || out.empty() ? fs::path(path) : out;
}

}  // namespace

std::vector<Asked> what_is_asked(const std::vector<std::string>& paths, const MemoryFile* unsaved) {
  struct Named {
    std::string path;
    fs::path whole;
    std::string widget;  // of a file
  };
  std::vector<Named> all;
  std::set<fs::path> folders;
  for (const std::string& path : paths) {
    const bool stands_in = unsaved != nullptr && unsaved->path == path;
    Named one{path, place_of(path), folder_of_file(path, stands_in)};
    if (one.widget.empty()) folders.insert(one.whole);
    all.push_back(std::move(one));
  }
  std::vector<Asked> out;
  std::set<fs::path> seen;
  std::map<std::string, std::size_t> known;  // of files: where their widget is in `out`
  for (const Named& one : all) {
    if (!seen.insert(one.whole).second) continue;
    if (!one.widget.empty() && folders.contains(one.widget)) continue;
    if (one.widget.empty()) {
      out.push_back({one.path, {}});
      continue;
    }
    const auto [at, is_first] = known.try_emplace(one.widget, out.size());
    if (is_first) out.push_back({one.widget, {}});
    out[at->second].files.push_back(one.path);
  }
  return out;
}

}  // namespace premod

#include "widget/ownership/junk.hpp"

#include <array>
#include <string>

#include "data/junk_files.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

using text::lower_ascii;

struct KindName {
  std::string_view name;
  JunkKind kind;
};
constexpr std::array<KindName, 11> kinds = {{{"os", JunkKind::os},
                                             {"editor", JunkKind::editor},
                                             {"vcs", JunkKind::vcs},
                                             {"dependency", JunkKind::dependency},
                                             {"build", JunkKind::build},
                                             {"source", JunkKind::source},
                                             {"backup", JunkKind::backup},
                                             {"design", JunkKind::design},
                                             {"archive", JunkKind::archive},
                                             {"tests", JunkKind::tests},
                                             {"docs", JunkKind::docs}}};

JunkKind kind_from(std::string_view name) {
  for (const KindName& known : kinds)
    if (known.name == name) return known.kind;
  return JunkKind::none;
}

// The end of the component `folder` in `path`, or npos.
std::size_t end_of_folder(std::string_view path, std::string_view folder) {
  for (std::size_t at = path.find(folder); at != path.npos; at = path.find(folder, at + 1)) {
    const std::size_t end = at + folder.size();
    if ((at == 0 || path[at - 1] == '/') && end < path.size() && path[end] == '/') return end;
  }
  return path.npos;
}

}  // namespace

bool is_licence(std::string_view path) {
  const std::string name = lower_ascii(path.substr(path.rfind('/') + 1));  // npos + 1 == 0
  for (const std::string_view start : {"license", "licence", "copying", "notice"})
    if (name.starts_with(start)) return true;
  return name == "ofl.txt" || name == "ufl.txt" ||                      // of fonts
         name.ends_with(".license.txt") || name.ends_with(".license");  // as bundlers write them
}

Junk recognise_junk(std::string_view path) {
  const std::string small = lower_ascii(path);
  const std::string_view whole = small;
  const std::string_view name = whole.substr(whole.rfind('/') + 1);  // npos + 1 == 0
  Junk folder;
  for (const auto& row : data::junk_files::rows) {
    if (row.match != "folder") continue;
    const std::size_t end = end_of_folder(whole, row.pattern);
    if (end != whole.npos && (folder.folder.empty() || end < folder.folder.size()))
      folder = {kind_from(row.kind), path.substr(0, end)};
  }
  if (!folder.folder.empty() || is_licence(path)) return folder;
  for (const auto& row : data::junk_files::rows) {
    const bool fits = row.match == "name"     ? name == row.pattern
                      : row.match == "prefix" ? name.starts_with(row.pattern)
                      : row.match == "suffix" ? name.ends_with(row.pattern) && name != row.pattern
                                              : false;
    if (fits) return {kind_from(row.kind), {}};
  }
  return {};
}

}  // namespace premod

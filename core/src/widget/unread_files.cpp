#include "widget/unread_files.hpp"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "flow/markup_text.hpp"
#include "markup/file.hpp"
#include "php/files.hpp"
#include "snapshot/lfs.hpp"
#include "text/words.hpp"
#include "widget/references.hpp"

namespace premod {

std::vector<const File*> lfs_pointers(const Widget& widget) {
  std::vector<const File*> out;
  if (widget.is_archive()) return out;
  for (const File& file : widget.files())
    if (is_lfs_pointer(file.bytes)) out.push_back(&file);
  for (const File* file : backend_files(widget))
    if (is_lfs_pointer(file->bytes) && is_php(*file)) out.push_back(file);
  return out;
}

// Asked by most rules: what needs no counting must cost nothing, however many scripts there are.
std::vector<const File*> unread_inline_scripts(const Widget& widget) {
  std::unordered_map<const File*, std::size_t> read;
  for (const markup::File& page : widget.markup())
    if (!page.scripts().empty()) read[&page.file()] = 0;
  std::vector<const File*> out;
  if (read.empty()) return out;
  for (const js::File& script : widget.scripts())
    if (const auto page = read.find(&script.file()); page != read.end()) ++page->second;
  for (const markup::File& page : widget.markup())
    if (!page.scripts().empty() && page.scripts().size() > read[&page.file()])
      out.push_back(&page.file());
  return out;
}

bool has_too_many_inline_scripts(const Widget& widget) {
  std::size_t count = 0;
  for (const markup::File& page : widget.markup()) count += page.scripts().size();
  return count > max_inline_scripts;
}

std::vector<const File*> unread_markup_handlers(const Widget& widget) {
  std::unordered_map<const File*, std::size_t> read;
  for (const js::File& script : widget.scripts())
    if (script.origin().handler) ++read[&script.file()];
  std::vector<const File*> out;
  if (read.empty()) return out;
  for (const js::File& script : widget.scripts()) {
    if (script.is_inline()) continue;
    const auto handlers = read.find(&script.file());
    if (handlers != read.end() && handlers->second >= js::max_markup_handlers)
      out.push_back(&script.file());
  }
  return out;
}

std::string_view unread_language(const File& file) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 14> languages = {
      {{"py", "Python"},
       {"rb", "Ruby"},
       {"go", "Go"},
       {"java", "Java"},
       {"kt", "Kotlin"},
       {"cs", "C#"},
       {"ts", "TypeScript"},
       {"tsx", "TypeScript"},
       {"cpp", "C++"},
       {"rs", "Rust"},
       {"pl", "Perl"},
       {"ex", "Elixir"},
       {"scala", "Scala"},
       {"swift", "Swift"}}};
  const std::string ending = text::lower_ascii(file.extension());
  for (const auto& [extension, name] : languages)
    if (ending == extension && !text::lower_ascii(file.path).ends_with(".d.ts")) return name;
  return {};
}

}  // namespace premod

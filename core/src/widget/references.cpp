#include "widget/references.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "php/files.hpp"
#include "snapshot/entry_path.hpp"
#include "text/byte_set.hpp"
#include "text/entities/url.hpp"
#include "text/words.hpp"
#include "widget/mentions.hpp"
#include "widget/pictures.hpp"

namespace premod {
namespace {

using text::lower_ascii;

using std::size_t;

// What a string may leave out at the end of a file's name: modules and templates are named so.
constexpr std::array<std::string_view, 6> endings = {"", ".js", ".twig", ".html", ".css", ".json"};

// The bytes that no path in a string has.
constexpr text::ByteSet between_paths(" \t\r\n\"'`<>()=,;|{}");

// What a path in prose has; one component without an ending is a word.
constexpr text::ByteSet in_paths("./");

// Splits a string into what can be a path: markup and style in strings hold paths, too.
template <class Use>
void each_path(std::string_view text, Use use) {
  for (size_t from = 0; from < text.size();) {
    const size_t end = between_paths.find_in(text, from);
    std::string_view part = text.substr(from, end - from);
    from = end + 1;
    part = part.substr(part.rfind('!') + 1);  // "text!./a.twig"; npos + 1 == 0
    part = part.substr(0, part.find_first_of("?#"));
    while (part.starts_with("./")) part.remove_prefix(2);
    if (!part.empty()) use(part);
  }
}

// The widget's own folder as the platform serves it: "/widgets/CODE/a.png" and
// "/upl/CODE/widget/a.png" are a.png. The path itself if it is neither.
std::string_view below_served_root(std::string_view path) {
  const auto behind = [&](std::size_t at) { return at == path.npos ? path.npos : at + 1; };
  if (const size_t upl = path.find("upl/");
      upl != path.npos && (upl == 0 || path[upl - 1] == '/')) {
    const size_t code = behind(path.find('/', upl + 4));
    if (code != path.npos && path.substr(code).starts_with("widget/")) return path.substr(code + 7);
  }
  const size_t widgets = path.find("widgets/");
  if (widgets == path.npos || (widgets != 0 && path[widgets - 1] != '/')) return path;
  const size_t code = behind(path.find('/', widgets + 8));
  return code == path.npos ? path : path.substr(code);
}

// The literal parts of a computed name in their order; the first begins a component or follows a
// hole, the last ends the path or a hole follows.
bool fits(std::string_view pattern, std::string_view path) {
  const bool open_start = pattern.front() == hole, open_end = pattern.back() == hole;
  size_t at = 0;
  bool first = true;
  for (size_t from = 0; from < pattern.size();) {
    const size_t end = std::min(pattern.find(hole, from), pattern.size());
    const std::string_view part = pattern.substr(from, end - from);
    from = end + 1;
    if (part.empty()) continue;
    const bool last = from >= pattern.size() && !open_end;
    size_t found =
        last && path.size() >= part.size() ? path.size() - part.size() : path.find(part, at);
    if (found == path.npos || found < at || path.substr(found, part.size()) != part) return false;
    if (first && !open_start && part[0] != '/' && path[found - 1] != '/') return false;
    first = false;
    at = found + part.size();
  }
  return true;
}

// Enough letters to mean something: "/" + id fits every file and says nothing.
bool is_specific(std::string_view pattern) {
  size_t letters = 0;
  for (const char c : pattern)
    if (c != hole && c != '/' && c != '.' && c != '-' && c != '_') ++letters;
  return letters >= 2 && pattern.find_first_of("/.") != pattern.npos;
}

class Builder {
 public:
  Builder(const Widget& widget, std::vector<ModuleAlias> aliases)
      : widget_(widget), aliases_(std::move(aliases)) {
    for (const File& file : widget.files()) {
      const auto index = static_cast<std::uint32_t>(graph_.nodes.size());
      graph_.nodes.push_back({&file});
      const std::string_view path = widget.relative(file);
      paths_.push_back("/" + lower_ascii(path));
      by_path_.emplace(std::string_view(paths_.back()).substr(1), index);
      const auto name = std::string_view(paths_.back()).substr(paths_.back().rfind('/') + 1);
      by_name_[name].push_back(index);
      for (const std::string_view ending : endings)
        if (name.ends_with(ending)) stems_.insert(name.substr(0, name.size() - ending.size()));
    }
  }

  ReferenceGraph build() {
    enter();
    while (!queue_.empty()) {
      const std::uint32_t index = queue_.front();
      queue_.pop_front();
      follow(index);
    }
    std::stable_sort(graph_.edges.begin(), graph_.edges.end(),
                     [](const auto& a, const auto& b) { return a.from < b.from; });
    return std::move(graph_);
  }

 private:
  void enter(const File* file, Entry entry) {
    if (!file) return;
    const auto at = static_cast<std::uint32_t>(file - widget_.files().data());
    if (graph_.nodes[at].entry == Entry::none) graph_.nodes[at].entry = entry;
    reach(at);
  }

  void enter() {
    enter(widget_.find("manifest.json"), Entry::manifest);
    for (const char* name : {"script.js", "amoforms.js", "personal_page.js"})
      enter(widget_.find(name), Entry::script);
    for (const Locale& locale : widget_.locales()) enter(&locale.file(), Entry::language);
    std::unordered_set<const File*> pictures = market_pictures(widget_);
    for (const Image& image : widget_.images()) {
      const Logo* logo = logo_of(widget_, image);
      if (logo == nullptr) continue;
      pictures.erase(&image.file());
      if (is_shown(*logo)) enter(&image.file(), Entry::logo);
    }
    for (const File* picture : pictures) enter(picture, Entry::picture);
    for (const File& file : widget_.files())  // runs on a server, which nobody sees from here
      if (is_php(file) && is_backend(file)) enter(&file, Entry::backend);
  }

  /// Some logos belong to one location: without it nobody sees them.
  [[nodiscard]] bool is_shown(const Logo& logo) const {
    const Manifest* manifest = widget_.manifest();
    return logo.needed_by.empty() || manifest == nullptr || !manifest->parsed() ||
           manifest->has_location(logo.needed_by);
  }

  /// Below a folder that premod.json declares; other PHP in the archive is run by nobody.
  [[nodiscard]] bool is_backend(const File& file) const {
    const std::vector<std::string>& folders = widget_.project().backend();
    return lies_in_backend(widget_, file) ||
           std::find(folders.begin(), folders.end(), ".") != folders.end();
  }

  void reach(std::uint32_t index) {
    if (graph_.nodes[index].reached) return;
    graph_.nodes[index].reached = true;
    queue_.push_back(index);
  }

  void link(std::uint32_t from, std::uint32_t to, Span span) {
    if (from == to) return;
    reach(to);
    const std::uint64_t pair = std::uint64_t{from} << 32U | to;
    if (graph_.edges.size() < max_edges && linked_.insert(pair).second)
      graph_.edges.push_back({from, to, span});
  }

  void follow(std::uint32_t from) {
    const File& file = *graph_.nodes[from].file;
    if (!is_text(file)) return;
    const std::string_view own = std::string_view(paths_[from]).substr(1);
    const std::string_view folder = own.substr(0, own.rfind('/') == own.npos ? 0 : own.rfind('/'));
    if (graph_.nodes[from].entry == Entry::language && follow_prose(from, folder)) return;
    for (const Mention& mention : mentions_in(file)) {
      const std::string text = lower_ascii(text::percent_decoded(mention.text));
      link_spaced(from, folder, text, mention);
      const bool is_one_path = between_paths.find_in(text) == text.size();
      each_path(text, [&](std::string_view path) {
        // One word of a sentence or of an attribute is no name; a string of its own may be one.
        const bool word = in_paths.find_in(path) == path.size();
        if (word && (!is_one_path || file.extension() != "js")) return;
        link_path(from, folder, path, mention);
        link_aliased(from, path, mention.span);
        const std::string_view inner = below_served_root(path);
        if (inner.size() < path.size() && !inner.empty()) link_path(from, {}, inner, mention);
      });
    }
  }

  // `url('images/sand clock.svg')`: a whole string that is a file's path, blanks included.
  void link_spaced(std::uint32_t from, std::string_view folder, std::string_view text,
                   const Mention& mention) {
    const size_t first = text.find_first_not_of(" \t\r\n");
    if (first == text.npos) return;
    text = text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
    text = text.substr(0, text.find_first_of("?#"));
    if (between_paths.find_in(text) == text.size() || in_paths.find_in(text) == text.size() ||
        text.find(hole) != text.npos)
      return;
    link_name(from, folder, text, mention);
  }

  void link_path(std::uint32_t from, std::string_view folder, std::string_view path,
                 const Mention& mention) {
    if (path.find(hole) == path.npos)
      link_name(from, folder, path, mention);
    else
      link_pattern(from, path, mention.span);
  }

  // "acme/format" where require.config says where acme lies.
  void link_aliased(std::uint32_t from, std::string_view path, Span span) {
    if (path.find(hole) != path.npos || path.starts_with('/')) return;
    for (const ModuleAlias& alias : aliases_) {
      const bool below = alias.name.empty() || path == alias.name ||
                         (path.starts_with(alias.name) && path[alias.name.size()] == '/');
      if (!below) continue;
      std::string target = alias.target;
      if (alias.name.empty() && !target.empty()) target += '/';
      target += path.substr(alias.name.size());
      if (may_end(std::string_view(target).substr(target.rfind('/') + 1)))
        link_in(from, {}, target, span);
    }
  }

  // What people read is full of words that could be names; there only a path counts. False: the
  // file could not be read as JSON.
  bool follow_prose(std::uint32_t from, std::string_view folder) {
    const File* const file = graph_.nodes[from].file;
    const auto locales = widget_.locales();
    const auto locale = std::find_if(locales.begin(), locales.end(),
                                     [&](const Locale& one) { return &one.file() == file; });
    if (locale == locales.end() || !locale->parsed() || locale->truncated()) return false;
    for (const LocaleText& text : locale->texts()) {
      if (!text.value->is_string() || text.value->string.size() > max_mention_bytes ||
          in_paths.find_in(text.value->string) == text.value->string.size())
        continue;
      const Mention mention{lower_ascii(text.value->string), text.value->span};
      each_path(mention.text, [&](std::string_view path) {
        if (in_paths.find_in(path) != path.size() && path.find(hole) == path.npos)
          link_name(from, folder, path, mention);
      });
    }
    return true;
  }

  // No file's path ends so: most words of most strings. "a/.." ends anyhow.
  [[nodiscard]] bool may_end(std::string_view last) const {
    return last.empty() || last == "." || last == ".." || stems_.contains(last);
  }

  bool link_in(std::uint32_t from, std::string_view folder, std::string_view path, Span span) {
    bool any = false;
    for (const std::string_view ending : endings) {
      const auto at = by_path_.find(resolved_path(folder, std::string(path) + std::string(ending)));
      if (at == by_path_.end()) continue;
      link(from, at->second, span);
      any = true;
    }
    return any;
  }

  // A whole name: from the file's own folder, else from the root, else as the end of a path whose
  // beginning is put before it elsewhere. "item" is not the end of lib/item.js.
  void link_name(std::uint32_t from, std::string_view folder, std::string_view path,
                 const Mention& mention) {
    const Span span = mention.span;
    const std::string_view last = path.substr(path.rfind('/') + 1);  // npos + 1 == 0
    if (may_end(last) && (link_in(from, folder, path, span) || link_in(from, {}, path, span)))
      return;
    const auto same = by_name_.find(last);
    if (same == by_name_.end() && last.ends_with(".js") && mention.text.starts_with("./") &&
        graph_.nodes[from].entry == Entry::script)
      graph_.missing_module = path;
    if (same == by_name_.end() || last.find('.') == last.npos) return;
    const std::string tail = "/" + resolved_path({}, path);
    for (const std::uint32_t to : same->second) {
      if (!consume_budget()) return;
      if (tail.size() > 1 && paths_[to].ends_with(tail)) link(from, to, span);
    }
  }

  void link_pattern(std::uint32_t from, std::string_view pattern, Span span) {
    if (!is_specific(pattern)) return;
    const auto [known, fresh] = patterns_.try_emplace(std::string(pattern));
    if (fresh)
      for (std::uint32_t to = 0; to < paths_.size(); ++to) {
        if (!consume_budget()) return;
        if (fits(pattern, paths_[to])) known->second.push_back(to);
      }
    for (const std::uint32_t to : known->second) {
      if (!consume_budget()) return;
      link(from, to, span);
    }
  }

  bool consume_budget() {
    if (++comparisons_ <= max_comparisons) return true;
    graph_.complete = false;
    return false;
  }

  const Widget& widget_;
  std::vector<ModuleAlias> aliases_;
  ReferenceGraph graph_;
  std::deque<std::string> paths_;  // "/" and the path below the root, lower case
  std::unordered_map<std::string_view, std::uint32_t> by_path_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_name_;
  std::unordered_set<std::string_view> stems_;  // names with and without what may be left out
  std::unordered_map<std::string, std::vector<std::uint32_t>> patterns_;
  std::unordered_set<std::uint64_t> linked_;
  std::deque<std::uint32_t> queue_;
  size_t comparisons_ = 0;
};

}  // namespace

bool lies_in_backend(const Widget& widget, const File& file) {
  const std::vector<std::string>& folders = widget.project().backend();
  return std::any_of(folders.begin(), folders.end(), [&](const std::string& folder) {
    return file.path == folder || file.path.starts_with(folder + '/');
  });
}

std::vector<const File*> backend_files(const Widget& widget) {
  std::vector<const File*> out;
  for (const std::string& folder : widget.project().backend())
    for (const File& file : widget.snapshot().under(folder)) {
      // By path: a widget with a premod.json in it keeps a list of its own.
      const File* const own = widget.find(widget.relative(file));
      if (own == nullptr || own->path != file.path) out.push_back(&file);
    }
  std::sort(out.begin(), out.end());  // all of one list
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::string_view name_of(Entry entry) {
  switch (entry) {
    case Entry::none:
      return "";
    case Entry::manifest:
      return "manifest";
    case Entry::script:
      return "script";
    case Entry::language:
      return "language";
    case Entry::logo:
      return "logo";
    case Entry::picture:
      return "picture";
    case Entry::backend:
      return "backend";
  }
  return "";
}

ReferenceGraph references_of(const Widget& widget) {
  return references_of(widget, module_aliases(widget));
}

ReferenceGraph references_of(const Widget& widget, std::vector<ModuleAlias> aliases) {
  return Builder(widget, std::move(aliases)).build();
}

}  // namespace premod

#include "platform/loading/fetched_pictures.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "css/file.hpp"
#include "css/tokenizer.hpp"
#include "snapshot/entry_path.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"
#include "text/words.hpp"

namespace premod::platform {
namespace {

constexpr std::size_t max_patterns = 200;  ///< of addresses that are computed in part

/// Names of pictures that are asked for.
struct Names {
  std::set<std::string, std::less<>> whole;
  std::set<std::string, std::less<>> computed;  ///< with holes: "icons/\x01.svg"

  [[nodiscard]] bool have(std::string_view path) const {
    if (whole.contains(last_part(path))) return true;
    return std::any_of(computed.begin(), computed.end(),
                       [&](const std::string& pattern) { return fits(path, pattern); });
  }

  /// The pattern's pieces stand in the path in their order, the last one at its end.
  static bool fits(std::string_view path, std::string_view pattern) {
    const std::size_t last = pattern.rfind(js::hole);
    if (!path.ends_with(pattern.substr(last + 1))) return false;
    path.remove_suffix(pattern.size() - last - 1);
    // A name alone is one from its beginning.
    const bool folder = pattern.find('/') != std::string_view::npos;
    std::size_t at = folder ? 0 : path.find_last_of('/') + 1;
    for (const std::string_view piece : text::split(pattern.substr(0, last), js::hole)) {
      const std::size_t found = path.find(piece, at);
      if (found == std::string_view::npos) return false;
      at = found + piece.size();
    }
    return path.find('/', at) == std::string_view::npos;
  }
};

/// What is known of an address whose name is computed: from its last folder that is known, or
/// nothing if nothing but `.svg` is.
std::string known_end(std::string_view path) {
  const std::string_view name = last_part(path);
  std::string_view folder = path.substr(0, path.size() - name.size());
  folder = folder.substr(folder.rfind(js::hole) + 1);
  folder = folder.substr(folder.find_first_not_of("./") == std::string_view::npos
                             ? folder.size()
                             : folder.find_first_not_of("./"));
  const bool named = name.find_first_not_of(js::hole) != name.rfind(".svg");
  return folder.empty() && !named ? std::string() : std::string(folder).append(name);
}

void add_picture(const js::Index& index, js::NodeId address, Names& out) {
  if (address == 0) return;
  for (const std::string& text : index.texts_of(address)) {
    const std::string_view path = std::string_view(text).substr(0, text.find_first_of("?#"));
    const std::string_view name = last_part(path);
    if (!name.ends_with(".svg")) continue;
    // `base + 'icon.svg'`: what is computed may be a folder.
    const std::string_view known = name.substr(name.rfind(js::hole) + 1);
    if (known != ".svg") out.whole.emplace(known);
    if (name.find(js::hole) == std::string_view::npos) continue;
    const std::string pattern = known_end(path);
    if (pattern.empty()) continue;
    if (out.computed.size() == max_patterns) return text::note_limit("max_patterns");
    out.computed.insert(pattern);
  }
}

/// The names of the pictures that a script asks for.
void add_fetched(const js::File& script, Names& out) {
  if (script.error() != nullptr || script.source().find(".svg") == std::string_view::npos) return;
  const js::Index& index = script.index();
  for (const js::Call& call : script.calls()) {
    const std::string_view path = call.global_path();
    const std::string member = call.member();
    if (text::is_one_of(path, {"$.get", "$.ajax", "fetch", "window.fetch", "axios.get"}) ||
        (member == "load" && path.starts_with("$()"))) {
      add_picture(index, call.argument(0), out);
      if (path != "$.ajax" || call.argument(0) == 0) continue;
      const js::NodeId url = index.property(index.resolve(call.argument(0)), "url");
      add_picture(index, url, out);
    } else if (member == "open" && call.argument_count() > 1) {
      add_picture(index, call.argument(1), out);
    }
  }
}

}  // namespace

std::vector<const css::File*> styles_of_fetched_pictures(const Widget& widget) {
  std::vector<const css::File*> out;
  for (const css::File& style : widget.styles())
    if (style.origin() == css::Origin::style_element &&
        css::same_name(style.file().extension(), "svg"))
      out.push_back(&style);
  if (out.empty()) return out;
  Names names;
  for (const js::File& script : widget.scripts()) add_fetched(script, names);
  std::erase_if(out, [&](const css::File* style) { return !names.have(style->file().path); });
  return out;
}

}  // namespace premod::platform

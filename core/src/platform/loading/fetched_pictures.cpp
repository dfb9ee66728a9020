#include "platform/loading/fetched_pictures.hpp"

#include <set>
#include <string>
#include <string_view>

#include "css/file.hpp"
#include "css/tokenizer.hpp"
#include "text/ascii.hpp"

namespace premod::platform {
namespace {

std::string_view last_part(std::string_view path) {
  path = path.substr(0, path.find_first_of("?#"));
  return path.substr(path.find_last_of('/') + 1);
}

using Names = std::set<std::string, std::less<>>;

void add_picture(const js::Index& index, js::NodeId address, Names& out) {
  if (address == 0) return;
  for (const std::string& text : index.texts_of(address))
    if (const std::string_view name = last_part(text); name.ends_with(".svg"))
      out.emplace(name.substr(name.rfind(js::hole) + 1));  // the whole, if nothing is computed
}

/// The names of the pictures that a script asks for.
Names fetched(const js::File& script) {
  Names out;
  if (script.error() != nullptr || script.source().find(".svg") == std::string_view::npos)
    return out;
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
  return out;
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
  for (const js::File& script : widget.scripts()) names.merge(fetched(script));
  std::erase_if(
      out, [&](const css::File* style) { return !names.contains(last_part(style->file().path)); });
  return out;
}

}  // namespace premod::platform

// Which files are scripts, whatever they are called, and whose they are.
#include <algorithm>
#include <iterator>
#include <utility>

#include "css/tokenizer.hpp"
#include "flow/markup_text.hpp"
#include "js/shape.hpp"
#include "php/files.hpp"
#include "widget/linked_scripts.hpp"
#include "widget/loading/computed_scripts.hpp"
#include "widget/loading/loaded_files.hpp"
#include "widget/ownership/authorship.hpp"
#include "widget/ownership/tooling.hpp"
#include "widget/references.hpp"
#include "widget/unread_files.hpp"
#include "widget/widget_state.hpp"

namespace premod {
namespace {

bool is_script_name(std::string_view extension) {
  return extension == "js" || extension == "mjs" || extension == "cjs";
}

void add_inline_scripts(const Widget& widget, std::vector<js::File>& all) {
  std::size_t count = 0;
  for (const markup::File& page : widget.markup())
    for (const markup::Inline& script : page.scripts()) {
      if (++count > max_inline_scripts) return;  // tell_unread says so
      js::Origin origin;
      origin.handler = script.is_attribute;
      if (script.masked.empty()) {
        all.emplace_back(page.file(), script.span, std::move(origin));
        continue;
      }
      js::File computed(page.file(), script.span, script.masked, std::move(origin));
      // What twig puts in is not known: an error may be the mask's (widget/unread_files.hpp).
      if (computed.error() == nullptr) all.push_back(std::move(computed));
    }
}

// What scripts and pages load runs, whatever it is called: `e.txt`, `lib/e`, a dependency's folder.
void add_loaded_scripts(const Widget& widget, std::vector<js::File>& all) {
  std::unordered_set<const File*> known;
  for (const js::File& script : all) known.insert(&script.file());
  const auto add = [&](const File* file) {
    if (file == nullptr || !known.insert(file).second) return;
    if (format_by_name(file->path) != ImageFormat::unknown) return;
    js::File script(*file);
    if (script.error() == nullptr && runs_something(script)) all.push_back(std::move(script));
  };
  for (const markup::File& page : widget.markup())
    for (const markup::Reference& reference : page.references())
      if (reference.kind == markup::ReferenceKind::script && !reference.computed)
        add(file_named(widget, page.file(), reference.value));
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const File* file : loaded_by(all[i], widget)) add(file);
  std::vector<js::File> computed = computed_scripts(widget, all);
  std::move(computed.begin(), computed.end(), std::back_inserter(all));
}

/// JSON that scripts are given by `json!`, as far as it parses.
std::vector<js::File> data_asked_for(const Widget& widget, std::span<const js::File> scripts) {
  constexpr std::string_view plugin = "json!";
  std::unordered_set<const File*> known;
  std::vector<js::File> out;
  for (const js::File& script : scripts) {
    if (script.source().find(plugin) == std::string_view::npos) continue;
    const js::Tree& tree = script.tree();
    for (js::NodeId at = 1; at < tree.size(); ++at) {
      if (tree[at].kind != js::NodeKind::string_literal) continue;
      const std::string_view name = tree.string_value(at);
      if (!name.starts_with(plugin)) continue;
      const File* file = file_named(widget, script.file(), name);
      if (file == nullptr || file->extension() != "json" || !known.insert(file).second) continue;
      js::Origin origin;
      origin.data = true;
      js::File data(*file, std::move(origin));
      if (data.error() == nullptr) out.push_back(std::move(data));
    }
  }
  return out;
}

// Scripts that are no part of the widget's run, as far as a name or a module tells, and that no
// file of the widget asks for: what script.js reaches is judged, whatever it is called. A back end
// asks Node for modules as a tool does.
std::unordered_set<const File*> tools_among(const Widget& widget,
                                            std::span<const js::File> scripts) {
  std::unordered_set<const File*> out;
  for (const js::File& script : scripts)
    if (!script.is_inline() &&
        (is_named_as_tool(widget.relative(script.file())) ||
         (!lies_in_backend(widget, script.file()) && asks_node_as_tool(script))))
      out.insert(&script.file());
  if (out.empty()) return out;
  for (const ReferenceGraph::Node& node : references_of(widget, {}).nodes)
    if (node.reached) out.erase(node.file);
  return out;
}

}  // namespace

std::span<const js::File> Widget::scripts() const {
  static_cast<void>(manifest());  // own names are gathered from both
  state_->scripts.once([this] {
    auto& all = state_->scripts.all;
    each_document(
        *this, [](const File& file) { return is_script_name(css::lower(file.extension())); },
        [&](const File& file) { all.emplace_back(file); });
    add_inline_scripts(*this, all);
    add_loaded_scripts(*this, all);
    const auto tools = tools_among(*this, all);
    for (js::File& script : all) {
      if (script.error() != nullptr || script.is_inline() || script.origin().handler) continue;
      const Authorship& parts = authorship(script);
      js::Origin origin = {.vendored = parts.is_all_known(),
                           .minified = js::is_minified(script.tree()),
                           .bundled = parts.is_bundle(),
                           .library = parts.library(),
                           .version = parts.versions()};
      const File& file = script.file();
      if (tools.contains(&file)) {
        origin.vendored = true;
        state_->whole_scripts[&file] = {VendoredBy::folder, {}, {}};
      } else if (origin.vendored) {
        state_->whole_scripts[&file] = {VendoredBy::known_name, origin.library, origin.version};
      }
      if (origin.vendored || origin.minified || origin.bundled || !origin.library.empty())
        script.set_origin(std::move(origin));
    }
    js::add_markup_handlers(all);
    state_->script_data = data_asked_for(*this, all);
    js::link(all, state_->script_data);
    link_scripts(all);
    // Worked out when a rule first asks: State stays where it is, a Widget may be moved.
    const State* state = state_.get();
    for (const js::File& script : all)
      static_cast<void>(script.derived().get<OwnNamesLink>(
          [&] { return OwnNamesLink{[state] { return state->own_names().get(); }}; }));
  });
  return state_->scripts.all;
}

const Vendored* Widget::vendored(const File& file) const {
  static const Vendored in_folder{VendoredBy::folder, {}, {}};
  const std::string_view path = relative(file);
  if (is_foreign_folder(path)) return &in_folder;
  const std::string extension = css::lower(file.extension());
  if (is_php(file)) return state_->packages.holds(snapshot(), file.path) ? &in_folder : nullptr;
  const auto* whole = &state_->whole_scripts;
  if (extension == "css") {
    static_cast<void>(styles());
    whole = &state_->whole_styles;
  } else if (is_script_name(extension)) {
    static_cast<void>(scripts());
  } else {
    return nullptr;
  }
  const auto found = whole->find(&file);
  return found == whole->end() ? nullptr : &found->second;
}

}  // namespace premod

#include "widget/loading/script_styles.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "widget/linked_scripts.hpp"
#include "widget/loading/style_sinks.hpp"

namespace premod {
namespace {

/// The script makes style elements or sheets, so that its strings may be style sheets.
bool makes_styles(std::string_view source) {
  const auto has = [&](std::string_view part) { return source.find(part) != source.npos; };
  if (has("<style") || has(".insertRule(") || has("CSSStyleSheet") || has("injectGlobal`") ||
      has("createGlobalStyle`"))
    return true;
  return has("createElement") && (has("'style'") || has("\"style\"") || has("`style`"));
}

/// Some script of the program makes them.
bool any_makes_styles(const js::File& script) {
  struct Makes {
    bool any = false;
  };
  return program_derived(script)
      .get<Makes>([&] {
        const auto all = linked_scripts(script);
        return Makes{std::any_of(all.begin(), all.end(), [](const js::File* one) {
          return one != nullptr && makes_styles(one->source());
        })};
      })
      .any;
}

void add(std::vector<css::ScriptStyle> found, ScriptStyles& out) {
  std::move(found.begin(), found.end(), std::back_inserter(out.all));
}

/// Tables of selectors that the script joins to a sheet.
void add_tables(const js::File& script, ScriptStyles& out) {
  const js::Tree& tree = script.tree();
  for (js::NodeId id = 1; id < tree.size(); ++id) {
    const js::NodeKind kind = tree[id].kind;
    if (kind != js::NodeKind::object_expression && kind != js::NodeKind::array_expression) continue;
    if (auto found = css::style_in_table(script.file().bytes, script.span(id)))
      out.all.push_back(std::move(*found));
  }
}

/// The text of a style element that a function of templates makes: css`h1 { color: ${accent}; }`.
void add_tagged(const js::File& script, ScriptStyles& out) {
  const js::Tree& tree = script.tree();
  for (js::NodeId id = 1; id < tree.size(); ++id) {
    if (tree[id].kind != js::NodeKind::tagged_template) continue;
    const std::string_view tag = tree.text(tree.first_child(id));
    const bool global = tag == "injectGlobal" || tag == "createGlobalStyle";
    auto found =
        css::styles_in_expression(script.file().bytes, script.span(tree.last_child(id)), true);
    if (found.empty()) continue;
    StyleFate fate = global ? StyleFate{StyleSink::page, {}} : style_fate(script, id);
    if (fate.sink != StyleSink::page)
      if (const StyleFate other = fate_elsewhere(script, id);
          other.sink == StyleSink::page || fate.limit.empty())
        fate = other;
    if (!fate.limit.empty()) out.limit = fate.limit;
    if (fate.sink == StyleSink::page) add(std::move(found), out);
  }
}

/// `$('head').append('<style>...')`, what is given to a style element's textContent, to insertRule
/// and the like. Without `makes` only what another script makes a sheet of.
void add_texts(const js::File& script, bool makes, ScriptStyles& out) {
  std::uint32_t read_to = 0;  // a part of a concatenation is no text of its own
  for (const js::Text& text : script.texts()) {
    const Span place = script.span(text.node);
    if (place.begin < read_to) continue;
    const bool element = text.value.find("<style") != std::string::npos;
    const bool sheet = text.value.find('<') == std::string::npos &&
                       (text.value.find('{') != std::string::npos ||
                        text.value.find("@import") != std::string::npos);
    if (!element && !sheet) continue;
    auto found = css::styles_in_expression(script.file().bytes, place, sheet);
    if (found.empty()) continue;
    const StyleFate fate =
        makes ? style_fate(script, text.node) : fate_elsewhere(script, text.node);
    if (fate.sink == StyleSink::apart || (!makes && fate.sink == StyleSink::none)) {
      if (!fate.limit.empty()) out.limit = fate.limit;
      continue;
    }
    add(std::move(found), out);
    read_to = place.end;
  }
}

}  // namespace

const ScriptStyles& styles_in(const js::File& script) {
  return script.derived().get<ScriptStyles>([&] {
    ScriptStyles out;
    if (script.error() != nullptr || !any_makes_styles(script)) return out;
    const bool makes = makes_styles(script.source());
    add_texts(script, makes, out);
    add_tagged(script, out);
    if (makes) add_tables(script, out);
    return out;
  });
}

}  // namespace premod

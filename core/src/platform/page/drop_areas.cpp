// Drop areas among the deeds of a script, and the rules of sheets that fix elements to the top.
#include "platform/page/drop_areas.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>

#include "platform/listeners/prevention.hpp"
#include "platform/page/deeds.hpp"
#include "platform/page/elements.hpp"
#include "platform/page/zone_deeds.hpp"
#include "platform/styles/scope.hpp"
#include "text/limit_log.hpp"
#include "text/shown.hpp"
#include "widget/ownership/own_names.hpp"

namespace premod::platform {
namespace {

using page::Deed;
using page::DeedKind;

/// The same elements: made at one place, or sharing a name.
bool is_same(const page::Elements& a, const page::Elements& b) {
  if (a.made != 0 && a.made == b.made) return true;
  return std::any_of(a.names.begin(), a.names.end(), [&](const std::string& name) {
    return std::find(b.names.begin(), b.names.end(), name) != b.names.end();
  });
}

/// What the script makes and puts straight into the page, where absolute counts from the window.
std::set<std::uint64_t> made_on_page(const js::File& script, const std::vector<Deed>& deeds) {
  std::set<std::uint64_t> out;
  page::ElementReader reader(script, own_names_of(script));
  for (const Deed& deed : deeds) {
    const bool puts = deed.kind == DeedKind::inserts || deed.place != page::Place::none;
    if (!puts || deed.content == 0 || !deed.on.whole_page) continue;
    for (const page::Elements& content : reader.read(deed.content))
      if (content.made != 0) out.insert(content.made);
  }
  return out;
}

constexpr std::size_t max_put_first = 64;  ///< elements that one script puts before all else

/// What the script puts before all else in the page, or in what holds the platform's page.
std::vector<page::Elements> put_first(const js::File& script, const std::vector<Deed>& deeds) {
  std::vector<page::Elements> out;
  page::ElementReader reader(script, own_names_of(script));
  for (const Deed& deed : deeds) {
    if (deed.place != page::Place::first || deed.content == 0) continue;
    if (!deed.on.whole_page && !page::is_page_root(deed.on)) continue;
    for (page::Elements& set : reader.read(deed.content)) {
      if (out.size() == max_put_first) {
        text::note_limit("max_put_first");
        return out;
      }
      out.push_back(std::move(set));
    }
  }
  return out;
}

StyleValues values_by_script(const std::vector<Deed>& deeds, const page::Elements& on) {
  StyleValues values;
  values.add_text(on.style);
  for (const Deed& deed : deeds)
    if (deed.kind == DeedKind::styles && is_same(deed.on, on)) values.add(deed.values);
  return values;
}

/// `list` of `list.addEventListener('drop', f)`, `list.ondrop = f`.
std::string_view text_of_target(const js::File& script, const Deed& deed) {
  const js::Tree& tree = script.tree();
  const js::NodeId member = tree.first_child(deed.node);
  return tree[member].kind == js::NodeKind::member_expression ? tree.text(tree.first_child(member))
                                                              : deed.span.of(script.file().bytes);
}

/// One call is one finding; of the elements it may be done to one that may not be a drop area
/// counts.
void add_once(DropArea area, std::vector<DropArea>& out) {
  const auto is_told = [](const DropArea& one) {
    return one.whole_page || one.system || one.at_top;
  };
  if (out.empty() || !(out.back().span == area.span)) return out.push_back(std::move(area));
  if (is_told(out.back())) return;
  if (is_told(area)) {
    out.back() = std::move(area);
  } else {
    out.back().names.insert(out.back().names.end(), area.names.begin(), area.names.end());
  }
}

}  // namespace

std::vector<DropArea> drop_areas(const js::File& script) {
  std::vector<DropArea> out;
  if (script.error() != nullptr) return out;
  const auto& deeds = page::deeds(script);
  std::optional<std::set<std::uint64_t>> on_page;
  std::optional<std::vector<page::Elements>> firsts;
  for (const Deed& deed : deeds) {
    if (deed.kind != DeedKind::drops || only_prevents(script, deed.content)) continue;
    if (deed.on.whole_page && !page::may_accept_drop(script, deed)) continue;
    const page::Elements& on = deed.on;
    DropArea area{deed.span, deed.event, on.selector, on.whole_page, false, false, false, {}};
    if (area.target.empty()) area.target = text::shown(text_of_target(script, deed), 40);
    area.system = on.zone.zone != Zone::none || (on.system && !on.own);
    if (!area.system && !area.whole_page) {
      area.names = on.names;
      StyleValues values = values_by_script(deeds, on);
      if (on.made != 0 && values.get("position") == "absolute") {
        if (!on_page) on_page = made_on_page(script, deeds);
        if (on_page->contains(on.made)) values.set("position", "fixed");
      }
      if (!firsts) firsts = put_first(script, deeds);
      area.first = std::any_of(firsts->begin(), firsts->end(),
                               [&](const page::Elements& set) { return is_same(set, on); });
      if (area.first && values.get("position") == "sticky") values.set("position", "fixed");
      area.at_top = is_at_top(values, top_strip_pixels);
    }
    add_once(std::move(area), out);
  }
  return out;
}

std::vector<FixedName> fixed_to_top(const css::File& style) {
  std::vector<FixedName> out;
  if (in_standalone_page(style)) return out;
  for (const css::Rule& rule : style.rules()) {
    if (!rule.selects() || scoping_of(style).in_print(rule)) continue;
    StyleValues values = values_of(style, rule);
    const bool sticky = values.get("position") == "sticky";
    if (sticky) values.set("position", "fixed");
    if (!is_at_top(values, top_strip_pixels)) continue;
    for (const selector::Complex& one : style.selectors(rule))
      for (const selector::Simple& simple : style.tree().simples(style.tree().subject(one)))
        if ((simple.kind == selector::Kind::class_name || simple.kind == selector::Kind::id) &&
            is_own(simple, style.own_names()))
          out.push_back({std::string(simple.name), one.span, sticky});
  }
  return out;
}

}  // namespace premod::platform

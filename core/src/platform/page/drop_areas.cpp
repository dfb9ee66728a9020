// Drop areas among the deeds of a script, and the rules of sheets that fix elements to the top.
#include "platform/page/drop_areas.hpp"

#include <algorithm>

#include "platform/page/deeds.hpp"
#include "platform/page/zone_deeds.hpp"
#include "platform/styles/scope.hpp"
#include "text/shown.hpp"

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

bool is_fixed_by_script(const std::vector<Deed>& deeds, const page::Elements& on) {
  StyleValues values;
  values.add_text(on.style);
  for (const Deed& deed : deeds)
    if (deed.kind == DeedKind::styles && is_same(deed.on, on)) values.add(deed.values);
  return is_at_top(values, top_strip_pixels);
}

}  // namespace

std::vector<DropArea> drop_areas(const js::File& script) {
  std::vector<DropArea> out;
  if (script.error() != nullptr) return out;
  const auto& deeds = page::deeds(script);
  for (const Deed& deed : deeds) {
    if (deed.kind != DeedKind::drops || only_prevents(script, deed.content)) continue;
    if (!out.empty() && out.back().span == deed.span) continue;
    const page::Elements& on = deed.on;
    DropArea area{deed.span, deed.event, on.selector, on.whole_page, false, false, {}};
    if (area.target.empty()) area.target = text::shown(deed.span.of(script.file().bytes), 40);
    area.system = on.zone.zone != Zone::none || (on.system && !on.own);
    if (!area.system && !area.whole_page) {
      area.names = on.names;
      area.at_top = is_fixed_by_script(deeds, on);
    }
    out.push_back(std::move(area));
  }
  return out;
}

std::vector<FixedName> fixed_to_top(const css::File& style) {
  std::vector<FixedName> out;
  if (in_standalone_page(style)) return out;
  for (const css::Rule& rule : style.rules()) {
    if (!rule.selects() || scoping_of(style).in_print(rule)) continue;
    if (!is_at_top(values_of(style, rule), top_strip_pixels)) continue;
    for (const selector::Complex& one : style.selectors(rule))
      for (const selector::Simple& simple : style.tree().simples(style.tree().subject(one)))
        if ((simple.kind == selector::Kind::class_name || simple.kind == selector::Kind::id) &&
            is_own(simple, style.own_names()))
          out.push_back({std::string(simple.name), one.span});
  }
  return out;
}

}  // namespace premod::platform

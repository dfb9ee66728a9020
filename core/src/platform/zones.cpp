// Matches the names of selectors with core/data/interface_zones.tsv.
#include "platform/zones.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "css/tokenizer.hpp"
#include "data/interface_zones.hpp"
#include "platform/classes.hpp"
#include "platform/scope.hpp"

namespace premod::css {
namespace {

using selector::Kind;

constexpr std::array<std::pair<std::string_view, Zone>, 10> zones = {{
    {"reviews", Zone::reviews},
    {"disable_button", Zone::disable_button},
    {"install_button", Zone::install_button},
    {"save_button", Zone::save_button},
    {"left_menu", Zone::left_menu},
    {"notification_centre", Zone::notification_centre},
    {"trigger_window", Zone::trigger_window},
    {"billing_page", Zone::billing_page},
    {"profile_page", Zone::profile_page},
    {"settings_menu", Zone::settings_menu},
}};

Zone named(std::string_view kind, std::string_view name) {
  for (const auto& row : data::interface_zones::rows) {
    if (row.kind != kind) continue;
    if (row.match == "exact" ? name != row.name : !name.starts_with(row.name)) continue;
    return zone_named(row.zone);
  }
  return Zone::none;
}

}  // namespace

Zone zone_named(std::string_view name) {
  for (const auto& [zone_name, zone] : zones)
    if (zone_name == name) return zone;
  return Zone::none;
}

Zone zone_of(const selector::Simple& simple) {
  if (simple.kind == Kind::class_name) return named("class", simple.name);
  if (simple.kind == Kind::id) return named("id", simple.name);
  if (simple.kind != Kind::attribute || simple.match == selector::Match::exists) return Zone::none;
  if (same_name(simple.name, "class")) return named("class", simple.value);
  if (same_name(simple.name, "id")) return named("id", simple.value);
  return Zone::none;
}

Zone zone_of_subject(const selector::Tree& tree, const selector::Complex& selector) {
  for (const selector::Simple& simple : tree.simples(tree.subject(selector)))
    if (const Zone zone = zone_of(simple); zone != Zone::none) return zone;
  return Zone::none;
}

Zone zone_of_any(const selector::Tree& tree, const selector::Complex& selector) {
  for (const selector::Compound& compound : tree.compounds(selector))
    for (const selector::Simple& simple : tree.simples(compound))
      if (const Zone zone = zone_of(simple); zone != Zone::none) return zone;
  return Zone::none;
}

namespace {

/// Of all zones; of each rule the first selector about a zone.
struct ZoneRules {
  std::vector<std::pair<Zone, ZoneRule>> all;
};

ZoneRules find_zone_rules(const File& style) {
  ZoneRules out;
  for (const Rule& rule : style.rules()) {
    if (rule.declaration_count == 0) continue;
    const std::size_t of_rule = out.all.size();
    for (const selector::Complex& one : style.selectors(rule)) {
      const Zone zone = zone_of_subject(style.tree(), one);
      const auto known =
          std::find_if(out.all.begin() + static_cast<std::ptrdiff_t>(of_rule), out.all.end(),
                       [&](const auto& entry) { return entry.first == zone; });
      if (zone != Zone::none && known == out.all.end()) out.all.push_back({zone, {&rule, &one}});
    }
  }
  return out;
}

}  // namespace

std::vector<ZoneRule> rules_about(const File& style, Zone zone) {
  const auto& rules = style.derived().get<ZoneRules>([&] { return find_zone_rules(style); });
  std::vector<ZoneRule> out;
  for (const auto& [about, rule] : rules.all)
    if (about == zone) out.push_back(rule);
  return out;
}

bool is_own(const selector::Simple& simple) {
  if (simple.kind == Kind::class_name)
    return class_standing(simple.name) <= Standing::root && zone_of(simple) == Zone::none;
  if (simple.kind == Kind::attribute) return simple.name == "data-widget-code";
  return simple.kind == Kind::id && !is_system_id(simple.name) && zone_of(simple) == Zone::none;
}

bool names_own(const selector::Tree& tree, const selector::Complex& selector) {
  bool own = false;
  selector::for_each_simple(tree, selector,
                            [&](const selector::Simple& simple) { own = own || is_own(simple); });
  return own;
}

std::vector<Touched> touched(const File& style, Zone zone) {
  std::vector<Touched> out;
  for (const ZoneRule& found : rules_about(style, zone))
    out.push_back({found.selector->span, shown(style, found.selector->span)});
  return out;
}

std::vector<Touched> hidden(const File& style, Zone zone) {
  std::vector<Touched> out;
  for (const ZoneRule& found : rules_about(style, zone))
    if (hides(style, *found.rule))
      out.push_back({found.selector->span, shown(style, found.selector->span)});
  return out;
}

std::vector<Touched> changed(const File& style, Zone zone) {
  std::vector<Touched> out;
  if (in_own_page(style)) return out;
  const Scoping& scoping = scoping_of(style);
  for (const ZoneRule& found : rules_about(style, zone))
    if (!names_own(style.tree(), *found.selector) &&
        !scoping.reach(*found.rule, *found.selector).own)
      out.push_back({found.selector->span, shown(style, found.selector->span)});
  return out;
}

bool hides(const File& style, const Rule& rule) {
  const auto declarations = style.declarations(rule);
  return std::any_of(declarations.begin(), declarations.end(), [&](const Declaration& found) {
    const std::string name = property(found);
    const std::string value = lower(style.text(found.value));
    if (name == "display") return value == "none";
    if (name == "visibility") return value == "hidden" || value == "collapse";
    if (name == "pointer-events") return value == "none";
    if (name == "opacity") return value == "0" || value == "0%" || value == "0.0";
    if (name == "width" || name == "height" || name == "max-height" || name == "font-size")
      return value == "0" || value == "0px";
    if (name == "transform") return value == "scale(0)";
    return (name == "left" || name == "top" || name == "text-indent" || name == "margin-left") &&
           value.starts_with("-9999");
  });
}

}  // namespace premod::css

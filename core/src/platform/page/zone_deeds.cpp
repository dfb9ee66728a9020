#include "platform/page/zone_deeds.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "css/tokenizer.hpp"
#include "platform/origin_tables.hpp"
#include "platform/styles/classes.hpp"
#include "platform/styles/scope.hpp"
#include "platform/styles/style_effects.hpp"
#include "text/limit_log.hpp"
#include "text/shown.hpp"
#include "widget/ownership/own_names.hpp"

namespace premod::platform {
namespace {

using js::NodeId;
using js::NodeKind;
using page::Deed;
using page::DeedKind;
using page::Place;

/// A call that moves one thing of the zone beside another is one finding.
template <class Wanted>
std::vector<ZoneUse> once_each(const js::File& script, Zone zone, Wanted&& wanted) {
  std::vector<ZoneUse> out;
  for (const Deed* deed : zone_deeds(script, zone))
    if (wanted(*deed) && (out.empty() || !(out.back().span == deed->span)))
      out.push_back({deed->span, text::shown(deed->on.selector), false,
                     deed->on.narrowed || deed->on.by_caption, deed->on.zone.enclosed});
  return out;
}

/// The deed is done to the zone's element or to something in it.
bool is_there(const Deed& deed) { return !deed.on.around && !deed.on.behind; }

/// The deed puts something at the end of the zone's list, behind all of its items.
bool is_put_last(const Deed& deed) {
  return deed.kind == DeedKind::inserts && (deed.on.zone.subject || deed.on.around) &&
         deed.place == Place::last;
}

/// Something in the widget's own item, or in a block of its own that links there.
bool is_inside_own(const Deed& deed) {
  return (deed.on.zone.own && !deed.on.around) || deed.on.zone.within_own;
}

/// The deed hides the element or gives it other words or markup.
bool writes_anew(const Deed& deed) {
  if (deed.kind == DeedKind::text || page::hides(deed)) return true;
  return deed.kind == DeedKind::rewrites &&
         (deed.by == "html" || deed.by == "innerHTML" || deed.by == "outerHTML");
}

/// `.toggle(paid)`: hidden at times.
bool may_hide(const js::File& script, const Deed& deed) {
  if (deed.by == "slideToggle" || deed.by == "fadeToggle") return true;
  return deed.by == "toggle" &&
         (deed.content == 0 || script.index().constant_bool(deed.content) != true);
}

/// One call is one finding, however many elements it may be done to.
void add_once(std::vector<const Deed*>& out, const Deed& deed) {
  if (out.empty() || !(out.back()->span == deed.span)) out.push_back(&deed);
}

/// What stands around or behind an item of the left menu, or a part of one, is in the menu, too.
bool is_in_menu(const Deed& deed) {
  return deed.on.zone.zone == Zone::left_menu &&
         deed.on.selector.find("nav__menu__item") != std::string::npos;
}

bool names_own_item(const js::File& script, NodeId test, const css::OwnNames& names) {
  const js::Tree& tree = script.tree();
  int seen = 0;
  for (NodeId at = test; at != 0 && ++seen < page::max_test_nodes;
       at = tree.next_in_preorder(at, test)) {
    if (tree[at].kind != NodeKind::string_literal) continue;
    const std::string_view text = tree.string_value(at);
    if (names.menu_items.contains(text) || names.shares_beginning(text)) return true;
  }
  return false;
}

/// `if (item.dataset.entity === 'acme_page') item.classList.add('on')`
bool is_in_test_of_own_item(const js::File& script, NodeId node) {
  const js::Tree& tree = script.tree();
  const css::OwnNames& names = own_names_of(script);
  if (names.menu_items.empty() && names.code.empty()) return false;
  constexpr int highest = 32;
  int climbed = 0;
  for (NodeId at = node; at != 0 && ++climbed < highest && !js::is_function(tree[at].kind);
       at = tree.parent(at)) {
    const NodeId above = tree.parent(at);
    const NodeKind kind = tree[above].kind;
    if (kind != NodeKind::if_statement && kind != NodeKind::conditional_expression &&
        kind != NodeKind::logical_expression)
      continue;
    const NodeId test = tree.first_child(above);
    if (tree.next(test) == at && names_own_item(script, test, names)) return true;
  }
  return false;
}

bool is_preventing(const js::File& script, NodeId statement) {
  static constexpr std::array<std::string_view, 3> names = {"preventDefault", "stopPropagation",
                                                            "stopImmediatePropagation"};
  const js::Tree& tree = script.tree();
  if (tree[statement].kind == NodeKind::return_statement)
    return script.index().constant_bool(tree.first_child(statement)) == false;
  if (tree[statement].kind != NodeKind::expression_statement) return false;
  const js::CallSite* call = script.index().call_at(tree.first_child(statement));
  if (call == nullptr || tree[call->callee].kind != NodeKind::member_expression) return false;
  const std::string name = script.index().key_text(call->callee);
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Whatever else the function does, it always keeps the event from its consequences.
bool always_prevents(const js::File& script, NodeId handler) {
  const js::Tree& tree = script.tree();
  if (handler == 0) return false;
  NodeId body = handler;
  if (tree[handler].kind != NodeKind::block_statement) {  // of a handler for much of the page
    if (is_preventing(script, handler)) return true;
    const NodeId function = script.index().function_of(handler);
    if (function == 0) return false;
    body = tree.function_body(function);
    if (tree[body].kind != NodeKind::function_body)
      return script.index().constant_bool(body) == false;
  }
  for (NodeId at = tree.first_child(body); at != 0; at = tree.next(at))
    if (is_preventing(script, at)) return true;
  return false;
}

/// The one own class that a deed gives or takes: `addClass('acme-blur')`.
std::string class_of(const js::File& script, const Deed& deed) {
  if (deed.content == 0) return {};
  const auto name = script.index().constant_text(deed.content);
  return name && class_standing(*name) <= ClassOwnership::root ? *name : std::string();
}

/// What is given a class of the widget's and loses it again, as a page behind a window does.
void mark_passing(const js::File& script, Zone zone, std::vector<ZoneUse>& uses) {
  if (uses.empty()) return;
  std::set<std::string> taken;
  std::map<std::uint32_t, std::string> given;
  for (const Deed* deed : zone_deeds(script, zone)) {
    if (deed->by == "removeClass" || deed->by == "classList.remove")
      taken.insert(class_of(script, *deed));
    if (deed->by == "addClass" || deed->by == "classList.add")
      given.emplace(deed->span.begin, class_of(script, *deed));
  }
  for (ZoneUse& use : uses) {
    const auto found = given.find(use.span.begin);
    use.passing = found != given.end() && !found->second.empty() && taken.contains(found->second);
  }
}

}  // namespace

std::vector<const Deed*> zone_deeds(const js::File& script, Zone zone) {
  std::vector<const Deed*> out;
  if (script.error() != nullptr) return out;
  for (const Deed& deed : page::deeds(script))
    if (deed.on.zone.zone == zone) out.push_back(&deed);
  return out;
}

std::vector<ZoneUse> find_zone_uses(const js::File& script, Zone zone) {
  return once_each(script, zone, [&](const Deed& deed) {
    return page::hides(deed) || (is_there(deed) && (page::changes(deed) || may_hide(script, deed)));
  });
}

std::vector<ZoneUse> find_zone_hiding(const js::File& script, Zone zone) {
  return once_each(script, zone, [&](const Deed& deed) {
    return (page::hides(deed) || (is_there(deed) && may_hide(script, deed))) &&
           deed.on.zone.subject && !deed.on.behind;
  });
}

namespace {

/// By function: the highest `order` given to something that stands beside the zone's element.
std::map<NodeId, double> orders_beside(const js::File& script, Zone zone) {
  std::map<NodeId, double> out;
  for (const Deed& deed : page::deeds(script)) {
    if (deed.kind != DeedKind::styles || deed.on.zone.zone == zone || deed.on.own) continue;
    const auto order = order_of(deed.values);
    if (!order) continue;
    const NodeId function = page::function_around(script.tree(), deed.node, true);
    const auto [known, added] = out.emplace(function, *order);
    if (!added) known->second = std::max(known->second, *order);
  }
  return out;
}

}  // namespace

std::vector<ZoneUse> moved(const js::File& script, Zone zone) {
  const auto beside = orders_beside(script, zone);
  // `order: 0` where the others get `order: 1`.
  const auto is_before_others = [&](const Deed& deed) {
    const auto order = order_of(deed.values);
    if (!order || deed.kind != DeedKind::styles) return false;
    const auto highest = beside.find(page::function_around(script.tree(), deed.node, true));
    return *order < 0 || (highest != beside.end() && *order < highest->second);
  };
  // `style.position = 'absolute'; style.top = 0`: what one function sets in several steps.
  std::map<std::pair<NodeId, std::string>, StyleValues> so_far;
  const auto moves_with_others = [&](const Deed& deed) {
    StyleValues& values =
        so_far[{page::function_around(script.tree(), deed.node, true), deed.on.selector}];
    const bool before = moves_up(values);
    values.add(deed.values);
    return moves_up(deed.values) || (!before && moves_up(values));
  };
  return once_each(script, zone, [&](const Deed& deed) {
    // What holds it, put before something else, takes it along.
    if (deed.on.zone.subject && deed.on.around && !deed.on.behind)
      return deed.kind == DeedKind::moves
                 ? deed.place == Place::first || deed.place == Place::before
                 : is_before_others(deed);
    if (!deed.on.zone.subject || !is_there(deed)) return false;
    return deed.kind == DeedKind::moves ||
           (deed.kind == DeedKind::styles && (moves_with_others(deed) || is_before_others(deed)));
  });
}

std::vector<ZoneUse> find_zone_changes(const js::File& script, Zone zone) {
  auto out = once_each(script, zone, [&](const Deed& deed) {
    return page::changes(deed) && (is_there(deed) || is_in_menu(deed)) &&
           !is_own_part(deed.on.zone) &&
           !(zone == Zone::left_menu && is_in_test_of_own_item(script, deed.node));
  });
  mark_passing(script, zone, out);
  return out;
}

namespace {

/// One of the platform's, by its address: `a[href^="/settings/pay"]`.
bool is_platform_link(std::string_view selector, const ZoneMatch& match) {
  return !match.own && !match.within_own && match.subject &&
         selector.find("/settings/") != std::string_view::npos;
}

}  // namespace

std::vector<ZoneUse> changed_links(const js::File& script) {
  return once_each(script, Zone::settings_menu, [&](const Deed& deed) {
    if (!is_there(deed) || !is_platform_link(deed.on.selector, deed.on.zone)) return false;
    const bool rewrites = deed.kind == DeedKind::rewrites && deed.by.find("lass") == deed.by.npos;
    return page::hides(deed) || rewrites || deed.kind == DeedKind::text;
  });
}

std::vector<ZoneUse> changed_links(const css::File& style) {
  auto out = find_zone_hiding(style, Zone::settings_menu);
  std::erase_if(
      out, [](const ZoneUse& use) { return use.selector.find("/settings/") == std::string::npos; });
  return out;
}

std::vector<ZoneUse> prevented(const js::File& script, Zone zone) {
  return once_each(script, zone, [&](const Deed& deed) {
    const bool click =
        deed.kind == DeedKind::listens && (deed.event.find("click") != std::string::npos ||
                                           deed.event.find("mousedown") != std::string::npos ||
                                           deed.event.find("pointerdown") != std::string::npos);
    return click && always_prevents(script, deed.content);
  });
}

std::vector<const Deed*> put_behind(const js::File& script, Zone zone) {
  std::vector<const Deed*> out;
  for (const Deed* deed : zone_deeds(script, zone)) {
    if (deed->kind != DeedKind::inserts || is_own_part(deed->on.zone)) continue;
    // Before what follows it is behind it; at the end of what is around it, too.
    const bool behind = deed->on.behind ||
                        (deed->on.around ? deed->place == Place::last || deed->place == Place::after
                                         : deed->place != Place::before);
    if (behind) add_once(out, *deed);
  }
  return out;
}

std::vector<const Deed*> deeds_in(const js::File& script, Zone zone) {
  std::vector<const Deed*> out;
  for (const Deed* deed : zone_deeds(script, zone))
    if (!deed->on.zone.own && deed->kind != DeedKind::moves && page::changes(*deed))
      add_once(out, *deed);
  return out;
}

/// One that is chosen by a test is likely the widget's own: at the end is its place.
static bool is_one_put_last(const Deed& deed) {
  return deed.kind == DeedKind::moves && (deed.on.narrowed || deed.on.zone.own) &&
         deed.place == Place::last;
}

std::vector<const Deed*> reorderings(const js::File& script, Zone zone) {
  std::vector<const Deed*> out;
  for (const Deed* deed : zone_deeds(script, zone))
    if ((deed->kind == DeedKind::inserts || deed->kind == DeedKind::moves) &&
        !is_inside_own(*deed) && !is_put_last(*deed) && !is_one_put_last(*deed))
      add_once(out, *deed);
  return out;
}

std::vector<const Deed*> changes_of_every_button(const js::File& script) {
  std::vector<const Deed*> out;
  for (const Deed& deed : page::deeds(script))
    if (deed.on.page_wide_button && is_there(deed) && writes_anew(deed)) add_once(out, deed);
  return out;
}

std::vector<SyntheticClick> virtual_clicks(const js::File& script) {
  std::vector<SyntheticClick> out;
  for (const Zone button : {Zone::install_button, Zone::disable_button, Zone::save_button})
    for (const page::Deed* deed : zone_deeds(script, button)) {
      if (deed->kind != page::DeedKind::clicks || deed->on.around || deed->on.behind) continue;
      if (!out.empty() && out.back().span == deed->span && out.back().button == button) continue;
      out.push_back({deed->span, deed->on.by_caption, button});
    }
  return out;
}

bool only_prevents(const js::File& script, NodeId handler) {
  const js::Tree& tree = script.tree();
  const NodeId function = handler == 0 ? 0 : script.index().function_of(handler);
  if (function == 0) return false;
  const NodeId body = tree.function_body(function);
  if (tree[body].kind != NodeKind::function_body) return false;
  for (NodeId at = tree.first_child(body); at != 0; at = tree.next(at))
    if (tree[at].kind != NodeKind::return_statement && !is_preventing(script, at)) return false;
  return true;
}

namespace {

/// `order: 9` on one item, by an attribute, is likely the widget's, and leaves the others where
/// they are.
bool reorders(const StyleValues& values, const ZoneMatch& match, std::string_view selector) {
  const double order = order_of(values).value_or(0);
  const bool one = selector.find('[') != std::string_view::npos &&
                   selector.find(":not(") == std::string_view::npos;
  return values.get("flex-direction").ends_with("-reverse") || order < 0 ||
         (order > 0 && !one && !match.own && !match.within_own);
}

}  // namespace

std::vector<ZoneUse> reordered(const css::File& style, Zone zone) {
  std::vector<ZoneUse> out;
  if (in_standalone_page(style)) return out;
  for (const ZoneRule& found : rules_about(style, zone)) {
    std::string selector = scoping_of(style).shown(*found.rule, *found.selector);
    if (reorders(values_of(style, *found.rule), found.match, selector))
      out.push_back({found.selector->span, std::move(selector)});
  }
  return out;
}

std::vector<ZoneUse> reordered(const js::File& script, Zone zone) {
  std::vector<ZoneUse> out;
  for (const page::Deed* deed : zone_deeds(script, zone)) {
    const bool again = !out.empty() && out.back().span == deed->span;
    // An item that is known by a test nobody sees through may be the widget's.
    const bool unsure = deed->on.narrowed && order_of(deed->values).value_or(0) > 0;
    if (again || unsure || deed->kind != page::DeedKind::styles ||
        !reorders(deed->values, deed->on.zone, deed->on.selector))
      continue;
    out.push_back({deed->span, text::shown(deed->on.selector)});
  }
  return out;
}

}  // namespace premod::platform

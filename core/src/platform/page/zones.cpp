// Reads selectors and rules for the zones they lead to.
#include "platform/page/zones.hpp"

#include <algorithm>

#include "css/tokenizer.hpp"
#include "platform/styles/classes.hpp"
#include "platform/styles/scope.hpp"
#include "platform/styles/style_effects.hpp"

namespace premod::platform {
namespace {

using css::File;
using css::OwnNames;
using css::same_name;

using selector::Kind;
using selector::Simple;

/// Whether an element of the widget's own markup stands around what a selector is about, or is it.
class Enclosure {
 public:
  explicit Enclosure(bool around) : above_(around) {}
  /// `beside`: the element stands beside the last one, not in it.
  void enter(bool own, bool beside) {
    if (!beside) around_ = around_ || above_;
    above_ = own;
  }
  [[nodiscard]] bool holds() const { return around_ || above_; }

 private:
  bool around_ = false;
  bool above_;  // the last element
};

/// A class or id of the widget's has the part in it.
bool creates_with(const OwnNames& names, std::string_view part) {
  return std::any_of(names.created.begin(), names.created.end(),
                     [&](const std::string& name) { return name.find(part) != name.npos; });
}

/// Reads one selector from its ancestors to its subject.
class ZoneReader {
 public:
  ZoneReader(const selector::Tree& tree, const css::OwnNames& names, const ZoneMatch* outer)
      : tree_(&tree), names_(&names), outer_(outer) {}

  ZoneMatch read(const selector::Complex& selector, int depth) const {
    ZoneMatch out;
    if (depth == 0 && outer_ != nullptr && !has_nesting(selector)) {
      out = *outer_;
      out.subject = false;
    }
    bool marked = out.own;  // an item that the platform marks as this widget's
    bool within = out.within_own;
    bool at_zone = outer_ != nullptr && outer_->subject;
    bool in_item = false;  // of the platform
    Enclosure enclosure(depth == 0 && outer_ != nullptr && outer_->enclosed &&
                        !has_nesting(selector));
    for (const selector::Compound& compound : tree_->compounds(selector)) {
      const bool beside = compound.combinator == selector::Combinator::next ||
                          compound.combinator == selector::Combinator::subsequent;
      if (beside && at_zone) out = {};
      const ZoneMatch here =
          read_compound(compound, depth, !beside && (within || enclosure.holds()));
      enclosure.enter(here.enclosed, beside);
      out.subject = false;
      const bool marks = marks_item(compound);
      marked = marked || marks;
      in_item = in_item || marks_other_item(compound);
      if (here.zone != Zone::none) {
        out = here;
        out.own = here.own || marked;
        // Each item has a counter such as the notification centre's.
        if (in_item && here.zone == Zone::notification_centre) out.zone = Zone::left_menu;
      } else if (out.zone != Zone::none) {
        out.own = out.own || here.own || marks;
      } else {
        within = within || here.own;
      }
      at_zone = here.zone != Zone::none && here.subject;
    }
    out.within_own = out.within_own || within;
    out.enclosed = enclosure.holds();
    if (depth == 0 && out.zone == Zone::none && is_own_page(*tree_, selector, *names_))
      out = {Zone::settings_menu, true, true, false};
    return out;
  }

  /// Also by what is in it: `.item:has(a[href*="acme"])`.
  bool marks_item(const selector::Compound& compound, int depth = 0) const {
    const auto simples = tree_->simples(compound);
    return std::any_of(simples.begin(), simples.end(), [&](const Simple& simple) {
      if (marks_own_item(simple, *names_)) return true;
      if (simple.kind != Kind::pseudo_class || depth == selector::max_depth) return false;
      if (!same_name(simple.name, "has") && !same_name(simple.name, "is") &&
          !same_name(simple.name, "where"))
        return false;
      const auto inner = tree_->inner(simple);
      return !inner.empty() && std::all_of(inner.begin(), inner.end(), [&](const auto& one) {
        const auto compounds = tree_->compounds(one);
        return std::any_of(compounds.begin(), compounds.end(),
                           [&](const auto& part) { return marks_item(part, depth + 1); });
      });
    });
  }

  bool marks_item(const selector::Complex& selector) const {
    const auto compounds = tree_->compounds(selector);
    return std::any_of(compounds.begin(), compounds.end(),
                       [&](const auto& part) { return marks_item(part); });
  }

 private:
  bool marks_other_item(const selector::Compound& compound) const {
    const auto simples = tree_->simples(compound);
    return std::any_of(simples.begin(), simples.end(), marks_platform_item);
  }

  bool has_nesting(const selector::Complex& one) const {
    bool found = false;
    selector::for_each_simple(
        *tree_, one, [&](const Simple& simple) { found = found || simple.kind == Kind::nesting; });
    return found;
  }

  /// `inside`: something of the widget's own stands around.
  ZoneMatch read_compound(const selector::Compound& compound, int depth, bool inside) const {
    ZoneMatch out;
    const auto take = [&](const ZoneMatch& part) {
      if (part.zone != Zone::none) {
        out.zone = part.zone;
        out.subject = part.subject;
      }
      out.own = out.own || part.own;
      out.enclosed = out.enclosed || part.enclosed;
    };
    for (const Simple& simple : tree_->simples(compound)) {
      Zone zone = zone_of(simple);
      if (zone == Zone::none && simple.kind == Kind::class_name && !names_->creates(simple.name) &&
          !names_->shares_beginning(simple.name))
        zone = zone_by_words(simple.name);
      bool created = false;
      if (zone == Zone::none) {
        zone = zone_by_part(simple, *names_);
        created = zone != Zone::none && creates_with(*names_, simple.value);
      }
      if (zone != Zone::none && !(created && inside)) {
        take({zone, true, false, false, created});
      } else if (is_own(simple, *names_)) {
        out.own = true;
        const bool named = simple.kind == Kind::class_name || simple.kind == Kind::id;
        out.enclosed = out.enclosed || (named && names_->encloses(simple.name));
      } else if (simple.kind == Kind::nesting && outer_ != nullptr) {
        take(*outer_);
      } else if (simple.kind == Kind::pseudo_class && depth < selector::max_depth &&
                 !same_name(simple.name, "not") && !same_name(simple.name, "has")) {
        take(read_any(tree_->inner(simple), depth + 1));
      }
    }
    return out;
  }

  /// Of a list the member that is about a zone and not own.
  ZoneMatch read_any(std::span<const selector::Complex> list, int depth) const {
    ZoneMatch out;
    bool all_own = !list.empty();
    bool all_enclosed = all_own;
    for (const selector::Complex& one : list) {
      const ZoneMatch match = read(one, depth);
      all_own = all_own && match.own;
      all_enclosed = all_enclosed && match.enclosed;
      if (match.zone != Zone::none && (out.zone == Zone::none || (out.own && !match.own)))
        out = match;
    }
    if (out.zone == Zone::none) out.own = all_own;
    out.enclosed = all_enclosed;
    return out;
  }

  const selector::Tree* tree_;
  const css::OwnNames* names_;
  const ZoneMatch* outer_;
};

/// Of all zones; of each rule the first selector about a zone.
struct ZoneRules {
  std::vector<ZoneRule> all;
};

ZoneRules find_zone_rules(const File& style) {
  ZoneRules out;
  if (!names_zone(style.source())) return out;
  const Scoping& scoping = scoping_of(style);
  const auto rules = style.rules();
  std::vector<ZoneMatch> around(rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const css::Rule& rule = rules[i];
    const bool nested = rule.parent != css::no_rule;
    if (nested) around[i] = around[rule.parent];
    if (!rule.selects()) continue;
    const ZoneMatch outer = around[i];
    ZoneMatch of_rule;
    bool enclosed = true;
    const std::size_t before = out.all.size();
    for (const selector::Complex& one : style.selectors(rule)) {
      const ZoneMatch match =
          zone_match(style.tree(), one, style.own_names(), nested ? &outer : nullptr);
      enclosed = enclosed && match.enclosed;
      if (match.zone == Zone::none) continue;
      if (reaches_farther(match, of_rule)) of_rule = match;
      const auto known =
          std::find_if(out.all.begin() + static_cast<std::ptrdiff_t>(before), out.all.end(),
                       [&](const ZoneRule& entry) { return entry.match.zone == match.zone; });
      if (known == out.all.end()) {
        out.all.push_back({&rule, &one, match});
      } else if (reaches_farther(match, known->match)) {
        *known = {&rule, &one, match};
      }
    }
    around[i] = of_rule;
    around[i].enclosed = enclosed;
    if (!scoping.declares(rule) || scoping.in_print(rule)) out.all.resize(before);
  }
  return out;
}

template <class Wanted>
std::vector<ZoneUse> touched_where(const File& style, Zone zone, Wanted&& wanted) {
  std::vector<ZoneUse> out;
  if (in_standalone_page(style)) return out;
  for (const ZoneRule& found : rules_about(style, zone)) {
    if (!wanted(found)) continue;
    const StyleValues values = values_of(style, *found.rule);
    out.push_back({.span = found.selector->span,
                   .selector = scoping_of(style).shown(*found.rule, *found.selector),
                   .enclosed = found.match.enclosed,
                   .slight = !hides(values) && !moves_up(values)});
  }
  return out;
}

}  // namespace

bool reaches_farther(const ZoneMatch& match, const ZoneMatch& now) {
  if (match.zone == Zone::none || now.zone == Zone::none) return match.zone != Zone::none;
  return match.own == now.own ? now.enclosed && !match.enclosed : now.own;
}

ZoneMatch zone_match(const selector::Tree& tree, const selector::Complex& selector,
                     const css::OwnNames& names, const ZoneMatch* outer) {
  return ZoneReader(tree, names, outer).read(selector, 0);
}

std::vector<ZoneRule> rules_about(const File& style, Zone zone) {
  const auto& rules = style.derived().get<ZoneRules>([&] { return find_zone_rules(style); });
  std::vector<ZoneRule> out;
  for (const ZoneRule& rule : rules.all)
    if (rule.match.zone == zone) out.push_back(rule);
  return out;
}

bool marks_own_item(const selector::Tree& tree, const selector::Complex& selector,
                    const css::OwnNames& names) {
  return ZoneReader(tree, names, nullptr).marks_item(selector);
}

bool is_own_part(const ZoneMatch& match) {
  // Blocks of these look the same wherever they stand; the left menu is there once.
  const bool movable = match.zone == Zone::billing_page || match.zone == Zone::profile_page;
  return match.own || (movable && match.within_own);
}

std::vector<ZoneUse> find_zone_uses(const File& style, Zone zone) {
  return touched_where(
      style, zone, [](const ZoneRule& found) { return found.match.subject || !found.match.own; });
}

std::vector<ZoneUse> find_zone_hiding(const File& style, Zone zone) {
  return touched_where(style, zone, [&](const ZoneRule& found) {
    return found.match.subject && hides(values_of(style, *found.rule));
  });
}

std::vector<ZoneUse> moved(const File& style, Zone zone) {
  return touched_where(style, zone, [&](const ZoneRule& found) {
    return found.match.subject && moves_up(values_of(style, *found.rule));
  });
}

std::vector<ZoneUse> hidden_or_moved(const File& style, Zone zone) {
  std::vector<ZoneUse> out = find_zone_hiding(style, zone);
  for (ZoneUse& use : moved(style, zone)) out.push_back(std::move(use));
  return out;
}

std::vector<ZoneUse> find_zone_changes(const File& style, Zone zone) {
  return touched_where(style, zone,
                       [](const ZoneRule& found) { return !is_own_part(found.match); });
}

}  // namespace premod::platform

// Which protected part of the platform's interface a selector reaches; for style sheets and for
// selector strings of scripts alike.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "css/file.hpp"

namespace premod::platform {

enum class Zone : std::uint8_t {
  none,
  reviews,  ///< ratings and reviews (requirement 1.4)
  disable_button,
  install_button,
  save_button,
  left_menu,
  notification_centre,
  trigger_window,  ///< where a trigger is chosen
  billing_page,
  profile_page,
  settings_menu,  ///< the list of pages in Settings
};

/// By the name that core/data/interface_zones.tsv gives it.
[[nodiscard]] Zone zone_named(std::string_view name);
/// By a class, an id, or an attribute selector on one of them.
[[nodiscard]] Zone zone_of(const selector::Simple& simple);
/// A class of the platform's families whose words (core/data/zone_words.tsv) name the zone.
[[nodiscard]] Zone zone_by_words(std::string_view class_name);
/// The same of a part from the middle of a class name: `[class*="__reviews-"]`.
[[nodiscard]] Zone zone_by_part(const selector::Simple& simple, const css::OwnNames& names);
/// An attribute says that it is the link or the item of what the widget shows.
[[nodiscard]] bool names_own_page(const selector::Tree& tree, const selector::Complex& selector,
                                  const css::OwnNames& names);
/// The same in a list at the side of a page, which only Settings has.
[[nodiscard]] bool is_own_page(const selector::Tree& tree, const selector::Complex& selector,
                               const css::OwnNames& names);
/// `name` has the word, or its plural, between the marks of a class name.
[[nodiscard]] bool has_word(std::string_view name, std::string_view word);
/// The text holds the name of some zone, so that it is worth reading.
[[nodiscard]] bool names_zone(std::string_view text);

/// Where a selector leads.
struct ZoneMatch {
  Zone zone = Zone::none;
  bool subject = false;  ///< the zone's element itself, not something in it
  /// The element, or something between it and the zone's, is the widget's: an own class on what
  /// stands around the zone does not count.
  bool own = false;
  bool within_own = false;  ///< but something of the widget's own stands around the zone
  /// Met only where a class or id of the widget's markup stands around, or by a part of one. It
  /// makes nothing harmless: a script may give such a name to a part of the page.
  bool enclosed = false;
};
/// Of several selectors the one counts that is least the widget's own.
[[nodiscard]] bool reaches_farther(const ZoneMatch& match, const ZoneMatch& now);
/// `outer`: of the rule around, for `&` and nested selectors; null if there is none.
[[nodiscard]] ZoneMatch zone_match(const selector::Tree& tree, const selector::Complex& selector,
                                   const css::OwnNames& names, const ZoneMatch* outer = nullptr);

/// What is done there is done to the widget's own part of the page.
[[nodiscard]] bool is_own_part(const ZoneMatch& match);

/// A rule of a style sheet whose selector is about a zone.
struct ZoneRule {
  const css::Rule* rule = nullptr;
  const selector::Complex* selector = nullptr;
  ZoneMatch match;
};
/// At most one of each rule and zone. Rules that apply on paper only are left out.
[[nodiscard]] std::vector<ZoneRule> rules_about(const css::File& style, Zone zone);

/// An attribute by which a menu item is known as the widget's: its code, or the widget's.
[[nodiscard]] bool marks_own_item(const selector::Simple& simple, const css::OwnNames& names);
[[nodiscard]] bool marks_own_item(const selector::Tree& tree, const selector::Complex& selector,
                                  const css::OwnNames& names);
/// The code of one of the platform's own items of the left menu: `[data-entity="leads"]`.
[[nodiscard]] bool marks_platform_item(const selector::Simple& simple);

/// A class or id that the widget gave, neither the platform's nor in a zone; or an attribute by
/// which the platform tells a widget's own items, or whose value is the widget's.
[[nodiscard]] bool is_own(const selector::Simple& simple, const css::OwnNames& names);
[[nodiscard]] bool names_own(const selector::Tree& tree, const selector::Complex& selector,
                             const css::OwnNames& names);

/// Something in a zone that a style sheet or a script touches.
struct ZoneUse {
  Span span;
  std::string selector;   ///< for a message
  bool passing = false;   ///< a class that the widget takes away again
  bool unsure = false;    ///< of elements that are chosen by a test nobody can see through
  bool enclosed = false;  ///< likely meant for the widget's own markup
  bool slight = false;    ///< by a style that neither hides nor moves anything
};
/// By rules about it or anything in it, whatever else their selectors name.
[[nodiscard]] std::vector<ZoneUse> find_zone_uses(const css::File& style, Zone zone);
/// By rules that hide it.
[[nodiscard]] std::vector<ZoneUse> find_zone_hiding(const css::File& style, Zone zone);
/// By rules that put it elsewhere.
[[nodiscard]] std::vector<ZoneUse> moved(const css::File& style, Zone zone);
/// By either.
[[nodiscard]] std::vector<ZoneUse> hidden_or_moved(const css::File& style, Zone zone);
/// By rules that are not about the widget's own part of it.
[[nodiscard]] std::vector<ZoneUse> find_zone_changes(const css::File& style, Zone zone);

}  // namespace premod::platform

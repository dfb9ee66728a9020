// Which protected part of the platform's interface a selector reaches; for style sheets and for
// selector strings of scripts alike.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "css/file.hpp"

namespace premod::css {

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
/// Of the compound the selector is about.
[[nodiscard]] Zone zone_of_subject(const selector::Tree& tree, const selector::Complex& selector);
/// Of any of its compounds; the first that has one.
[[nodiscard]] Zone zone_of_any(const selector::Tree& tree, const selector::Complex& selector);

/// A rule of a style sheet whose selector is about a zone.
struct ZoneRule {
  const Rule* rule = nullptr;
  const selector::Complex* selector = nullptr;
};
[[nodiscard]] std::vector<ZoneRule> rules_about(const File& style, Zone zone);

/// A class or id that the widget gave, neither the platform's nor in a zone; or the attribute by
/// which the platform tells a widget's own items.
[[nodiscard]] bool is_own(const selector::Simple& simple);
[[nodiscard]] bool names_own(const selector::Tree& tree, const selector::Complex& selector);

/// Something in a zone that a style sheet or a script touches.
struct Touched {
  Span span;
  std::string selector;  ///< for a message
};
/// By rules about it, whatever else their selectors name.
[[nodiscard]] std::vector<Touched> touched(const File& style, Zone zone);
/// By rules that hide it.
[[nodiscard]] std::vector<Touched> hidden(const File& style, Zone zone);
/// By rules that are not about the widget's own part of it.
[[nodiscard]] std::vector<Touched> changed(const File& style, Zone zone);

/// The rule makes what it is about invisible or unusable: display none, visibility hidden, opacity
/// 0, pointer-events none, no size, moved out of sight.
[[nodiscard]] bool hides(const File& style, const Rule& rule);

}  // namespace premod::css

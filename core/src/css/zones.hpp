// Which protected part of the platform's interface a selector reaches; for style sheets and for
// selector strings of scripts alike.
#pragma once

#include <cstdint>
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
};

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

/// The rule makes what it is about invisible or unusable: display none, visibility hidden, opacity
/// 0, pointer-events none, no size, moved out of sight.
[[nodiscard]] bool hides(const File& style, const Rule& rule);

}  // namespace premod::css

// What a script does to the protected parts of the platform's interface, by jQuery and DOM calls
// and assignments on constant selectors.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "flow/script.hpp"
#include "platform/zones.hpp"

namespace premod::css {

enum class ChangeKind : std::uint8_t {
  hides,     ///< hide, remove, empty, disable, unbind ...
  rewrites,  ///< html, text, css, classes ...
  inserts,   ///< append, before, insertAfter ...
  moves,     ///< the element itself is put elsewhere, or a copy of it made
};

struct DomChange {
  Span span;  ///< the call or assignment
  ChangeKind kind{};
  bool inside = false;  ///< of something in the zone, not of the zone's element itself
  bool own = false;     ///< the element carries a name that is not the platform's
  std::string by;       ///< the method or property
  std::string selector;
};
/// What the script does in one zone.
[[nodiscard]] std::vector<DomChange> dom_changes(const js::File& script, Zone zone);

/// Anything of the zone changed in any way.
[[nodiscard]] std::vector<Touched> touched(const js::File& script, Zone zone);
/// The zone's own element hidden, removed, disabled.
[[nodiscard]] std::vector<Touched> hidden(const js::File& script, Zone zone);
/// The zone's own element put elsewhere, or copied.
[[nodiscard]] std::vector<Touched> moved(const js::File& script, Zone zone);
/// Anything of the zone that is not the widget's own changed in any way.
[[nodiscard]] std::vector<Touched> changed(const js::File& script, Zone zone);

/// The elements an expression stands for: the selectors on the way from `$('.a')` or
/// `document.querySelector('.a')` to `.find('.b')`, followed through names that are assigned once.
struct Target {
  Zone zone = Zone::none;
  bool inside = false;
  bool own = false;
  bool system = false;      ///< its last selector names something of the platform
  bool whole_page = false;  ///< document, window, body
  bool known = false;       ///< it begins with a selector that stands in the text
  std::string selector;
};
[[nodiscard]] Target target_of(const js::File& script, js::NodeId expression);

}  // namespace premod::css

// What a script does to the protected parts of the platform's interface, by jQuery and DOM calls on
// constant selectors.
#pragma once

#include <string>
#include <vector>

#include "css/zones.hpp"
#include "js/file.hpp"

namespace premod::css {

enum class ChangeKind : std::uint8_t {
  hides,     ///< hide, remove, empty, disable, unbind ...
  rewrites,  ///< html, text, css, classes ...
  inserts,   ///< append, before, insertAfter ...
};

struct DomChange {
  Span span;  ///< the call
  ChangeKind kind{};
  Zone zone{};
  bool inside = false;  ///< of something in the zone, not of the zone's element itself
  bool own = false;     ///< the element carries a name that is not the platform's
  std::string selector;
};

[[nodiscard]] std::vector<DomChange> dom_changes(const js::File& script);

}  // namespace premod::css

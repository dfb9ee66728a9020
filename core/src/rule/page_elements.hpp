// What the rules about the platform's own elements say of themselves in the same words.
#pragma once

#include "rule/rule.hpp"

namespace premod {

/// The limits of css::hidden, moved, changed and touched (css/dom_changes.hpp).
inline constexpr Text page_elements_blind_spots = {
    "page-elements.blind-spots",
    "Selectors that come from settings or from a server, and changes that a library makes on its "
    "own, are not seen."};

}  // namespace premod

// What the rules about the platform's own elements say of themselves in the same words.
#pragma once

#include "rule/rule.hpp"

namespace premod {

/// The limits of css::hidden, moved, changed and touched (css/dom_changes.hpp).
inline constexpr Text page_elements_blind_spots = {
    "page-elements.blind-spots",
    "Selectors put together at run time, elements handed to another function and changes made "
    "inside libraries are not seen."};

}  // namespace premod

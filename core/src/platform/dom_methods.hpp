// What methods and properties of jQuery objects and DOM elements do to the element they belong to.
#pragma once

#include <optional>
#include <string_view>

#include "flow/script.hpp"
#include "platform/dom_changes.hpp"

namespace premod::css {

/// None for methods that only read.
[[nodiscard]] std::optional<ChangeKind> change_of(const js::File& script, const js::Call& call,
                                                  std::string_view method);
/// `element.innerHTML = ...`; none for properties that show nothing.
[[nodiscard]] std::optional<ChangeKind> change_by_property(std::string_view property);
/// jQuery's appendTo and its kin: the place is the argument, the object is what is put there.
[[nodiscard]] bool target_is_argument(const js::Call& call, std::string_view method);
/// `.next()`, `.siblings()`: what follows in the chain is another element.
[[nodiscard]] bool leads_beside(std::string_view method);

}  // namespace premod::css

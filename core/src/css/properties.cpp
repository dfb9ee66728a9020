// Looks a property up in the table of the specifications' names, which is sorted by bytes.
#include "css/properties.hpp"

#include <algorithm>

#include "data/css_properties.hpp"

namespace premod::css {

static_assert(std::ranges::is_sorted(data::css_properties::rows, {},
                                     [](const auto& row) { return row.name; }));

bool is_known_property(std::string_view name) {
  for (const std::string_view prefix : {"-webkit-", "-moz-", "-ms-", "-o-"})
    if (name.starts_with(prefix)) return true;
  return std::ranges::binary_search(data::css_properties::rows, name, {},
                                    [](const auto& row) { return row.name; });
}

}  // namespace premod::css

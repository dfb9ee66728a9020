// What an output writes into a tag and what takes no part in what its other outputs make of it:
// `<input {{ a ? 'checked' }} {{ b ? 'disabled' }}>`. Of such there may be many in one tag.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "markup/place/html_place.hpp"
#include "markup/twig.hpp"

namespace premod::twig {

/// The attribute's value is code or an address, or says what the element's content is.
[[nodiscard]] bool holds_code_or_address(std::string_view attribute);

/// Whichever of `values` stands at `place`, and ends with the piece `at`: the rest of the tag stays
/// what it is.
[[nodiscard]] bool goes_with_nothing(std::string_view text, const Template& parsed, std::size_t at,
                                     const std::vector<std::string>& values,
                                     const HtmlPlace& place);

}  // namespace premod::twig

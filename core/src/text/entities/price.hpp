// Prices in currencies other than the dollar and the euro.
#pragma once

#include <string_view>
#include <vector>

#include "text/pattern.hpp"

namespace premod::text {

/// An amount, in digits or in words, beside a sign, a code or a name of another currency. The words
/// are those of the language ("dos" is two in Spanish, "of the" in Portuguese), of all if it is
/// empty.
[[nodiscard]] std::vector<Match> find_other_prices(std::string_view prose,
                                                   std::string_view language);
/// Whether a text, in lower case, is worth the search: most hold no price.
[[nodiscard]] bool may_be_other_price(std::string_view folded);

}  // namespace premod::text

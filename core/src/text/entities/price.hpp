// Prices in currencies other than the dollar and the euro.
#pragma once

#include <string_view>
#include <vector>

#include "text/pattern.hpp"

namespace premod::text {

/// An amount, in digits or in words, beside a sign, a code or a name of another currency. The words
/// are those of the language ("dos" is two in Spanish, "of the" in Portuguese), of all if it is
/// empty. Amounts that the text gives as examples of what the widget counts or converts are left
/// out.
[[nodiscard]] std::vector<Match> find_other_prices(std::string_view prose,
                                                   std::string_view language);
/// What such a match in a text of no language says by itself is what something costs: a plan, a
/// period, the word for a price. Nought is nothing's price.
[[nodiscard]] bool is_offer(std::string_view prose, const Match& amount);
/// Whether a text, in lower case, is worth the search: most hold no price.
[[nodiscard]] bool may_be_other_price(std::string_view folded);

}  // namespace premod::text

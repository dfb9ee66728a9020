// Names of payment systems in texts, told apart by where they work (core/data/payment_systems.tsv).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "text/pattern.hpp"

namespace premod::text {

/// The place in `prose` that names a system which works in one country, or only one of a region;
/// none where there is none. `folded`: the same text in lower case.
[[nodiscard]] std::optional<Match> find_small_payment_system(std::string_view prose,
                                                             std::string_view folded);
/// "Orders paid through Robokassa are marked": what customers pay is no payment for the widget. The
/// system is named at `offset`.
[[nodiscard]] bool tells_of_paid_orders(std::string_view prose, std::string_view language,
                                        std::size_t offset);
/// PayPal, a card of the world: beside it a local system is one choice of several.
[[nodiscard]] bool names_world_payment_system(std::string_view text);

}  // namespace premod::text

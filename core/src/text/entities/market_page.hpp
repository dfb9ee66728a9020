// Pages of integrations in the marketplace.
#pragma once

#include <string>
#include <string_view>

#include "text/entities/url.hpp"

namespace premod::text {

/// The name of the integration whose page it is: "kommo.com/integrations/NAME/"; else empty.
[[nodiscard]] std::string market_page(const Address& address);

/// The text ends where the name of such a page begins: "…https://www.amocrm.ru/integrations/".
[[nodiscard]] bool ends_with_market_root(std::string_view text);

}  // namespace premod::text

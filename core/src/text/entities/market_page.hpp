// Pages of integrations in the marketplace.
#pragma once

#include <string>

#include "text/entities/url.hpp"

namespace premod::text {

/// The name of the integration whose page it is: "kommo.com/integrations/NAME/"; else empty.
[[nodiscard]] std::string market_page(const Address& address);

}  // namespace premod::text

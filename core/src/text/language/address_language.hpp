// The language that an address says its page is in.
#pragma once

#include <string>

#include "text/entities/url.hpp"

namespace premod::text {

/// "ru", "en", "es" or "pt": by folders, parameters, file and host names; Russian also by words in
/// Latin letters and by the domains of neighbours. Empty: it says none, or is no page.
[[nodiscard]] std::string language_of_address(const Address& address);

}  // namespace premod::text

// The language that an address says its page is in.
#pragma once

#include <string>
#include <string_view>

#include "text/entities/url.hpp"

namespace premod::text {

/// "ru", "en", "es" or "pt": by folders, parameters, file and host names; Russian also by its words
/// and by the domains of neighbours. Empty: it says none, or is no page.
[[nodiscard]] std::string language_of_address(const Address& address);

/// "ru" of "templates/ru/card.twig" and "card_ru.twig"; empty for a file called after no language.
[[nodiscard]] std::string_view language_of_path(std::string_view path);

}  // namespace premod::text

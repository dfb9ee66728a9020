// Mail addresses that stand where names should: reports are public.
#pragma once

#include <string>
#include <string_view>

namespace premod {

/// `text` with the host of every mail address left out ("inna@…"): some people's names in git are
/// addresses.
[[nodiscard]] std::string without_addresses(std::string_view text);

}  // namespace premod

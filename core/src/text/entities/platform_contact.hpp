// Addresses at which the platform itself answers: its mailboxes, its pages of support.
#pragma once

#include <string_view>

#include "text/entities/url.hpp"

namespace premod::text {

/// A mailbox at which the platform answers questions. `address` was found in `text`.
[[nodiscard]] bool is_platform_mailbox(std::string_view text, const Address& address);
/// Its page of support; an article of its manual is none.
[[nodiscard]] bool is_platform_support_page(const Address& address);
/// The first page of its site.
[[nodiscard]] bool is_platform_home(const Address& address);

}  // namespace premod::text

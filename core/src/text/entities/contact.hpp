// Contacts of a maker in texts: phones, and mail that does not go to the platform.
#pragma once

#include <string_view>

namespace premod::text {

[[nodiscard]] bool has_phone(std::string_view text);
/// A field for a phone holds nothing else: any ten digits or more will do.
[[nodiscard]] bool is_phone(std::string_view field);
/// Mail to the platform reaches the platform.
[[nodiscard]] bool has_mail(std::string_view text);

}  // namespace premod::text

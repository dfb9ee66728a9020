#include "text/entities/contact.hpp"

#include <algorithm>
#include <string>

#include "text/entities/host_kind.hpp"
#include "text/entities/phone.hpp"
#include "text/entities/url.hpp"

namespace premod::text {

bool has_phone(std::string_view text) { return !find_phones(text).empty(); }

bool is_phone(std::string_view field) { return has_phone("phone: " + std::string(field)); }

bool has_mail(std::string_view text) {
  if (text.find('@') == text.npos) return false;
  const auto all = find_addresses(text);
  return std::any_of(all.begin(), all.end(), [](const Address& address) {
    return address.mail && !is_platform_host(address.host);
  });
}

}  // namespace premod::text

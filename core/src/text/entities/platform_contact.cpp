#include "text/entities/platform_contact.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/entities/host_kind.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"

namespace premod::text {

bool is_platform_mailbox(std::string_view text, const Address& address) {
  if (!address.mail || !is_platform_host(address.host)) return false;
  const std::string box = lower_ascii(text.substr(address.offset, address.length));
  constexpr std::array<std::string_view, 9> names = {
      "support@", "help@", "info@", "team@", "hello@", "contact@", "care@", "sales@", "helpdesk@"};
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return box.starts_with(name); });
}

bool is_platform_support_page(const Address& address) {
  if (address.mail || !is_platform_host(address.host)) return false;
  static const Pattern page(R"(^/(?:[a-z]{2}/)?(?:support|help|contacts?|contact-us)/?(?:[?#]|$))");
  const bool host = address.host.starts_with("support.") || address.host.starts_with("help.");
  return page.matches(address.path) || (host && address.path.size() <= 1);
}

bool is_platform_home(const Address& address) {
  return !address.mail && is_platform_host(address.host) && address.path.size() <= 1 &&
         (address.host.starts_with("www.") ||
          std::count(address.host.begin(), address.host.end(), '.') == 1);
}

}  // namespace premod::text

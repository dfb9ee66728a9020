#include "text/entities/market_page.hpp"

#include <string_view>

#include "text/pattern.hpp"

namespace premod::text {

std::string market_page(const Address& address) {
  if (address.mail) return {};
  std::string_view host = address.host;
  if (host.starts_with("www.")) host.remove_prefix(4);
  if (host != "amocrm.ru" && host != "amocrm.com" && host != "kommo.com") return {};
  static const Pattern page(
      R"(^/(?:[a-z]{2}/)?(?:integrations|extensions|marketplace)/([\w-]{2,80})/?(?:[?#]|$))");
  const auto match = page.find(address.path);
  return match ? std::string(match->group_of(address.path)) : std::string();
}

}  // namespace premod::text

#include "text/entities/market_page.hpp"

#include "text/pattern.hpp"

namespace premod::text {
namespace {

constexpr std::size_t longest_root = 60;  // bytes

/// The address of the marketplace with the slash behind it.
const std::string& root() {
  static const std::string pattern(
      R"((?:www\.)?(?:amocrm\.(?:ru|com)|kommo\.com)/(?:[a-z]{2}/)?(?:integrations|extensions|marketplace)/)");
  return pattern;
}

}  // namespace

std::string market_page(const Address& address) {
  if (address.mail) return {};
  static const Pattern page("^" + root() + R"(([\w-]{2,80})/?(?:[?#]|$))");
  const std::string whole = address.host + address.path;
  const auto match = page.find(whole);
  return match ? std::string(match->group_of(whole)) : std::string();
}

bool ends_with_market_root(std::string_view text) {
  static const Pattern last("(?<![\\w.@-])" + root() + "$");
  if (!text.ends_with('/')) return false;
  std::size_t begin = text.size();
  while (begin > 0 && text.size() - begin < longest_root &&
         static_cast<unsigned char>(text[begin - 1]) < 0x80U)
    --begin;
  return last.matches(text.substr(begin));
}

}  // namespace premod::text

// Addresses whose name and password hide the host: whoever writes them chooses how long they are.
#include "text/entities/url.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "text/limit_log.hpp"

namespace premod::text {
namespace {

std::vector<std::string> hosts_in(const std::string& text) {
  std::vector<std::string> out;
  for (const Origin& origin : find_origins(text)) out.push_back(origin.host);
  return out;
}

TEST(UserInfo, IsNoHostHoweverLongItIs) {
  for (const std::size_t length : {1U, 127U, 128U, 129U, 500U, 70'000U}) {
    const std::string name = "shop.amocrm.ru:" + std::string(length, 'w');
    const std::string address = "https://" + name + "@crm-kit.net/kit.js";
    EXPECT_EQ(linked_host(address), "crm-kit.net") << length;
    EXPECT_EQ(without_userinfo(name + "@crm-kit.net/kit.js"), "crm-kit.net/kit.js") << length;
    EXPECT_EQ(hosts_in("load('" + address + "')"), std::vector<std::string>{"crm-kit.net"});
    const auto found = find_addresses("see " + address + " there");
    ASSERT_EQ(found.size(), 1U) << length;
    EXPECT_EQ(found[0].host, "crm-kit.net") << length;
    EXPECT_FALSE(found[0].mail) << length;
  }
}

TEST(UserInfo, EndsWhereTheHostWould) {
  EXPECT_EQ(linked_host("//cdn.crm-kit.net/" + std::string(200, 'p') + "@2x.png"),
            "cdn.crm-kit.net");
  EXPECT_EQ(hosts_in("https://crm-kit.net, " + std::string(200, 'q') + " lena@crm-kit.net"),
            std::vector<std::string>{"crm-kit.net"});
  const auto found =
      find_addresses("https://crm-kit.net/a " + std::string(20, 'q') + " lena@kit.ru");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_TRUE(found[1].mail);
  EXPECT_EQ(found[1].host, "kit.ru");
}

TEST(UserInfo, IsReadOnce) {
  (void)take_limits();
  for (const char* part :
       {"//k:w", "//kw@", "http://k@", "k@crm.ru,", "http://", "://@@", "k.k://"}) {
    std::string text = "https://";
    while (text.size() < 400'000) text += part;
    (void)find_origins(text);
    (void)find_addresses(text);
    const auto limits = take_limits();  // how many are found may be cut, not how they are read
    EXPECT_EQ(std::ranges::count(limits, "max_pattern_steps"), 0) << part;
  }
}

}  // namespace
}  // namespace premod::text

// Addresses whose name and password hide the host: whoever writes them chooses how long they are.
#include "text/entities/url.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "text/language/address_language.hpp"
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

std::string target_of(const std::string& text) {
  const auto found = find_destinations(text);
  return found.size() < 2 ? "" : found[1].host + found[1].path;
}

TEST(Redirects, LeadToAnotherAddress) {
  EXPECT_EQ(target_of("https://vk.com/away.php?utf=1&to=https%3A%2F%2Fstok.ru%2Fa%3Fb%3D1&k=2"),
            "stok.ru/a?b=1");
  EXPECT_EQ(target_of("https://stok.io/r?redirect_url=http://stok.ru:80/"), "stok.ru:80/");
  EXPECT_EQ(target_of("https://web.archive.org/web/2024/https://stok.ru/help"), "stok.ru/help");
  EXPECT_EQ(target_of("https://stok.io/go?id=7&amp;url=https%3a%2F%2Fstok.ru"), "stok.ru");
}

TEST(Redirects, OthersOnlyNameAnAddress) {
  for (const char* text : {"https://stok.io/?ref=https://stok.ru", "https://stok.io/to/stok.ru",
                           "https://stok.io/go?to=stok.ru", "https://stok.io/?utm_source=stok.ru",
                           "https://stok.io/?goto=%2Fhttps", "https://stok.io/?to=https%3A%2F%2F",
                           "https://stok.io/?text=https://stok.ru", "a@stok.io"})
    EXPECT_EQ(target_of(text), "") << text;
}

std::string language_of(const std::string& text) {
  return language_of_address(find_addresses(text).at(0));
}

TEST(LanguageOfAddress, RussianLettersOfThePath) {
  EXPECT_EQ(language_of("https://stok.io/blog/остатки-склада"), "ru");
  EXPECT_EQ(language_of("https://stok.io/%D1%86%D0%B5%D0%BD%D1%8B"), "ru");
  EXPECT_EQ(language_of("https://stok.io/files/%D0%9F%D0%A0%D0%90%D0%99%D0%A1_2024.pdf"), "ru");
  EXPECT_EQ(language_of("https://github.com/stok/sdk#установка"), "ru");
}

TEST(LanguageOfAddress, OtherLettersSayNothing) {
  for (const char* text :
       {"https://stok.io/search?q=остатки", "https://stok.io/ціни", "https://stok.io/баға-қоры",
        "https://stok.io/%D1%86%D0", "https://stok.io/img/склад.png", "https://stok.io/сm",
        "https://stok.io/caf%C3%A9", "https://stok.io/%FF%FE"})
    EXPECT_EQ(language_of(text), "") << text;
  EXPECT_EQ(language_of("https://en.wikipedia.org/wiki/Щи"), "en");
  EXPECT_EQ(language_of("https://stok.io/en/склад"), "en");
}

}  // namespace
}  // namespace premod::text

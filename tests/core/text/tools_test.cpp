// The small tools of the text rules: patterns, addresses, prose, names, languages.
#include <gtest/gtest.h>

#include <ctime>
#include <string>

#include "data/payment_systems.hpp"
#include "processor_time.hpp"
#include "text/entities/brand.hpp"
#include "text/entities/url.hpp"
#include "text/language/language.hpp"
#include "text/nearest.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

TEST(Pattern, UnicodeWordsAndCase) {
  const Pattern pattern(R"(\bслово\b)");
  EXPECT_TRUE(pattern.matches("Это СЛОВО."));
  EXPECT_FALSE(pattern.matches("словосочетание"));
  EXPECT_FALSE(Pattern("(?-i)abc").matches("ABC"));
  EXPECT_FALSE(pattern.matches("\xFF слово"));  // ill-formed text has no matches
}

TEST(Pattern, FindsAllAndCapturesOne) {
  const auto all = Pattern("(a)b?").find_all("ab a c");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].length, 2U);
  EXPECT_EQ(all[1].group_of("ab a c"), "a");
  EXPECT_TRUE(Pattern("x*").find_all("aaa").empty());  // an empty match is none
}

TEST(Pattern, StaysFastAndRightOnMuchText) {
  const Pattern pattern(R"(\bneedle\b)");
  const std::string hay = std::string(200'000, 'x') + " needle";
  for (int i = 0; i < 3; ++i) EXPECT_EQ(pattern.find(hay)->offset, 200'001U);
}

TEST(Pattern, ManyMatchesInALongTextCostOneLook) {
  std::string text;
  for (int i = 0; i < 1'000; ++i) text += "x ";
  text += std::string(16U << 20U, 'a');
  const std::clock_t start = std::clock();
  EXPECT_EQ(Pattern(R"(\bx\b)").find_all(text).size(), 1'000U);
  EXPECT_LT(test::processor_seconds(start), 5);
}

TEST(Pattern, LimitsEndAHopelessSearch) {
  EXPECT_FALSE(Pattern("(a+)+$").matches(std::string(5'000, 'a') + "b"));
}

TEST(PaymentSystems, EveryPatternCompiles) {
  for (const auto& row : data::payment_systems::rows)
    EXPECT_NO_THROW(Pattern{row.pattern}) << row.name.view();
}

TEST(Url, Parts) {
  const auto url = parse_url("https://user:pw@example.com:8080/a?b#c");
  ASSERT_TRUE(url.has_value());
  EXPECT_EQ(url->user, "user:pw");
  EXPECT_EQ(url->host, "example.com");
  EXPECT_EQ(url->port, "8080");
  EXPECT_EQ(url->path, "/a?b#c");
  EXPECT_EQ(parse_url("http://[::1]:80/")->host, "::1");
  for (const char* wrong : {"/a", "example.com", "https://", "https://a b", "://x", "https://x:y/"})
    EXPECT_FALSE(parse_url(wrong).has_value()) << wrong;
}

TEST(Url, LocalHosts) {
  for (const char* host : {"localhost", "LOCALHOST", "a.local", "127.0.0.1", "10.1.2.3",
                           "192.168.0.1", "172.16.0.1", "172.31.9.9", "0.0.0.0", "::1"})
    EXPECT_TRUE(is_local_host(host)) << host;
  for (const char* host :
       {"example.com", "172.32.0.1", "8.8.8.8", "localhost.com", "10.acme.com", "local1.com"})
    EXPECT_FALSE(is_local_host(host)) << host;
}

std::string hosts_in(std::string_view text) {
  std::string out;
  for (const Address& address : find_addresses(text))
    out += (address.mail ? "@" : "") + address.host + " ";
  return out;
}

TEST(Url, AddressesInText) {
  EXPECT_EQ(hosts_in("See https://a.ru/x, www.b.com. Mail info@c.ru or d.net!"),
            "a.ru www.b.com @c.ru d.net ");
  EXPECT_EQ(hosts_in("file.rules, e.g. 1.5 and script.js; a.r"), "");
  EXPECT_EQ(hosts_in("<a href='//cdn.x.io/y'>z</a>"), "cdn.x.io ");
}

std::string origins_in(std::string_view text) {
  std::string out;
  for (const Origin& origin : find_origins(text))
    out += std::string(text.substr(origin.offset, origin.length)) + " " + origin.host + "; ";
  return out;
}

TEST(Url, OriginsInText) {
  EXPECT_EQ(origins_in("x = 'HTTP://LocalHost:8080/a'; ws://[::1]/ wss://тест.рф/"),
            "HTTP://LocalHost localhost; ws://[::1] [::1]; wss://тест.рф тест.рф; ");
  EXPECT_EQ(origins_in("xhttp://a.ru ftp://b.ru ://c.ru https:///d эhttp://e.ru"), "");
  EXPECT_EQ(origins_in("http:// http://a.ru"), "http://a.ru a.ru; ");
  EXPECT_EQ(origins_in("'https://stock:9fQ2@api.a.ru/stock'"),
            "https://stock:9fQ2@api.a.ru api.a.ru; ");
  EXPECT_EQ(origins_in("https://a.ru/@user https://a.ru?m=b@c.de"),
            "https://a.ru a.ru; https://a.ru a.ru; ");
  const std::string crowded = [] {
    std::string text;
    for (int i = 0; i < 50'000; ++i) text += "http:///";
    return text;
  }();
  EXPECT_TRUE(find_origins(crowded).empty());  // minutes, if each went on to the end
}

TEST(Url, NameAndPasswordAreNoHost) {
  EXPECT_EQ(without_userinfo("user:pw@a.ru:80/b@c"), "a.ru:80/b@c");
  EXPECT_EQ(without_userinfo("a.ru/b@c.de"), "a.ru/b@c.de");
  EXPECT_EQ(linked_host("https://user:pw@CDN.a.ru:80/x"), "cdn.a.ru");
  EXPECT_EQ(linked_host("//user@a.ru"), "a.ru");
  EXPECT_EQ(hosts_in("see https://user:pw@a.ru/x and user:pw@b.ru, mailto:info@c.ru"),
            "a.ru @b.ru @c.ru ");
}

// The pattern is asked word by word; what stands in braces is one word, blanks or not.
TEST(Words, ProseIsFoundInEveryStretchOfText) {
  const auto blank = [](std::size_t n) { return std::string(n, ' '); };
  EXPECT_EQ(prose_of("a {{ x y }} b"), "a " + blank(9) + " b");
  EXPECT_EQ(prose_of("a {{\n x }}b@c.de f"), "a " + blank(8) + blank(6) + " f");
  EXPECT_EQ(prose_of("see www.a.ru,\thttps://b.io/x?y z"),
            "see " + blank(9) + "\t" + blank(16) + " z");
  EXPECT_EQ(prose_of("{ open a.com and {b} c.org"),
            "{ open " + blank(5) + " and " + blank(3) + " " + blank(5));
  EXPECT_EQ(prose_of("{" + std::string(300, 'a') + " b} acme.com"),
            "{" + std::string(300, 'a') + " b} " + blank(8));
  EXPECT_EQ(prose_of("50% of {"), "50% of {");
  EXPECT_EQ(prose_of("\xD0\xB0:b\xC2\xA0:c d"), "\xD0\xB0:b\xC2\xA0" + blank(2) + " d");
}

TEST(Words, ProseIsWhatRemains) {
  const std::string text = "Use <b class='amocrm'>this</b> at a.ru, {name} &amp; %s x@y.ru";
  const std::string prose = prose_of(text);
  EXPECT_EQ(prose.size(), text.size());
  EXPECT_EQ(folded(prose), "use this at ,");
  EXPECT_EQ(folded(without_markup("a < b <script>x()</script> & c")), "a < b & c");
}

/// Runs that would be quadratic if every letter began a search: minutes, not milliseconds.
TEST(Words, LongRunsAreLinear) {
  for (const std::string unit : {"a", "a.", "a-", "1", "@", "a:", "{", "%a", "/", "<", "&"}) {
    std::string text;
    while (text.size() < 300'000) text += unit;
    EXPECT_EQ(prose_of(text).size(), text.size());
    EXPECT_LE(find_addresses(text).size(), 3 * max_pattern_matches);
  }
}

TEST(Words, TrimFoldCount) {
  EXPECT_EQ(trimmed(" \xC2\xA0 a \n"), "a");
  EXPECT_EQ(folded("  ОПЛАТА   Счёта É "), "оплата счёта é");
  EXPECT_EQ(length("Ж😀a"), 3U);
  EXPECT_EQ(shortened("ЖЖЖ", 3), "Ж…");
}

TEST(Nearest, OnlyWhatIsNear) {
  constexpr std::string_view known[] = {"everywhere", "settings", "advanced_settings"};
  EXPECT_EQ(nearest("everywere", known), "everywhere");
  EXPECT_EQ(nearest("advancedSettings", known), "advanced_settings");
  EXPECT_EQ(nearest("zzz", known), "");
  EXPECT_EQ(edit_distance("ab", "ba"), 1U);
}

TEST(Brand, InEveryDisguise) {
  for (const char* name :
       {"amoCRM", "Звонки AMOCRM", "Amo CRM", "amo-crm", "аmоСRM", "АмоЦРМ", "a.m.o.C.R.M"})
    EXPECT_EQ(brand_in_name(name), BrandUse::amocrm) << name;
  for (const char* name : {"Kommo", "KOMMO chat", "KommoChat", "К о м м о", "kommocrm"})
    EXPECT_EQ(brand_in_name(name), BrandUse::kommo) << name;
  for (const char* name : {"Kommode", "amount", "Dinamo CR", "amo", "CRM", "Комментарии"})
    EXPECT_EQ(brand_in_name(name), BrandUse::none) << name;
}

TEST(Language, TellsSentences) {
  EXPECT_EQ(guess_language("Choose the pipeline to which the new lead will be moved")->code, "en");
  EXPECT_EQ(guess_language("Выберите воронку, куда будет перемещена новая сделка")->code, "ru");
  EXPECT_FALSE(guess_language("").has_value());
  EXPECT_FALSE(guess_language("\xFF\xFF").has_value());
}

}  // namespace
}  // namespace premod::text

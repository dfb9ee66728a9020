#include "text/entities/host_kind.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "data/tunnel_hosts.hpp"
#include "text/ascii.hpp"
#include "text/entities/url.hpp"
#include "text/words.hpp"

namespace premod::text {

bool is_tunnel_host(std::string_view host) {
  const auto& rows = data::tunnel_hosts::rows;
  return std::any_of(std::begin(rows), std::end(rows),
                     [&](const auto& row) { return is_in_domain(host, row.domain); });
}

bool is_platform_host(std::string_view host) {
  constexpr std::array<std::string_view, 5> domains = {"amocrm.ru", "amocrm.com", "amocrm.com.br",
                                                       "kommo.com", "amocrm.team"};
  return std::any_of(domains.begin(), domains.end(),
                     [&](std::string_view domain) { return is_in_domain(host, domain); });
}

namespace {

/// A label without the number behind it: `dev` of "dev2".
std::string_view without_number(std::string_view word) {
  while (!word.empty() && word.back() >= '0' && word.back() <= '9') word.remove_suffix(1);
  return word;
}

bool names_stage(std::string_view word) {
  return is_one_of(without_number(word),
                   {"dev", "test", "staging", "stage", "preprod", "uat", "stg"});
}

/// What a host serves; beside it a stage can be no part of a name such as "test-drive".
bool names_service(std::string_view word) {
  return is_one_of(
      without_number(word),
      {"api",     "app",     "apps",        "back",    "backend", "front",   "frontend", "web",
       "www",     "server",  "srv",         "service", "host",    "gateway", "gw",       "admin",
       "auth",    "oauth",   "sso",         "id",      "crm",     "amo",     "amocrm",   "kommo",
       "widget",  "widgets", "static",      "cdn",     "assets",  "files",   "hook",     "hooks",
       "webhook", "ws",      "socket",      "db",      "my",      "lk",      "account",  "cabinet",
       "panel",   "billing", "integration", "proxy"});
}

/// "main-stage", "speed-test": a thing has the name, not a server.
bool names_thing(std::string_view word) {
  return is_one_of(
      word,
      {"main",   "center",  "centre",      "second",   "first",  "next",   "final",   "early",
       "late",   "multi",   "one",         "two",      "three",  "on",     "off",     "open",
       "big",    "small",   "live",        "sound",    "world",  "music",  "theatre", "theater",
       "speed",  "crash",   "blood",       "dna",      "load",   "stress", "ab",      "split",
       "unit",   "iq",      "eye",         "covid",    "pcr",    "self",   "skill",   "skills",
       "smoke",  "quick",   "free",        "my",       "take",   "the",    "english", "language",
       "level",  "math",    "typing",      "internet", "color",  "colour", "drug",    "hearing",
       "career", "driving", "personality", "ip",       "dns",    "leak",   "rapid",   "online",
       "pre",    "pen",     "usability",   "user",     "mobile", "best",   "a",       "b"});
}

/// `skladomer-stage`, `clients-test2`: the server of something for a stage of its making.
bool ends_in_stage(const std::vector<std::string_view>& words) {
  return words.size() > 1 && is_one_of(without_number(words.back()), {"stage", "test"}) &&
         !names_thing(words[words.size() - 2]);
}

/// `staging`, `stage-api`, `api-dev2`, `acme-staging`
bool is_stage_label(std::string_view label) {
  const std::vector<std::string_view> words = split(label, '-');
  const bool staged = std::any_of(words.begin(), words.end(), names_stage);
  // A test of something and a stage have names, too (names_thing); these are called after nothing
  // else.
  if (!words.empty() &&
      is_one_of(without_number(words.back()), {"staging", "dev", "preprod", "uat", "stg"}))
    return true;
  if (ends_in_stage(words)) return true;
  return staged && std::all_of(words.begin(), words.end(), [](std::string_view word) {
           return names_stage(word) || names_service(word) || word.empty() ||
                  without_number(word).empty();
         });
}

}  // namespace

HostKind host_kind(std::string_view host) {
  if (is_local_host(host)) return HostKind::local;
  if (is_tunnel_host(host)) return HostKind::tunnel;
  std::vector<std::string_view> labels = split(host, '.');
  if (labels.size() < 3) return HostKind::usual;
  // The domain itself may be called so: "test.com.br".
  const bool two_level =
      labels.back().size() == 2 &&
      is_one_of(labels[labels.size() - 2], {"com", "co", "org", "net", "edu", "gov", "ac"});
  const std::size_t domain = two_level ? 3 : 2;
  labels.resize(labels.size() - domain);
  if (labels.empty()) return HostKind::usual;
  const bool first = is_one_of(labels.front(), {"localhost"});
  return first || std::any_of(labels.begin(), labels.end(), is_stage_label) ? HostKind::stage
                                                                            : HostKind::usual;
}

}  // namespace premod::text

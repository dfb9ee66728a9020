#include "premod/site.hpp"

#include <algorithm>

namespace premod {
namespace {

std::string below(std::string_view site, std::string_view path) {
  return std::string(site) + (site.ends_with('/') ? "" : "/") + std::string(path);
}

}  // namespace

std::string_view docs_url() { return PREMOD_DOCS_URL; }

std::string_view download_url() { return PREMOD_DOWNLOAD_URL; }

bool is_site_address(std::string_view url) {
  constexpr std::string_view scheme = "https://";
  constexpr std::size_t longest = 1000;
  const auto sound = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._~/:%+").find(c) != std::string_view::npos;
  };
  return url.starts_with(scheme) && url.size() > scheme.size() && url.size() <= longest &&
         std::all_of(url.begin() + scheme.size(), url.end(), sound);
}

std::string rule_page(std::string_view rule, Language language) {
  return std::string(name_of(language)) + "/rules/" + std::string(rule) + ".html";
}

std::string site_page(std::string_view site, Language language) {
  return site.empty() ? std::string() : below(site, std::string(name_of(language)) + "/index.html");
}

std::string rule_url(const RuleInfo& rule, std::span<const ClauseInfo> clauses, Language language,
                     std::string_view site) {
  if (!site.empty()) return below(site, rule_page(rule.id, language));
  for (const std::string& id : rule.clauses) {
    const auto found = std::find_if(clauses.begin(), clauses.end(),
                                    [&](const ClauseInfo& clause) { return clause.id == id; });
    if (found != clauses.end() && found->url.starts_with("https://")) return found->url;
  }
  return {};
}

}  // namespace premod

#include "text/entities/host_kind.hpp"

#include <algorithm>
#include <array>

#include "data/tunnel_hosts.hpp"
#include "text/entities/url.hpp"

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

HostKind host_kind(std::string_view host) {
  if (is_local_host(host)) return HostKind::local;
  if (is_tunnel_host(host)) return HostKind::tunnel;
  constexpr std::array<std::string_view, 5> stages = {"dev", "test", "staging", "stage",
                                                      "localhost"};
  const std::string_view first = host.substr(0, host.find('.'));
  const bool named = std::find(stages.begin(), stages.end(), first) != stages.end();
  return named && std::count(host.begin(), host.end(), '.') >= 2 ? HostKind::stage
                                                                 : HostKind::usual;
}

}  // namespace premod::text

// What an address says of its server: for everybody, or of somebody's desk.
#pragma once

#include <cstdint>
#include <string_view>

namespace premod::text {

enum class HostKind : std::uint8_t {
  usual,
  local,   ///< localhost and private networks
  tunnel,  ///< a tunnel to a developer's machine (core/data/tunnel_hosts.tsv)
  stage,   ///< by its name a test server: dev., api.staging., stage-api., acme-dev.
};

/// `host` in lower case.
[[nodiscard]] HostKind host_kind(std::string_view host);
/// amocrm.ru, amocrm.com, kommo.com and what is below them: whose mailboxes are the platform's.
[[nodiscard]] bool is_platform_host(std::string_view host);
[[nodiscard]] bool is_tunnel_host(std::string_view host);

}  // namespace premod::text

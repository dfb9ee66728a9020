#include "platform/requests/counters.hpp"

#include "data/counter_hosts.hpp"
#include "platform/requests/requests.hpp"
#include "text/ascii.hpp"
#include "text/entities/url.hpp"
#include "text/words.hpp"

namespace premod::platform {
namespace {

/// stats.acme.ru, metrics.acme.ru: counts, and does nothing for the user.
bool is_counter(std::string_view host) {
  return text::is_one_of(host.substr(0, host.find('.')),
                         {"stat", "stats", "statistics", "metrics", "metrika", "analytics",
                          "telemetry", "tracking", "tracker", "track", "counter"});
}

/// By these a person is known.
bool names_person(std::string_view data) {
  for (const std::string_view key : {".login", ".name", "mobile", "phone", "mail"})
    if (data.find(key) != data.npos) return true;
  return false;
}

}  // namespace

std::string counter_in(std::string_view text) {
  if (host_of(text) != Host::other) return {};
  const std::string host = text::lower_ascii(host_name(text));
  for (const auto& row : data::counter_hosts::rows) {
    const std::string_view domain = row.domain.substr(0, row.domain.find('/'));
    const bool whole = domain == row.domain || text.find(row.domain) != text.npos;
    if (whole && text::is_in_domain(host, domain)) return host;
  }
  return {};
}

bool counts_users(std::string_view host, std::string_view data) {
  return is_counter(host) && names_person(data);
}

}  // namespace premod::platform

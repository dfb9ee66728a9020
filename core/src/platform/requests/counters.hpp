// Servers that count users instead of doing something for them.
#pragma once

#include <string>
#include <string_view>

namespace premod::platform {

/// The counting service that an address in a text belongs to (core/data/counter_hosts.tsv); "" if
/// it is none.
[[nodiscard]] std::string counter_in(std::string_view text);

/// The host's own name says that it counts (stats.acme.ru), and by the data (paths, as DataTransfer
/// has them) a person is known.
[[nodiscard]] bool counts_users(std::string_view host, std::string_view data);

}  // namespace premod::platform

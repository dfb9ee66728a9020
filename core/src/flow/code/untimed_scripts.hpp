// Requests of a back end in JavaScript that may wait for ever: neither `fetch` nor axios nor Node's
// own http gives up by itself.
#pragma once

#include <vector>

#include "flow/script.hpp"

namespace premod::js {

/// The calls; where the options or the client may set a limit, nothing is claimed. Linear.
[[nodiscard]] std::vector<Span> untimed_requests(const File& script);

/// A limit for all requests may be set: `axios.defaults.timeout`, `setGlobalDispatcher`.
[[nodiscard]] bool sets_common_timeout(const File& script);

}  // namespace premod::js

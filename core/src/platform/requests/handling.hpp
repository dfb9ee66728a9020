// What becomes of requests: whether their failure is handled, what they carry away, what starts
// them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "platform/requests/requests.hpp"

namespace premod::platform {

/// Requests whose failure nothing in sight handles.
[[nodiscard]] std::vector<Request> unhandled_requests(const js::File& script);

struct DataTransfer {
  Span span;
  std::string host;
  std::string data;   ///< "AMOCRM.constant('user').id, document.cookie"
  bool wide = false;  ///< of other people, or all that somebody has or writes
};
/// Data of the user, the account or the browser in requests to other hosts.
[[nodiscard]] std::vector<DataTransfer> personal_data(const js::File& script);

struct SocketRequest {
  Request request;
  std::pair<const premod::File*, Span> handler;  ///< the function that gets the messages
};
/// Requests to the platform straight from a socket's messages: each open tab sends its own.
[[nodiscard]] std::vector<SocketRequest> socket_requests(const js::File& script);

}  // namespace premod::platform

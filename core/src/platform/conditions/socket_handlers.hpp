// Functions that run when a socket's message comes, directly or by an event that is passed on.
#pragma once

#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

struct SocketHandler {
  js::At function;
  js::ScriptId socket = 0;  ///< the script that listens to the socket
};
/// Of all scripts of the program; found once.
[[nodiscard]] const std::vector<SocketHandler>& socket_handlers(const js::File& script);

/// The script asks which tab works: document.hidden, navigator.locks, BroadcastChannel.
[[nodiscard]] bool asks_for_tab(const js::File& script);

}  // namespace premod::platform

// Who learns that a request has failed: followed from the call through promises, variables,
// returns and callers to a handler, or to the place where the failure is lost.
#pragma once

#include <span>
#include <string_view>

#include "flow/script.hpp"

namespace premod::platform {

enum class Learns : std::uint8_t {
  somebody,  ///< a handler that does something
  nobody,    ///< the result is dropped, or the handler does nothing
  unknown,   ///< handed to something that cannot be followed
};

struct FailureWay {
  Learns learns = Learns::unknown;
  js::At lost;          ///< where the failure is lost; node 0 if it is at the request
  bool caught = false;  ///< nobody: by a handler that tells nobody; else it goes on to the window
};

/// What becomes of a failure of the promise that a call gives. Calls of the function around it that
/// are `served` learn of it otherwise.
[[nodiscard]] FailureWay failure_of(const js::File& script, js::At call,
                                    std::span<const js::At> served = {});

}  // namespace premod::platform

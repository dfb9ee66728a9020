// Who learns that a request has failed: followed from the call through promises, variables,
// returns and callers to a handler, or to the place where the failure is lost.
#pragma once

#include <string_view>
#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

enum class Learns : std::uint8_t {
  somebody,  ///< a handler that does something
  nobody,    ///< the result is dropped, or the handler does nothing
  unknown,   ///< handed to something that cannot be followed
};

struct FailureWay {
  Learns learns = Learns::unknown;
  js::At lost;  ///< where the failure is lost; node 0 if it is at the request
};

/// What becomes of a failure of the promise that a call gives.
[[nodiscard]] FailureWay failure_of(const js::Program& program, js::At call);
/// A function that does nothing, or only writes to the console.
[[nodiscard]] bool is_idle(const js::Program& program, js::At function);
/// Whether one of the values is a function that does something, or is not known.
[[nodiscard]] bool handles(const js::Program& program, std::span<const js::ValueId> values);

}  // namespace premod::platform

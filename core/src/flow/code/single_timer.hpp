// Timers that take the place of the one before: however often they are set, one runs at the end.
#pragma once

#include <span>
#include <vector>

#include "flow/index.hpp"

namespace premod::js {

/// Code that runs once a round: the function or loop, and the call or loop that makes it so.
struct Round {
  At code;
  At step;
  bool passes = false;  ///< `step` says nothing: the code around is repeated
};

/// `clearTimeout(this.timer); this.timer = setTimeout(send, 300)`, `if (!timer) timer = ...`: the
/// timer is kept under a name that all rounds share, and a round ends the one before or sets none
/// while one waits. `rounds` from the inside out.
[[nodiscard]] bool is_single_timer(const std::vector<const Index*>& scripts, At timer,
                                   std::span<const Round> rounds);

/// `const later = _.debounce(send, 300); later()`: the call comes to run the function when calls
/// have come to an end, or once in a while, however often it is made.
[[nodiscard]] bool is_debounced(const std::vector<const Index*>& scripts, At call, At function);

}  // namespace premod::js

// The end of a recursion: what a function does only in the run that does not run it again.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/index.hpp"

namespace premod::js {

/// Which functions run themselves again, by whatever way.
struct Recursion {
  const Program& program;
  const std::vector<const Index*>& scripts;
  const std::vector<std::vector<std::uint32_t>>& node_of;  ///< by script and context
  const std::vector<std::uint32_t>& cycle;                 ///< by node; 0: in none

  [[nodiscard]] std::uint32_t cycle_of(ScriptId script, ContextId function) const {
    return cycle[node_of[script][function]];
  }
  /// The call runs a function of the cycle; `each`: one run for each element does not count.
  [[nodiscard]] bool runs_in(std::uint32_t cycle_id, At call, bool each) const;
  /// The call's code is repeated by `again`, a step of a recursion; the function around the call
  /// runs itself again by one call only, and never in the run that comes to this one:
  /// `if (more) next(); else done();`.
  [[nodiscard]] bool is_end(At call, ContextId context, At again) const;
};

/// Tries that a constant allows are retries; more of them are a loop.
inline constexpr double max_retries = 10;

/// The call is made again a counted number of times at most: a counter is compared with a small
/// constant before it, and counted in the same function.
[[nodiscard]] bool is_counted(const Program& program, At call, NodeId function);

/// `var old = APP.draw; APP.draw = function () { old.apply(this, arguments); };`: what a name kept
/// before a member got this function is never the function itself.
[[nodiscard]] bool is_kept_before(const Index& index, const Tree& tree, const Scopes& scopes,
                                  NodeId call, NodeId function);

}  // namespace premod::js

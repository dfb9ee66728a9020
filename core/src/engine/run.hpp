// Runs rules over a widget: every document goes to every check that subscribed to its kind.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "rule/hits.hpp"
#include "rule/rule.hpp"

namespace premod {

/// Findings of one rule in one widget that are kept; more are said to be there.
inline constexpr std::size_t max_hits = 10'000;

/// What one rule said about one widget.
struct RuleResult {
  const Rule* rule = nullptr;
  Hits hits;
  std::uint32_t documents = 0;  ///< how many documents its checks were called with
  std::vector<Message> unread;  ///< documents it should have seen: "path: why"
  std::string crash;            ///< what it threw; empty if it did not
  std::int64_t nanoseconds = 0;
  /// What follows for a hit from whose code it stands in.
  struct Weight {
    Level at_most = Level::error;
    bool own = true;  ///< false: somebody's code, or a bundle whose parts are not known
  };
  std::vector<Weight> weights;  ///< by hit; empty: all code is the integrator's

  [[nodiscard]] bool crashed() const { return !crash.empty(); }
  [[nodiscard]] Weight weight(std::size_t hit) const {
    return weights.empty() ? Weight{} : weights[hit];
  }
};

struct RunResult {
  std::vector<RuleResult> results;  ///< in the order of `rules`
};

/// Runs the checks of `rules` that are not for people. Deterministic: hits of a rule are sorted by
/// file, then offset. A check that throws ends its rule, not the run. One thread per call; widgets
/// of different calls may be checked at once.
[[nodiscard]] RunResult run(const Widget& widget, std::span<const Rule* const> rules);

}  // namespace premod

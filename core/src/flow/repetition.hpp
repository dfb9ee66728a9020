// Whether code runs once a round of a loop, and whether it runs when something has failed: through
// callbacks and calls of the program's own functions, each answer with the steps that prove it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/index.hpp"

namespace premod::js {

/// How many calls of own functions a proof may pass; beyond it the answer is "not known to be in a
/// loop", and the limit is told.
inline constexpr int max_call_chain = 256;

struct LoopStep {
  At at;
  std::string label;  ///< "for", ".forEach()", "send()"
};

/// From the loop to the call in question, outermost first.
using LoopProof = std::vector<LoopStep>;

/// Not for several threads at once.
class Flow {
 public:
  /// One index for each script of the program, in its order.
  Flow(const Program& program, std::vector<const Index*> scripts);

  [[nodiscard]] std::optional<LoopProof> inside_loop(ScriptId script, ContextId context);
  /// In a catch clause, or in a function that a promise calls when it is rejected.
  [[nodiscard]] bool handles_failure(ScriptId script, ContextId context) const;

 private:
  struct Reason {
    enum class State : std::uint8_t { unknown, asked, none, found };
    State state = State::unknown;
    bool passes = false;  // the proof goes on around the code, no step of its own
    bool last = false;    // `step` repeats by itself
    LoopStep step;
    ScriptId script = 0;  // where the proof goes on
    ContextId next = 0;
  };
  struct Frame;

  const Reason& reason(ScriptId script, ContextId context, int depth);
  Reason reason_of_function(At function, int depth);
  Reason reason_of_caller(const Caller& caller, At function, int depth);
  [[nodiscard]] bool is_single(At timer, ScriptId script, ContextId context);
  void find_recursion();
  void connect(std::uint32_t node, At function, const Caller& caller);
  void find_cycles();
  [[nodiscard]] ContextId function_around(ScriptId script, ContextId context, bool& failed) const;
  [[nodiscard]] const CallSite* site_of(At call) const;
  [[nodiscard]] std::string label_of(At call) const;

  const Program& program_;
  std::vector<const Index*> scripts_;
  bool cut_ = false;  // a chain of calls was longer than max_call_chain
  std::vector<std::vector<Reason>> known_;
  // The functions of all scripts as nodes of one graph: who runs whom.
  struct Edge {
    std::uint32_t to = 0;
    At call;
  };
  std::vector<std::vector<std::uint32_t>> node_of_;  // by script and context
  std::vector<std::vector<Edge>> run_by_;            // the functions that run the node's
  std::vector<std::uint32_t> cycle_;                 // by node; 0: in none
  bool recursion_known_ = false;
};

/// "for", "while", "for-of" of a loop statement.
[[nodiscard]] std::string_view loop_label(const Tree& tree, NodeId loop);

}  // namespace premod::js

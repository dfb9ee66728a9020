// Whether code runs once a round of a loop, and whether it runs when something has failed: through
// callbacks and calls of the file's own functions, each answer with the steps that prove it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "flow/index.hpp"

namespace premod::js {

/// How many calls of own functions a proof may pass, and the work all questions about a file may
/// cost together; beyond it the answer is "not known to be in a loop".
inline constexpr int max_call_chain = 8;
inline constexpr int max_flow_steps = 200'000;

struct LoopStep {
  NodeId node = 0;
  std::string label;  ///< "for", ".forEach()", "send()"
};

/// From the loop to the call in question, outermost first.
using LoopProof = std::vector<LoopStep>;

class Flow {
 public:
  Flow(const Tree& tree, const Scopes& scopes, const Index& index)
      : tree_(tree), scopes_(scopes), index_(index), known_(index.context_count()) {}

  [[nodiscard]] std::optional<LoopProof> inside_loop(ContextId context);
  /// In a catch clause, or in a function that a promise calls when it is rejected.
  [[nodiscard]] bool handles_failure(ContextId context);
  /// In a try block with a catch clause, in the same function.
  [[nodiscard]] bool is_tried(ContextId context) const;

 private:
  struct Reason {
    enum class State : std::uint8_t { unknown, asked, none, found };
    State state = State::unknown;
    LoopStep step;       // what repeats, or the call that leads there
    ContextId next = 0;  // where that call stands; 0 when `step` is the loop itself
  };
  struct Method {
    std::vector<NodeId> functions;
    std::vector<const CallSite*> calls;
  };

  const Reason& reason(ContextId context, int depth);
  Reason reason_of_function(NodeId function, ContextId own, int depth);
  Reason reason_of_use(NodeId use, ContextId own, int depth);
  Reason reason_of_argument(NodeId call, NodeId argument, int depth);
  Reason reason_of_variable(VariableId variable, ContextId own, int depth);
  Reason reason_of_method(const std::string& name, ContextId own, int depth);
  Reason reason_of_call(const CallSite& call, const std::string& name, ContextId own, int depth);
  [[nodiscard]] bool is_own_receiver(NodeId object) const;
  [[nodiscard]] bool is_rejection(NodeId use) const;
  void collect_methods();

  const Tree& tree_;
  const Scopes& scopes_;
  const Index& index_;
  std::vector<Reason> known_;
  std::unordered_map<std::string, Method> methods_;
  bool methods_known_ = false;
  int steps_ = 0;
};

/// "for", "while", "for-of" of a loop statement.
[[nodiscard]] std::string_view loop_label(const Tree& tree, NodeId loop);

}  // namespace premod::js

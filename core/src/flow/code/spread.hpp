// Where data go: followed forwards from names through variables, fields, calls, returns and other
// modules to every call and property that gets them.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "flow/program.hpp"
#include "js/flat_map.hpp"

namespace premod::js {

/// Uses of the data that are looked at; what is beyond it is not followed, and said.
inline constexpr std::size_t max_spread_steps = 500'000;
/// Names on the way of the data that are told.
inline constexpr std::size_t max_spread_way = 8;

class Spread {
 public:
  explicit Spread(const Program& program) : program_(program) {}

  /// The data begin in the names of a pattern or a parameter, or in a member.
  void begin(At from);
  /// The data are what an expression gives.
  void begin_with(At expression) { add_expression(expression, 0); }
  /// Follows them to the end.
  void run();

  /// A call, `new` or import() that gets the data, or the assignment to a member that does.
  struct Use {
    At at;
    unsigned argument = 0;  ///< of a call; by the place where it stands in the text
    At value;               ///< the expression that carries the data
    std::uint32_t step = 0;
  };
  [[nodiscard]] const std::vector<Use>& calls() const { return calls_; }
  [[nodiscard]] const std::vector<Use>& assignments() const { return assignments_; }
  /// The expression is one of those that carry the data.
  [[nodiscard]] bool reaches(At expression) const { return seen_.find(key(expression)) != nullptr; }
  /// The names the data pass through, from the first on.
  [[nodiscard]] std::vector<At> way(const Use& use) const;

 private:
  struct Step {
    At at;
    std::uint32_t from = 0;  // index + 1 in steps_
    bool name = false;
  };
  struct Field {
    std::string key;
    std::vector<ValueId> objects;
    std::vector<ScriptId> scripts;
    std::uint32_t step = 0;
  };

  void add_names(At pattern, std::uint32_t from);
  void add_name(At name, std::uint32_t from);
  void add_expression(At expression, std::uint32_t from);
  void follow(std::uint32_t step);
  void follow_call(At call, At value, std::uint32_t step);
  void follow_return(At inside, std::uint32_t step);
  void fill(At call, std::uint32_t step);
  void give(At target, std::uint32_t step);
  void give_field(At member, std::uint32_t step);
  void read_field(const Field& field);
  void index_members(ScriptId script);
  [[nodiscard]] bool passes_on(At call) const;
  [[nodiscard]] bool maps(const Caller& caller) const;
  [[nodiscard]] std::string key_of(At member) const;
  [[nodiscard]] const Tree& tree(At at) const { return *program_.script(at.script).tree; }
  [[nodiscard]] static std::uint64_t key(At at) {
    return (static_cast<std::uint64_t>(at.script) << 32U) | at.node;
  }

  const Program& program_;
  std::vector<Step> steps_;
  FlatMap<bool> seen_;                      // expressions
  FlatMap<bool> variables_;                 // by script and variable
  std::unordered_set<std::string> fields_;  // by key and object
  std::unordered_map<std::string, std::vector<At>> members_;
  std::unordered_set<ScriptId> indexed_;
  std::vector<Use> calls_;
  std::vector<Use> assignments_;
};

}  // namespace premod::js

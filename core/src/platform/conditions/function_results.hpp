// What a function's own result comes from: promises that it makes, is handed or waits for, and the
// functions that run with it.
#pragma once

#include <optional>

#include "platform/origins.hpp"

namespace premod::page {

inline constexpr int max_result_steps = 2'000;  ///< from values to what the function returns

inline constexpr int max_catch_nodes = 400;  ///< of a catch clause; a longer one may fail

class FunctionResults {
 public:
  FunctionResults(const js::File& script, js::NodeId function)
      : script_(script), tree_(script.tree()), index_(script.index()), root_(function) {}

  /// The function's result is what an expression gives, or fails when that does.
  [[nodiscard]] bool of_value(js::NodeId value);
  /// So with what a function returns.
  [[nodiscard]] bool of_function(js::NodeId function);
  /// With some use of a name, also of what a helper was given as a parameter.
  [[nodiscard]] bool of_name(js::NodeId name);
  /// An exception that is thrown there leaves the function, or makes its result fail.
  [[nodiscard]] bool fails_by(js::NodeId thrown);
  [[nodiscard]] bool is_cut() const { return steps_ > max_result_steps; }

 private:
  [[nodiscard]] bool of_member(js::NodeId member);
  [[nodiscard]] bool of_parameter(js::NodeId parameter);
  [[nodiscard]] bool goes_on(js::NodeId member) const;
  [[nodiscard]] bool joins(js::NodeId callee) const;
  [[nodiscard]] bool fails_too(js::NodeId handler) const;
  [[nodiscard]] bool is_caught(js::NodeId thrown) const;

  const js::File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  js::NodeId root_;
  std::optional<Origins> origins_;
  int steps_ = 0;
};

}  // namespace premod::page

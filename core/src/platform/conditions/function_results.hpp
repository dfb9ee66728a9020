// What a function's own result comes from: promises that it makes, is handed or waits for, and the
// functions that run with it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "platform/origins.hpp"

namespace premod::page {

/// Of one question, from a value upwards: what is asked on the way.
inline constexpr std::size_t max_result_steps = 20'000;

inline constexpr int max_catch_nodes = 400;  ///< of a catch clause; a longer one may fail

class FunctionResults {
 public:
  FunctionResults(const js::File& script, js::NodeId function)
      : script_(script), tree_(script.tree()), index_(script.index()), root_(function) {}

  /// The function's result is what an expression gives, or fails when that does.
  [[nodiscard]] bool of_value(js::NodeId value) { return reaches(Ask::value, value); }
  /// So with what a function returns.
  [[nodiscard]] bool of_function(js::NodeId function) { return reaches(Ask::function, function); }
  /// With some use of a name, also of what a helper was given as a parameter.
  [[nodiscard]] bool of_name(js::NodeId name) { return reaches(Ask::name, name); }
  /// An exception that is thrown there leaves the function, or makes its result fail.
  [[nodiscard]] bool fails_by(js::NodeId thrown) { return reaches(Ask::thrown, thrown); }
  /// Some question was given up.
  [[nodiscard]] bool is_cut() const { return cut_; }

 private:
  enum class Ask : std::uint8_t { value, function, name, variable, member, thrown, thrown_in };
  using Question = std::pair<Ask, std::uint32_t>;

  /// Goes on from question to question, each of them once, until one is about the function itself.
  [[nodiscard]] bool reaches(Ask what, js::NodeId node);
  [[nodiscard]] Question named(Ask what, std::uint32_t about);
  void ask(Ask what, std::uint32_t about);
  void answer(Question question);
  void at_value(js::NodeId value);
  void at_function(js::NodeId function);
  void at_variable(js::VariableId variable);
  void at_member(const std::string& name);
  void at_parameter(js::NodeId parameter);
  void at_thrown_in(js::NodeId function);
  [[nodiscard]] bool goes_on(js::NodeId member) const;
  [[nodiscard]] bool joins(js::NodeId callee) const;
  [[nodiscard]] bool fails_too(js::NodeId handler) const;
  [[nodiscard]] bool is_caught(js::NodeId thrown) const;

  const js::File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  js::NodeId root_;
  std::optional<Origins> origins_;
  std::set<Question> leads_, denied_;      ///< what was found out
  std::map<Question, Question> asked_by_;  ///< of the question that is asked now
  std::vector<Question> open_;
  Question asking_{};
  std::map<std::string, std::uint32_t, std::less<>> member_ids_;
  std::vector<std::string> members_ = {""};
  bool found_ = false;
  bool cut_ = false;
};

}  // namespace premod::page

// Where the value of an expression may come from inside one script: through names, parameters and
// their callers, fields, choices and the results of local functions. Asked for elements and texts.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "flow/script.hpp"

namespace premod::page {

inline constexpr int max_steps = 600;              ///< of one question
inline constexpr int max_total_steps = 2'000'000;  ///< of all questions about one script
inline constexpr int max_calls_deep = 6;           ///< calls followed from one to the next
inline constexpr std::size_t max_texts = 16;
inline constexpr std::size_t max_text_bytes = 4'096;

/// A function that is being looked into, with the call that led there.
struct Frame {
  js::NodeId function = 0;
  js::NodeId call = 0;
  const Frame* up = nullptr;  ///< where the call's arguments are read
  int depth = 0;
};

/// A function that some call is given: `list.forEach(f)`, `$(x).on('click', f)`.
struct Handed {
  js::NodeId call = 0;
  unsigned argument = 0;
};

class Origins {
 public:
  explicit Origins(const js::File& script);

  using Use = std::function<void(js::NodeId, const Frame*)>;
  /// Calls `use` for each expression that `node` may stand for and that stands for nothing else.
  void each(js::NodeId node, const Frame* frame, const Use& use);
  /// What a text may be, with `js::hole` for what is not known; never empty.
  [[nodiscard]] std::vector<std::string> texts(js::NodeId node, const Frame* frame);

  /// The function that `this` or a parameter belongs to; 0 outside of functions. Arrows have no
  /// `this` of their own.
  [[nodiscard]] js::NodeId function_around(js::NodeId node, bool skip_arrows) const;
  /// Its place among the parameters of `function`; -1 if it is none of them.
  [[nodiscard]] int parameter_index(js::NodeId function, js::NodeId declaration) const;
  [[nodiscard]] const std::vector<Handed>& handed(js::NodeId function) const;
  /// The local function that a callee surely is; 0 if that is not known.
  [[nodiscard]] js::NodeId called(js::NodeId callee) const;
  /// The calls of a local function.
  [[nodiscard]] const std::vector<js::NodeId>& callers(js::NodeId function) const;
  [[nodiscard]] const js::File& script() const { return *script_; }
  /// Begins a question: steps are counted from here.
  void begin() { steps_ = 0; }
  [[nodiscard]] bool spent() { return ++steps_ > max_steps || ++total_ > max_total_steps; }

 private:
  void collect_calls();
  void collect_fields();
  void take_apart(js::NodeId property, std::vector<js::NodeId>& values) const;
  void each_of_name(js::NodeId node, const Frame* frame, const Use& use);
  bool each_of_parameter(js::VariableId variable, const Frame* frame, const Use& use);
  bool each_of_list(js::NodeId function, const Frame* frame, const Use& use);
  bool each_of_member(js::NodeId node, const Frame* frame, const Use& use);
  bool each_of_call(js::NodeId node, const Frame* frame, const Use& use);
  [[nodiscard]] std::vector<std::string> text_of_leaf(js::NodeId node, const Frame* frame);
  [[nodiscard]] std::vector<std::string> text_of_call(js::NodeId node, const Frame* frame);

  const js::File* script_;
  const js::Tree* tree_;
  const js::Index* index_;
  std::unordered_map<js::NodeId, std::vector<js::NodeId>> callers_;  // function: calls
  std::unordered_map<js::NodeId, std::vector<Handed>> handed_;
  std::unordered_map<std::string, std::vector<js::NodeId>> fields_;  // name: values given
  std::unordered_map<js::NodeId, std::vector<js::NodeId>> returns_;  // function: expressions
  int steps_ = 0;
  int total_ = 0;
};

}  // namespace premod::page

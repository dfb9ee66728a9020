// Where the value of an expression may come from: through names, patterns, parameters and their
// callers, fields, choices and the results of functions, in whatever script of the program they
// stand. The program says which function and which object are meant; here they are followed call by
// call. Asked for elements and texts.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "flow/script.hpp"
#include "js/flat_map.hpp"
#include "js/parameters.hpp"
#include "platform/function_ref.hpp"
#include "platform/origin_tables.hpp"
#include "text/limit_log.hpp"

namespace premod::page {

/// Of one question; after twice as many nothing is answered any more, so that the choices that
/// are still open end. Not told: what helpers hand to each other takes as many in ordinary widgets.
inline constexpr int max_steps = 2'000;
/// Expressions on the way from a value to itself: `name = name.trim()`. A longer way takes steps.
inline constexpr int max_turn = 64;
inline constexpr int steps_per_item = 12;  ///< of a list, from the list to the text in a row
/// Of all questions about one script, and for each of its nodes.
inline constexpr std::int64_t max_total_steps = 2'000'000;
inline constexpr int max_steps_behind = 64;  ///< of one question, when all together took too many
inline constexpr std::int64_t total_steps_per_node = 16;
inline constexpr int max_calls_deep = 6;  ///< calls followed from one to the next
/// Of one list or table, like those of countries and currencies; what follows is not known, like
/// what is still open after max_steps.
inline constexpr int max_items = 1'000;
inline constexpr std::size_t max_alternatives = 500;  ///< values of one name or field
inline constexpr std::size_t max_texts = 1'000;
inline constexpr std::size_t max_text_bytes = 4'096;

/// A function that is being looked into, with the call that led there.
struct Frame {
  js::At function;
  js::At call;
  const Frame* up = nullptr;  ///< where the call's arguments are read
  int depth = 0;
};

/// One step into a pattern: `{key: ...}` or `[..., ...]`.
struct PatternStep {
  std::string key;  ///< a name, or the place in the list
  bool item = false;
};

/// Where a name that a pattern declares takes its value from.
struct PatternPlace {
  js::NodeId top = 0;              ///< the whole pattern; the name itself if it is in none
  std::vector<PatternStep> steps;  ///< from the outside
};

class Origins {
 public:
  explicit Origins(const js::File& script);
  /// Tells the limit: whoever asked may have missed something.
  ~Origins() {
    if (!limit().empty()) text::note_limit(limit());
  }
  Origins(const Origins&) = delete;
  Origins& operator=(const Origins&) = delete;

  using Use = platform::FunctionRef<void(js::At, const Frame*)>;
  /// Calls `use` for each expression that `node` may stand for and that stands for nothing else.
  void each(js::At node, const Frame* frame, const Use& use);
  /// What a text may be, with `js::hole` for what is not known; never empty. `places` gets where
  /// each of them stands.
  [[nodiscard]] std::vector<std::string> texts(js::At node, const Frame* frame,
                                               std::vector<js::At>* places = nullptr);
  [[nodiscard]] std::vector<std::string> texts(js::NodeId node, const Frame* frame) {
    return texts(at(node), frame);
  }
  /// What a property of an object may be; false if that is not known.
  bool each_property(js::At object, const std::string& key, const Frame* frame, const Use& use);
  /// The names a member may be read by: `x[name]`; empty if they are not known.
  [[nodiscard]] std::vector<std::string> keys(js::At member, const Frame* frame);

  /// The function that `this` or a parameter belongs to; 0 outside of functions.
  [[nodiscard]] js::NodeId function_around(js::NodeId node, bool skip_arrows) const {
    return page::function_around(script_->tree(), node, skip_arrows);
  }
  [[nodiscard]] int parameter_index(js::At function, js::NodeId top) const {
    return js::place_of_parameter(tree(function), function.node, top);
  }
  [[nodiscard]] PatternPlace pattern_place(js::At name) const;
  /// What a call gives to a parameter of the function it runs; 0 if that is not seen.
  [[nodiscard]] js::At argument_of(js::At call, js::At function, int index) const;
  [[nodiscard]] const std::vector<Handed>& handed(js::At function) const {
    return tables_->handed(function);
  }
  [[nodiscard]] const std::vector<js::At>& member_uses(js::ScriptId script,
                                                       std::string_view name) const {
    return tables_->uses(script, name);
  }
  /// What a function returns.
  [[nodiscard]] const std::vector<js::At>& returned(js::At function) const {
    return tables_->returns(function);
  }
  /// The functions that fields and methods of that name are given.
  [[nodiscard]] std::vector<js::At> functions_named(std::string_view name) const;
  /// The functions of the program that a call's callee may be; empty if there may be others.
  [[nodiscard]] std::vector<js::At> called(js::At callee) const;
  /// The function of this script that a callee surely is; 0 if that is not known.
  [[nodiscard]] js::NodeId called(js::NodeId callee) const;
  /// The calls of a function in this script.
  [[nodiscard]] std::vector<js::NodeId> callers(js::NodeId function) const;

  [[nodiscard]] js::At at(js::NodeId node) const { return {script_->script_id(), node}; }
  [[nodiscard]] const js::Tree& tree(js::At at) const { return *program_->script(at.script).tree; }
  [[nodiscard]] const js::Scopes& scopes(js::At at) const {
    return *program_->script(at.script).scopes;
  }
  [[nodiscard]] const js::Index& index(js::At at) const {
    return tables_->script(at.script)->index();
  }
  /// The script of a place; null if it cannot be looked at.
  [[nodiscard]] const js::File* file(js::At at) const { return tables_->script(at.script); }
  /// Whether a place of the program can be looked at.
  [[nodiscard]] bool knows(js::At at) const { return tables_->script(at.script) != nullptr; }
  [[nodiscard]] const js::Program& program() const { return *program_; }
  [[nodiscard]] const js::File& script() const { return *script_; }
  /// Begins a question: steps are counted from here.
  void begin() {
    if (limit_.empty()) limit_ = question_limit_;
    question_limit_ = {};
    lost_known_ = false;
    steps_ = 0;
    granted_ = {};
  }
  /// Ends a question about an expression. What was left out of the answer is no loss
  /// where nothing is known, and in the code of bundled libraries, whose functions are called from
  /// everywhere with everything: there it is one more thing that is not known.
  void end(js::At about, bool known);
  /// texts() as a question of its own.
  [[nodiscard]] std::vector<std::string> ask_texts(js::At about,
                                                   std::vector<js::At>* places = nullptr);
  [[nodiscard]] std::vector<std::string> ask_texts(js::NodeId about) {
    return ask_texts(at(about));
  }
  /// The first limit by which something was left out of an answer; empty if nothing was. What is
  /// still open after max_steps is answered with "not known".
  [[nodiscard]] std::string_view limit() const { return limit_.empty() ? question_limit_ : limit_; }
  /// Notes the limit if it leaves something out.
  bool is_cut(bool cut, std::string_view limit) {
    if (cut && question_limit_.empty()) question_limit_ = limit;
    return cut;
  }
  /// Nothing is answered any more.
  [[nodiscard]] bool is_over() const {
    return steps_ > (total_ > most_steps_ ? max_steps_behind : 2 * max_steps);
  }
  [[nodiscard]] bool spent() {
    if (++total_ > most_steps_ && limit_.empty()) limit_ = "max_total_steps";
    return ++steps_ > max_steps || total_ > most_steps_;
  }

 private:
  /// An item of a list that is written out costs a question nothing when it first comes there: a
  /// long list is no maze.
  void grant(js::At item) {
    if (granted_.try_emplace((static_cast<std::uint64_t>(item.script) << 32U) | item.node).second)
      steps_ -= steps_per_item;
  }
  /// An expression as one call of its function sees it.
  struct Way {
    js::At node;
    const Frame* frame;
    bool operator==(const Way&) const = default;
  };
  void each_of_kind(js::At node, const Frame* frame, const Use& use);
  using Steps = std::vector<PatternStep>;
  using UsePair = platform::FunctionRef<void(js::At key, js::At value, const Frame*)>;
  struct Given {
    js::At value;
    PatternPlace place;
    bool items = false;  ///< of what is gone through
  };
  void each_of_parameter_name(js::At node, js::NodeId declaration, const Frame* frame,
                              const Use& use);
  [[nodiscard]] const std::vector<Given>& given_to(js::At node, js::VariableId variable);
  bool each_of_table(js::At leaf, const Frame* frame, const Use& use);
  /// The keys and values of object literals, the first max_items of each.
  void each_pair(js::At table, const Frame* frame, const UsePair& use);
  void each_of_name(js::At node, const Frame* frame, const Use& use);
  bool each_of_parameter(js::At function, int index, const Frame* frame, const Use& use);
  bool each_of_list(js::At function, int index, const Frame* frame, const Use& use);
  /// The items of what is gone through: of a list, or keys and values of an object.
  bool each_item(js::At list, const Frame* frame, const Use& use);
  bool each_pushed(js::At list, const Frame* frame, const Use& use);
  bool each_mapped(js::At call, const Frame* frame, const Use& use);
  /// What a pattern takes from an expression.
  bool each_step(js::At from, const Frame* frame, const Steps& steps, std::size_t done,
                 const Use& use);
  bool each_of_literal(js::At literal, const std::string& key, const Frame* frame, const Use& use);
  bool each_of_field(js::At object, const std::string& key, const Frame* frame, const Use& use);
  void each_write(const FieldWrite& write, const Frame* frame, const Use& use);
  /// The writes of a field that fit an object.
  [[nodiscard]] const std::vector<const FieldWrite*>& fitting(js::At object,
                                                              const std::string& key);
  bool each_of_place(js::At list, const std::string& place, const Frame* frame, const Use& use);
  bool each_of_member(js::At node, const Frame* frame, const Use& use);
  bool each_of_call(js::At node, const Frame* frame, const Use& use);
  /// `new Map([[key, value], ...]).get(x)`: any of the values.
  bool each_of_map(js::At call, const Frame* frame, const Use& use);
  [[nodiscard]] std::vector<std::string> text_of_leaf(js::At node, const Frame* frame);
  [[nodiscard]] std::vector<std::string> text_of_call(js::At node, const Frame* frame);
  [[nodiscard]] std::vector<std::string> known_texts(js::At node);
  /// All joins of one of `left` with one of `right`.
  [[nodiscard]] std::vector<std::string> product(const std::vector<std::string>& left,
                                                 const std::vector<std::string>& right);

  const js::File* script_;
  const js::Program* program_;
  const OriginTables* tables_;
  js::FlatMap<std::unique_ptr<std::vector<Given>>>
      given_;  // by variable: asked for again and again
  /// By object and by the name of the field: each way to an object asks again.
  std::unordered_map<std::uint64_t, std::map<std::string, std::vector<const FieldWrite*>>> fitting_;
  std::string_view limit_;
  std::string_view question_limit_;  ///< of the question that was begun last
  bool lost_known_ = false;          ///< something known is among what was left out
  int steps_ = 0;
  js::FlatMap<bool> granted_;  ///< items that a question came to
  std::vector<Way> ways_;      ///< on which a question is, from its beginning
  std::int64_t total_ = 0;
  std::int64_t most_steps_;  ///< of all questions
};

}  // namespace premod::page

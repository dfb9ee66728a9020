// What rules ask a JavaScript file about, found once: calls and member accesses by their global
// path, the loops and handlers around them, and strings with their values.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "js/scopes/scopes.hpp"
#include "js/tree.hpp"

namespace premod::js {

using PathId = std::uint32_t;     ///< 0: not known, or not global
using ContextId = std::uint32_t;  ///< 0: the file itself

inline constexpr int max_path_parts = 16;  ///< longer member chains have no path
inline constexpr int max_alias_hops = 16;  ///< `a = b`, `b = c` ... followed so far
inline constexpr std::size_t max_part_bytes = 128;
inline constexpr std::size_t max_text_bytes = 1U << 16U;  ///< longer constant texts are cut
inline constexpr int max_text_parts = 1'000;              ///< names followed for one text
inline constexpr int max_object_properties = 512;         ///< larger literals are data, not options
/// Stands in a Text where a part is not known before the script runs.
inline constexpr char hole = '\0';

/// Where code stands: inside which function, loop body, try block or catch clause.
struct Context {
  enum class Kind : std::uint8_t { file, function, loop, try_block, catch_clause };
  Kind kind = Kind::file;
  NodeId node = 0;
  ContextId parent = 0;
};

/// A call or `new`. The view is as long-lived as the index.
struct CallSite {
  NodeId node = 0;
  NodeId callee = 0;
  ContextId context = 0;
  PathId path = 0;
  bool is_new = false;
};

/// What is done with the value a chain of members leads to.
enum class Use : std::uint8_t {
  value,  ///< handed on: argument, stored, returned
  test,   ///< only asked whether it is there: typeof, if, &&, !
  called,
  write,    ///< assigned, updated
  removed,  ///< delete
  alias,    ///< the initializer of a variable that is assigned once; its uses are listed
  other,    ///< operand of an operator, a statement of its own
};

/// The longest chain of members below a global name (`window.` left out), aliases followed.
struct MemberUse {
  NodeId node = 0;  ///< the chain's last member, or the identifier itself
  NodeId root = 0;  ///< the identifier it begins with
  ContextId context = 0;
  PathId path = 0;
  Use use{};
};

/// A string, template or concatenation as far as it is known.
struct Text {
  NodeId node = 0;
  std::string value;  ///< with `hole` for each unknown part
  bool complete = true;
};

class Index {
 public:
  Index(const Tree& tree, const Scopes& scopes);
  Index(const Index&) = delete;
  Index& operator=(const Index&) = delete;

  [[nodiscard]] std::span<const CallSite> calls() const { return calls_; }
  [[nodiscard]] std::span<const MemberUse> members() const { return members_; }
  [[nodiscard]] std::span<const NodeId> strings() const { return strings_; }
  [[nodiscard]] std::span<const NodeId> functions() const { return functions_; }
  [[nodiscard]] std::span<const NodeId> debuggers() const { return debuggers_; }
  [[nodiscard]] const Context& context(ContextId id) const { return contexts_[id]; }
  [[nodiscard]] std::size_t context_count() const { return contexts_.size(); }
  /// The context inside a function.
  [[nodiscard]] ContextId context_of_function(NodeId function) const { return at(function); }
  /// Null for a node that is no call.
  [[nodiscard]] const CallSite* call_at(NodeId node) const;

  [[nodiscard]] std::string_view path_text(PathId path) const { return path_texts_[path]; }
  /// The global path of an expression's value: "console.log", "$().html", "new XMLHttpRequest",
  /// "module:lib/x", "this.a"; 0 if there is none.
  [[nodiscard]] PathId path_of(NodeId expression) const { return path_of(expression, 0); }

  /// The expression an expression stands for: through parentheses, sequences, names assigned once
  /// and arguments of functions that are called at once. The expression itself if it stands for
  /// nothing else.
  [[nodiscard]] NodeId resolve(NodeId expression) const;
  /// The expression that gives the variable its only value; 0 if there are several or none.
  [[nodiscard]] NodeId only_value(VariableId variable) const;
  /// The function a variable or an expression surely is; 0 if that is not known.
  [[nodiscard]] NodeId function_of(NodeId expression) const;

  /// The value of a property with a plain key in an object literal (also one assigned once); 0 if
  /// it is not there. `spread` tells that the object may hold more.
  [[nodiscard]] NodeId property(NodeId object, std::string_view key) const;

  /// A string's value as far as it is known; null if the expression is no string.
  [[nodiscard]] std::optional<Text> text_of(NodeId expression) const;
  /// Complete constants only.
  [[nodiscard]] std::optional<std::string> constant_text(NodeId expression) const;
  [[nodiscard]] std::optional<bool> constant_bool(NodeId expression) const;

  /// The name of a property key or member; "" if it is computed at run time.
  [[nodiscard]] std::string key_text(NodeId member_or_property) const;

 private:
  friend class IndexBuilder;

  struct Source {  // where a variable's value comes from: an expression, and members of it
    NodeId expression = 0;
    std::vector<std::string> members;
    PathId path = 0;  // instead of an expression
  };

  [[nodiscard]] std::uint32_t at(NodeId node) const { return at_[node]; }
  [[nodiscard]] PathId path_of(NodeId expression, int hops) const;
  [[nodiscard]] PathId path_of_base(NodeId expression, int hops) const;
  [[nodiscard]] PathId path_of_call(NodeId call, int hops) const;
  [[nodiscard]] PathId path_of_variable(VariableId variable, int hops) const;
  [[nodiscard]] PathId path_of_parameter(const Variable& variable, int hops) const;
  [[nodiscard]] Source source_of(VariableId variable) const;
  [[nodiscard]] NodeId argument_for(NodeId function, unsigned index) const;
  [[nodiscard]] PathId member_path(PathId object, std::string_view name) const;
  [[nodiscard]] bool in_with(ScopeId scope) const;
  [[nodiscard]] PathId intern(std::string text) const;
  void add_text(NodeId expression, Text& out, int hops, int& budget) const;
  void add_leaf_text(NodeId expression, Text& out, int hops, int& budget) const;

  const Tree& tree_;
  const Scopes& scopes_;
  std::vector<CallSite> calls_;
  std::vector<MemberUse> members_;
  std::vector<NodeId> strings_;
  std::vector<NodeId> functions_;
  std::vector<NodeId> debuggers_;
  std::vector<Context> contexts_;
  std::vector<std::uint32_t> at_;  // by node: call index + 1, or the context of a function

  // Filled as questions are asked, while the index is built and under the file's lock after.
  mutable std::deque<std::string> path_texts_;
  mutable std::unordered_map<std::string_view, PathId> path_ids_;
  mutable std::vector<PathId> variable_paths_;  // unknown_path before it is asked
};

}  // namespace premod::js

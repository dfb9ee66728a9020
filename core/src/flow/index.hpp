// What rules ask a JavaScript file about, found once: calls and member accesses by their global
// path, the loops and handlers around them, and strings with their values.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "flow/program.hpp"
#include "js/scopes/scopes.hpp"
#include "js/tree.hpp"
#include "snapshot/memo_store.hpp"

namespace premod::js {

using ContextId = std::uint32_t;  ///< 0: the file itself

inline constexpr int max_alias_hops = 16;          ///< `a = b`, `b = c` ... followed so far
inline constexpr int max_object_properties = 512;  ///< larger literals are data, not options

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
  /// What `script` of the program is; the program must outlive the index.
  Index(const Program& program, ScriptId script);
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
  [[nodiscard]] ContextId context_of_function(NodeId function) const { return mark(function); }
  /// Null for a node that is no call.
  [[nodiscard]] const CallSite* call_at(NodeId node) const;

  [[nodiscard]] const Program& program() const { return program_; }
  [[nodiscard]] At at(NodeId node) const { return {script_, node}; }

  [[nodiscard]] std::string_view path_text(PathId path) const {
    return program_.store().path_text(path);
  }
  /// The global path of an expression's value: "console.log", "$().html", "new XMLHttpRequest",
  /// "module:lib/x", "this.a"; 0 if there is none.
  [[nodiscard]] PathId path_of(NodeId expression) const { return program_.path_at(at(expression)); }
  /// The values of an expression, and of a property of what it may be.
  [[nodiscard]] std::span<const ValueId> values(NodeId expression) const {
    return program_.values(at(expression));
  }
  [[nodiscard]] std::vector<ValueId> values(NodeId object, std::string_view key) const {
    return program_.property(values(object), key);
  }

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

  /// A string's value as far as it is known; null if the expression is no string. Where there are
  /// several the first, which is then not complete.
  [[nodiscard]] std::optional<Text> text_of(NodeId expression) const;
  /// All the strings the expression may be, with holes.
  [[nodiscard]] std::vector<std::string> texts_of(NodeId expression) const {
    return program_.patterns(values(expression));
  }
  [[nodiscard]] std::vector<std::string> texts_of(NodeId object, std::string_view key) const {
    return program_.patterns(values(object, key));
  }
  /// Complete constants only.
  [[nodiscard]] std::optional<std::string> constant_text(NodeId expression) const;
  [[nodiscard]] std::optional<bool> constant_bool(NodeId expression) const;

  /// The name of a property key or member; "" if it is computed at run time.
  [[nodiscard]] std::string key_text(NodeId member_or_property) const;

  /// What is worked out of the index once.
  [[nodiscard]] MemoStore& derived() const { return derived_; }

 private:
  friend class IndexBuilder;

  [[nodiscard]] std::uint32_t mark(NodeId node) const { return at_[node]; }
  [[nodiscard]] NodeId resolve_names(NodeId expression) const;

  const Program& program_;
  ScriptId script_;
  const Tree& tree_;
  const Scopes& scopes_;
  std::vector<CallSite> calls_;
  std::vector<MemberUse> members_;
  std::vector<NodeId> strings_;
  std::vector<NodeId> functions_;
  std::vector<NodeId> debuggers_;
  std::vector<Context> contexts_;
  mutable MemoStore derived_;
  std::vector<std::uint32_t> at_;  // by node: call index + 1, or the context of a function
};

}  // namespace premod::js

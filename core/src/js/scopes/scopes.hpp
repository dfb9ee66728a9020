// Which declaration every name of a JavaScript file means: scopes, variables and references, found
// in one walk over the tree and one over the scopes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "js/buffer.hpp"
#include "js/tree.hpp"

namespace premod::js {

using ScopeId = std::uint32_t;      ///< 0 is the global scope
using VariableId = std::uint32_t;   ///< 0 is no variable
using ReferenceId = std::uint32_t;  ///< 0 is no reference

enum class ScopeKind : std::uint8_t {
  global,
  module,
  function,
  function_name,
  block,
  for_head,
  switch_body,
  catch_clause,
  class_name,
  static_block,
  field,
  with_body,
};

struct Scope {
  ScopeKind kind{};
  /// Names may mean something no text shows: a `with` body, or a function with sloppy direct eval.
  bool dynamic = false;
  NodeId node = 0;
  ScopeId parent = 0;
  ScopeId hoist = 0;  ///< where a `var` in this scope is declared
};

enum class Declared : std::uint8_t {
  var,
  let,
  constant,
  function,
  block_function,
  class_,
  parameter,
  catch_parameter,
  import,
  own_name,   ///< the name of a function or class expression, seen only inside it
  arguments,  ///< the object every function but an arrow has
};

struct Variable {
  NameId name = 0;
  ScopeId scope = 0;
  Declared kind{};
  NodeId declaration = 0;  ///< the first binding_identifier; 0 for `arguments`
  std::uint32_t declarations = 0;
  std::uint32_t reads = 0;
  std::uint32_t writes = 0;  ///< places that give it a value; a parameter's call is not counted
  NodeId write = 0;          ///< the last of them: a binding_identifier or identifier
  ReferenceId first = 0;     ///< its references, in the order of the source
  ReferenceId last = 0;

  [[nodiscard]] bool lexical() const {
    return kind == Declared::let || kind == Declared::constant || kind == Declared::class_;
  }
};

// Small, because a bundle has one every nine bytes; no file has as many scopes as fit 28 bits.
struct Reference {
  NodeId node = 0;          ///< an identifier
  VariableId variable = 0;  ///< 0: no scope of the file declares the name
  ReferenceId next = 0;     ///< of the same variable
  ScopeId scope : 28 = 0;
  bool read : 1 = false;
  bool write : 1 = false;
  bool type_of : 1 = false;  ///< operand of typeof
  bool dynamic : 1 = false;  ///< passes a dynamic scope: the variable, or none, is a guess
};
static_assert(sizeof(Reference) == 16);

class Scopes {
 public:
  Scopes() = default;
  explicit Scopes(const Tree& tree);

  [[nodiscard]] std::span<const Scope> scopes() const { return scopes_; }
  /// From 1; element 0 stands for no variable.
  [[nodiscard]] std::span<const Variable> variables() const { return variables_; }
  /// From 1, in the order of the source.
  [[nodiscard]] std::span<const Reference> references() const { return references_.all(); }

  [[nodiscard]] const Scope& scope(ScopeId id) const { return scopes_[id]; }
  [[nodiscard]] const Variable& variable(VariableId id) const { return variables_[id]; }
  [[nodiscard]] const Reference& reference(ReferenceId id) const { return references_[id]; }

  /// What the node (an identifier or binding_identifier) means; 0 if nothing declares it.
  [[nodiscard]] VariableId variable_of(NodeId name) const;
  /// The reference at an identifier; 0 for any other node.
  [[nodiscard]] ReferenceId reference_at(NodeId identifier) const;

  /// The scope whose code runs when `scope` runs: the nearest function, static block, field or
  /// file.
  [[nodiscard]] ScopeId running(ScopeId scope) const;

 private:
  friend class ScopeBuilder;

  std::vector<Scope> scopes_;
  std::vector<Variable> variables_;
  Buffer<Reference> references_;
  std::vector<std::uint32_t> at_;  // by node: reference of an identifier, variable of a binding
};

}  // namespace premod::js

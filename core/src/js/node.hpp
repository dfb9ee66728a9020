// The nodes of a JavaScript tree: their kinds, what each kind's children are, and their flags.
//
// Children always stand in the order of the source. "[x]" is a child that may be missing, "x..."
// any number. A leaf has no children; its payload is written after "leaf:".
#pragma once

#include <cstdint>

#include "text/span.hpp"

namespace premod::js {

/// Index of a node in its tree; 0 is no node.
using NodeId = std::uint32_t;
/// Index of an identifier's name (escapes resolved); equal names have equal ids within one tree.
using NameId = std::uint32_t;

enum class NodeKind : std::uint8_t {
  none,     ///< node 0
  program,  ///< statement... ; flags: strict

  // Names. Which of them it is tells what the name does; scopes need no look at the parent.
  identifier,          ///< leaf: NameId. A reference, also as target of an assignment
  binding_identifier,  ///< leaf: NameId. Declares: variable, parameter, function, class, import
  property_name,       ///< leaf: NameId. Key of a property, member after `.`, import/export name
  private_name,        ///< leaf: NameId without `#`; the span has the `#`
  label_name,          ///< leaf: NameId

  // Literals.
  null_literal,      ///< leaf
  boolean_literal,   ///< leaf; flags: is_true
  numeric_literal,   ///< leaf; Tree::number_value; flags: legacy_octal
  big_int_literal,   ///< leaf; the span has the `n`
  string_literal,    ///< leaf: see Tree::string_value; flags: escaped
  reg_exp_literal,   ///< leaf: offset of the first flag; the pattern is begin+1 .. payload-1
  template_element,  ///< leaf: see Tree::string_value; flags: invalid_cooked (tagged templates)
  template_literal,  ///< template_element (expression template_element)...
  tagged_template,   ///< tag template_literal

  // Expressions. Parentheses leave no node: flag `parenthesized` on what is inside, whose span is
  // without them.
  this_expression,         ///< leaf
  super_expression,        ///< leaf; only as callee or object
  meta_property,           ///< leaf; op: new_target or import_meta
  array_expression,        ///< (expression | spread_element | hole)...
  hole,                    ///< leaf, empty span: `[ , ]`
  object_expression,       ///< (property | spread_element)...
  property,                ///< key value; of objects and of object_patterns. flags: computed;
                           ///< shorthand (only one child: the value; in a pattern perhaps an
                           ///< assignment_pattern); method, getter, setter (value is a
                           ///< function_expression that begins at its `(`)
  function_expression,     ///< [binding_identifier] parameter... function_body; flags: named,
                           ///< async, generator, strict, simple_parameters
  arrow_function,          ///< parameter... (function_body | expression); flags: async, strict,
                           ///< simple_parameters, expression_body
  class_expression,        ///< [binding_identifier] [expression] class_body; flags: named,
                           ///< has_heritage
  class_body,              ///< (method_definition | property_definition | static_block |
                           ///< empty_statement)...
  method_definition,       ///< key function_expression; op: method_*; flags: computed, is_static
  property_definition,     ///< key [value]; flags: computed, is_static
  static_block,            ///< statement...
  unary_expression,        ///< operand; op: unary_*
  update_expression,       ///< operand; op: increment or decrement; flags: prefix
  binary_expression,       ///< left right; op. `#x in o`: left is a private_name
  logical_expression,      ///< left right; op: logical_*
  assignment_expression,   ///< target value; op: assign, assign_*; target may be a pattern
  conditional_expression,  ///< test consequent alternate
  call_expression,         ///< callee (argument | spread_element)...; flags: optional
  new_expression,          ///< callee (argument | spread_element)...
  member_expression,       ///< object (property_name | private_name), or with the flag `computed`
                           ///< object expression; flags: optional, computed, in_chain. There is
                           ///< no ChainExpression: a chain ends where a node is parenthesized
  import_expression,       ///< specifier [options]: `import(...)`
  sequence_expression,     ///< expression expression...
  spread_element,          ///< expression
  yield_expression,        ///< [expression]; flags: delegate
  await_expression,        ///< expression

  // Patterns: binding_identifier where they declare, identifier or member_expression where they
  // assign.
  array_pattern,       ///< (pattern | assignment_pattern | rest_element | hole)...
  object_pattern,      ///< (property | rest_element)...
  assignment_pattern,  ///< target default
  rest_element,        ///< target; also a function's rest parameter

  // Statements.
  expression_statement,  ///< expression; flags: directive
  block_statement,       ///< statement...
  function_body,         ///< statement...; the span has the braces
  empty_statement,       ///< leaf
  debugger_statement,    ///< leaf
  with_statement,        ///< object statement
  return_statement,      ///< [expression]
  throw_statement,       ///< expression
  labeled_statement,     ///< label_name statement
  break_statement,       ///< [label_name]
  continue_statement,    ///< [label_name]
  if_statement,          ///< test consequent [alternate]
  switch_statement,      ///< discriminant switch_case...
  switch_case,           ///< [test] statement...; flags: is_default (then there is no test)
  try_statement,         ///< block_statement [catch_clause] [block_statement: finalizer]
  catch_clause,          ///< [pattern] block_statement
  while_statement,       ///< test statement
  do_while_statement,    ///< statement test
  for_statement,         ///< init test update statement; each of the first three may be `absent`
  for_in_statement,      ///< (variable_declaration | target) expression statement
  for_of_statement,      ///< (variable_declaration | target) expression statement; flags: is_await
  absent,                ///< leaf, empty span: the missing part of a for_statement
  variable_declaration,  ///< variable_declarator...; op: declare_*
  variable_declarator,   ///< pattern [init]
  function_declaration,  ///< as function_expression (unnamed only after `export default`)
  class_declaration,     ///< as class_expression (unnamed only after `export default`)

  // Modules.
  import_declaration,          ///< specifier... string_literal import_attribute...
  import_specifier,            ///< imported binding_identifier; flags: shorthand (only the latter)
  import_default_specifier,    ///< binding_identifier
  import_namespace_specifier,  ///< binding_identifier
  import_attribute,            ///< (property_name | string_literal) string_literal
  export_named_declaration,    ///< declaration, or export_specifier... [string_literal
                               ///< import_attribute...]
  export_specifier,  ///< local exported; flags: shorthand (only the former). `local` is an
                     ///< identifier; with `from` a property_name or string_literal, as
                     ///< `exported` always is
  export_default_declaration,  ///< function_declaration | class_declaration | expression
  export_all_declaration,      ///< [exported name] string_literal import_attribute...; flags: named

  count_,
};

/// What Node::op says, by kind of node.
enum class Operator : std::uint8_t {
  none,
  // binary_expression
  equal,
  not_equal,
  strict_equal,
  strict_not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  shift_left,
  shift_right,
  shift_right_unsigned,
  add,
  subtract,
  multiply,
  divide,
  remainder,
  power,
  bit_or,
  bit_xor,
  bit_and,
  in,
  instance_of,
  // logical_expression
  logical_or,
  logical_and,
  logical_coalesce,
  // unary_expression
  unary_minus,
  unary_plus,
  unary_not,
  unary_bit_not,
  unary_typeof,
  unary_void,
  unary_delete,
  // update_expression
  increment,
  decrement,
  // assignment_expression
  assign,
  assign_add,
  assign_subtract,
  assign_multiply,
  assign_divide,
  assign_remainder,
  assign_power,
  assign_shift_left,
  assign_shift_right,
  assign_shift_right_unsigned,
  assign_bit_or,
  assign_bit_xor,
  assign_bit_and,
  assign_or,
  assign_and,
  assign_coalesce,
  // variable_declaration
  declare_var,
  declare_let,
  declare_const,
  declare_using,        ///< `using x = y`
  declare_await_using,  ///< `await using x = y`
  // method_definition
  method_plain,
  method_get,
  method_set,
  method_constructor,
  // meta_property
  new_target,
  import_meta,
};

/// Bits of Node::flags. Some share a bit: they belong to different kinds of nodes.
namespace flag {
using Flags = std::uint16_t;
// Of any expression.
inline constexpr Flags parenthesized = 1U << 0;
// Of names and literals.
inline constexpr Flags escaped = 1U << 1;  ///< written with an escape sequence
inline constexpr Flags is_true = 1U << 2;
inline constexpr Flags legacy_octal = 1U << 2;    ///< 017, 089, or a string with such an escape
inline constexpr Flags invalid_cooked = 1U << 2;  ///< a template element without a cooked value
// Of property, method_definition, property_definition, member_expression, calls.
inline constexpr Flags computed = 1U << 1;
inline constexpr Flags optional = 1U << 2;
inline constexpr Flags shorthand = 1U << 3;
inline constexpr Flags method = 1U << 4;
inline constexpr Flags getter = 1U << 5;
inline constexpr Flags setter = 1U << 6;
inline constexpr Flags is_static = 1U << 7;
inline constexpr Flags in_chain = 1U << 8;  ///< at or after a `?.` of the same chain
// Of functions, classes and the program.
inline constexpr Flags named = 1U << 1;         ///< the first child is its name
inline constexpr Flags has_heritage = 1U << 2;  ///< `extends`
inline constexpr Flags async = 1U << 3;
inline constexpr Flags generator = 1U << 4;
inline constexpr Flags expression_body = 1U << 5;
inline constexpr Flags strict = 1U << 6;
inline constexpr Flags simple_parameters = 1U << 7;
// Of statements and other expressions.
inline constexpr Flags directive = 1U << 1;
inline constexpr Flags is_default = 1U << 1;
inline constexpr Flags is_await = 1U << 1;
inline constexpr Flags delegate = 1U << 1;
inline constexpr Flags prefix = 1U << 1;
// Of patterns: a target that only an assignment may have (`[a.b] = c`), so it cannot declare.
inline constexpr Flags not_binding = 1U << 1;
inline constexpr Flags comma_after = 1U << 1;  ///< a spread that no rest element can be made of
}  // namespace flag

/// Whether nodes of this kind carry a payload in `link` instead of children.
[[nodiscard]] constexpr bool is_leaf(NodeKind kind) {
  switch (kind) {
    case NodeKind::none:
    case NodeKind::identifier:
    case NodeKind::binding_identifier:
    case NodeKind::property_name:
    case NodeKind::private_name:
    case NodeKind::label_name:
    case NodeKind::null_literal:
    case NodeKind::boolean_literal:
    case NodeKind::numeric_literal:
    case NodeKind::big_int_literal:
    case NodeKind::string_literal:
    case NodeKind::reg_exp_literal:
    case NodeKind::template_element:
    case NodeKind::this_expression:
    case NodeKind::super_expression:
    case NodeKind::meta_property:
    case NodeKind::hole:
    case NodeKind::absent:
    case NodeKind::empty_statement:
    case NodeKind::debugger_statement:
      return true;
    default:
      return false;
  }
}

struct Node {
  NodeKind kind = NodeKind::none;
  Operator op = Operator::none;
  flag::Flags flags = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t link = 0;  ///< first child; for a leaf its payload
  NodeId next = 0;         ///< next sibling
  NodeId parent = 0;

  [[nodiscard]] Span span() const { return {begin, end}; }
  [[nodiscard]] bool has(flag::Flags flag) const { return (flags & flag) != 0; }
};
static_assert(sizeof(Node) == 24);

[[nodiscard]] constexpr bool is_function(NodeKind kind) {
  return kind == NodeKind::function_expression || kind == NodeKind::function_declaration ||
         kind == NodeKind::arrow_function;
}
[[nodiscard]] constexpr bool is_class(NodeKind kind) {
  return kind == NodeKind::class_expression || kind == NodeKind::class_declaration;
}

/// "call_expression"; for messages, tests and dumps.
[[nodiscard]] const char* name_of(NodeKind kind);
/// "+=", "typeof", "const"; for a method_definition "get".
[[nodiscard]] const char* name_of(Operator op);

}  // namespace premod::js

// Names of kinds and operators, in the order of their enumerations.
#include "js/node.hpp"

#include <array>

namespace premod::js {

const char* name_of(NodeKind kind) {
  static constexpr std::array<const char*, static_cast<std::size_t>(NodeKind::count_)> names = {
      "none",
      "program",
      "identifier",
      "binding_identifier",
      "property_name",
      "private_name",
      "label_name",
      "null_literal",
      "boolean_literal",
      "numeric_literal",
      "big_int_literal",
      "string_literal",
      "reg_exp_literal",
      "template_element",
      "template_literal",
      "tagged_template",
      "this_expression",
      "super_expression",
      "meta_property",
      "array_expression",
      "hole",
      "object_expression",
      "property",
      "function_expression",
      "arrow_function",
      "class_expression",
      "class_body",
      "method_definition",
      "property_definition",
      "static_block",
      "unary_expression",
      "update_expression",
      "binary_expression",
      "logical_expression",
      "assignment_expression",
      "conditional_expression",
      "call_expression",
      "new_expression",
      "member_expression",
      "import_expression",
      "sequence_expression",
      "spread_element",
      "yield_expression",
      "await_expression",
      "array_pattern",
      "object_pattern",
      "assignment_pattern",
      "rest_element",
      "expression_statement",
      "block_statement",
      "function_body",
      "empty_statement",
      "debugger_statement",
      "with_statement",
      "return_statement",
      "throw_statement",
      "labeled_statement",
      "break_statement",
      "continue_statement",
      "if_statement",
      "switch_statement",
      "switch_case",
      "try_statement",
      "catch_clause",
      "while_statement",
      "do_while_statement",
      "for_statement",
      "for_in_statement",
      "for_of_statement",
      "absent",
      "variable_declaration",
      "variable_declarator",
      "function_declaration",
      "class_declaration",
      "import_declaration",
      "import_specifier",
      "import_default_specifier",
      "import_namespace_specifier",
      "import_attribute",
      "export_named_declaration",
      "export_specifier",
      "export_default_declaration",
      "export_all_declaration"};
  static_assert(names.back() != nullptr);
  return names[static_cast<std::size_t>(kind)];
}

const char* name_of(Operator op) {
  static constexpr std::array<const char*, static_cast<std::size_t>(Operator::import_meta) + 1>
      names = {"",           "==",          "!=",     "===", "!==",        "<",
               "<=",         ">",           ">=",     "<<",  ">>",         ">>>",
               "+",          "-",           "*",      "/",   "%",          "**",
               "|",          "^",           "&",      "in",  "instanceof", "||",
               "&&",         "??",          "-",      "+",   "!",          "~",
               "typeof",     "void",        "delete", "++",  "--",         "=",
               "+=",         "-=",          "*=",     "/=",  "%=",         "**=",
               "<<=",        ">>=",         ">>>=",   "|=",  "^=",         "&=",
               "||=",        "&&=",         "?\?=",   "var", "let",        "const",
               "using",      "await using", "method", "get", "set",        "constructor",
               "new.target", "import.meta"};
  static_assert(names.back() != nullptr);
  return names[static_cast<std::size_t>(op)];
}

}  // namespace premod::js

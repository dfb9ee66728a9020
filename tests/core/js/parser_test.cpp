// The JavaScript parser from inside: trees of common code, and the errors people will read.
#include "js/parser/parser.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/js/round_trip.hpp"

namespace premod::js {
namespace {

// The tree as nested lists: (kind[:op or name] child...).
std::string dump(const Tree& tree, NodeId id) {
  const Node& node = tree[id];
  std::string out = "(";
  out += name_of(node.kind);
  switch (node.kind) {
    case NodeKind::identifier:
    case NodeKind::binding_identifier:
    case NodeKind::property_name:
    case NodeKind::private_name:
    case NodeKind::label_name:
      out += ":";
      out += tree.name(id);
      break;
    case NodeKind::string_literal:
    case NodeKind::template_element:
      out += ":";
      out += tree.string_value(id);
      break;
    default:
      if (node.op != Operator::none) {
        out += ":";
        out += name_of(node.op);
      }
  }
  for (const NodeId child : tree.children(id)) {
    EXPECT_EQ(tree.parent(child), id);
    EXPECT_LT(child, id);
    out += " " + dump(tree, child);
  }
  return out + ")";
}

std::string parsed(std::string_view source, Goal goal = Goal::script) {
  ParseOptions options;
  options.goal = goal;
  const Tree tree = parse(source, options);
  if (tree.error() != nullptr) return "error: " + tree.error()->message.in(Language::en);
  std::string out;
  for (const NodeId child : tree.children(tree.root())) out += dump(tree, child);
  return out;
}

TEST(JsParser, Precedence) {
  EXPECT_EQ(parsed("a + b * c ** d ** e - f"),
            "(expression_statement (binary_expression:- (binary_expression:+ (identifier:a) "
            "(binary_expression:* (identifier:b) (binary_expression:** (identifier:c) "
            "(binary_expression:** (identifier:d) (identifier:e))))) (identifier:f)))");
  EXPECT_EQ(parsed("a ? b : c ? d : e = f"),
            "(expression_statement (conditional_expression (identifier:a) (identifier:b) "
            "(conditional_expression (identifier:c) (identifier:d) (assignment_expression:= "
            "(identifier:e) (identifier:f)))))");
  EXPECT_EQ(parsed("a?.b[c](d).e"),
            "(expression_statement (member_expression (call_expression (member_expression "
            "(member_expression (identifier:a) (property_name:b)) (identifier:c)) (identifier:d)) "
            "(property_name:e)))");
}

TEST(JsParser, ExpressionsTurnIntoPatterns) {
  EXPECT_EQ(parsed("({a, b: [c = 1], ...d} = e)"),
            "(expression_statement (assignment_expression:= (object_pattern (property "
            "(identifier:a)) (property (property_name:b) (array_pattern (assignment_pattern "
            "(identifier:c) (numeric_literal)))) (rest_element (identifier:d))) (identifier:e)))");
  EXPECT_EQ(parsed("({a = 1}, [b], ...c) => d"),
            "(expression_statement (arrow_function (object_pattern (property (assignment_pattern "
            "(binding_identifier:a) (numeric_literal)))) (array_pattern (binding_identifier:b)) "
            "(rest_element (binding_identifier:c)) (identifier:d)))");
}

TEST(JsParser, Statements) {
  EXPECT_EQ(parsed("if (a) b; else if (c) d; else e"),
            "(if_statement (identifier:a) (expression_statement (identifier:b)) (if_statement "
            "(identifier:c) (expression_statement (identifier:d)) (expression_statement "
            "(identifier:e))))");
  EXPECT_EQ(parsed("for (let i = 0;;) l: break l"),
            "(for_statement (variable_declaration:let (variable_declarator (binding_identifier:i) "
            "(numeric_literal))) (absent) (absent) (labeled_statement (label_name:l) "
            "(break_statement (label_name:l))))");
  EXPECT_EQ(parsed("class A extends B { static #x = 1; get y() { return this.#x } static {} }"),
            "(class_declaration (binding_identifier:A) (identifier:B) (class_body "
            "(property_definition (private_name:x) (numeric_literal)) (method_definition:get "
            "(property_name:y) (function_expression (function_body (return_statement "
            "(member_expression (this_expression) (private_name:x)))))) (static_block)))");
  EXPECT_EQ(
      parsed("import a, {b as c} from 'd' with {type: 'json'}; export {a as 'x y'}", Goal::module),
      "(import_declaration (import_default_specifier (binding_identifier:a)) "
      "(import_specifier (property_name:b) (binding_identifier:c)) (string_literal:d) "
      "(import_attribute (property_name:type) (string_literal:json)))"
      "(export_named_declaration (export_specifier (identifier:a) (string_literal:x y)))");
}

TEST(JsParser, ValuesOfLiterals) {
  const Tree tree = parse(R"('a\x41\u{1F600}\uD83D\uDE00\0\
b'; 0x1F; 1_000.5; 017; 1e400; 0b11)");
  ASSERT_EQ(tree.error(), nullptr);
  std::vector<NodeId> values;
  for (const NodeId statement : tree.children(tree.root()))
    values.push_back(tree.first_child(statement));
  EXPECT_EQ(tree.string_value(values[0]), std::string("aA\xF0\x9F\x98\x80\xF0\x9F\x98\x80\0b", 12));
  EXPECT_EQ(tree.number_value(values[1]), 31);
  EXPECT_EQ(tree.number_value(values[2]), 1000.5);
  EXPECT_EQ(tree.number_value(values[3]), 15);
  EXPECT_GT(tree.number_value(values[4]), 1e308);
  EXPECT_EQ(tree.number_value(values[5]), 3);
}

TEST(JsParser, PlacesAreThoseOfTheSource) {
  const std::string_view source =
      "#!/usr/bin/env node\n// a\n/* b */ f(`a${b /* c */}d`, /[/]/g, (x))\n"
      "--> c\nif (a) { b() } else c\n<!-- d";
  EXPECT_EQ(round_trip_fault(source, Goal::script), "");
  ParseOptions options;
  options.keep_tokens = true;
  const Tree tree = parse(source, options);
  ASSERT_EQ(tree.error(), nullptr);
  std::string tokens, comments;
  for (const TokenSpan& token : tree.tokens()) tokens += std::string(token.span.of(source)) + "|";
  for (const Comment& comment : tree.comments())
    comments += std::string(comment.span.of(source)) + "|";
  EXPECT_EQ(tokens, "f|(|`a${|b|}d`|,|/[/]/g|,|(|x|)|)|if|(|a|)|{|b|(|)|}|else|c|");
  EXPECT_EQ(comments, "#!/usr/bin/env node|// a|/* b */|/* c */|--> c|<!-- d|");
}

struct Wrong {
  const char* source;
  const char* at;  // what stands at the error; empty for the end of the file
  ErrorKind kind;
  const char* message;
  const char* related;  // what stands at the related place; null for none
};

TEST(JsParser, ErrorsHelp) {
  const Wrong cases[] = {
      {"f(a, b;", ";", ErrorKind::unexpected, "expected `,` or `)` after the arguments, found `;`",
       "("},
      {"function f() { if (a) {", "", ErrorKind::unclosed,
       "expected `}` after the block, found end of file", "{"},
      {"var s = 'abc\n", "'abc", ErrorKind::unclosed, "this string is not closed", nullptr},
      {"var s = `abc\n", "`", ErrorKind::unclosed, "this template is not closed", nullptr},
      {"a /* b", "/*", ErrorKind::unclosed, "this comment is not closed", nullptr},
      {"function f() { await g() }", "await", ErrorKind::await_outside,
       "`await` outside an async function", nullptr},
      {"import a from 'a'", "import", ErrorKind::needs_module, "`import` in a script", nullptr},
      {"let a; var a", "a", ErrorKind::redeclared, "`a` is declared twice", "a"},
      {"var a: number = 1", ":", ErrorKind::typescript, "TypeScript source: check the built script",
       nullptr},
      {"interface A { b: string }", "A", ErrorKind::typescript,
       "TypeScript source: check the built script", nullptr},
      {"'use strict'; interface A {}", "A", ErrorKind::typescript,
       "TypeScript source: check the built script", nullptr},
      {"class A { constructor(private a) {} }", "a", ErrorKind::typescript,
       "TypeScript source: check the built script", nullptr},
      {"f = <T>(a: T) => a", "<", ErrorKind::typescript,
       "TypeScript source: check the built script", nullptr},
      {"return <div/>", "return", ErrorKind::wrong_place, "`return` outside a function", nullptr},
      {"x = <div/>", "<", ErrorKind::jsx, "JSX source: check the built script", nullptr},
      {"/a(/", "(", ErrorKind::regexp, "in this regular expression: this group is not closed",
       nullptr},
      {"f(\xE2\x80\x9C"
       "a\xE2\x80\x9D)",
       "\xE2\x80\x9C", ErrorKind::bad_token, "the character `\xE2\x80\x9C` cannot stand here",
       nullptr},
  };
  for (const Wrong& wrong : cases) {
    const std::string_view source = wrong.source;
    const Tree tree = parse(source);
    ASSERT_NE(tree.error(), nullptr) << source;
    const SyntaxError& error = *tree.error();
    EXPECT_EQ(error.kind, wrong.kind) << source;
    EXPECT_EQ(error.message.in(Language::en), wrong.message) << source;
    EXPECT_EQ(error.span.of(source), wrong.at) << source;
    EXPECT_EQ(error.related.has_value(), wrong.related != nullptr) << source;
    if (error.related && wrong.related != nullptr) {
      EXPECT_EQ(error.related->of(source), wrong.related) << source;
    }
    EXPECT_EQ(tree.root(), 0U);
  }
}

}  // namespace
}  // namespace premod::js

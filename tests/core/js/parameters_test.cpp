#include "js/parameters.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "js/parser/parser.hpp"
#include "text/limit_log.hpp"

namespace premod::js {
namespace {

using Limits = std::vector<std::string_view>;

/// `function f(a0, a1, …) {}`, the last of them with a default where that is wanted.
std::string function_of(int parameters, const char* last = "") {
  std::string out = "function f(";
  for (int i = 0; i < parameters; ++i) out += (i == 0 ? "a" : ", a") + std::to_string(i);
  return out + last + ") {}";
}

NodeId function_in(const Tree& tree) {
  NodeId at = 1;
  while (at < tree.size() && tree[at].kind != NodeKind::function_declaration) ++at;
  return at;
}

TEST(Parameters, HaveAPlaceAlsoWithADefault) {
  const std::string source = function_of(3, " = 1");
  const Tree tree = parse(source);
  const NodeId function = function_in(tree);
  ASSERT_LT(function, tree.size());
  EXPECT_EQ(place_of_parameter(tree, function, parameter_at(tree, function, 0)), 0);
  const NodeId last = parameter_at(tree, function, 2);
  EXPECT_EQ(place_of_parameter(tree, function, last), 2);
  EXPECT_EQ(place_of_parameter(tree, function, tree.first_child(last)), 2);
  EXPECT_NE(default_of(tree, function, 2), NodeId{0});
  EXPECT_EQ(default_of(tree, function, 1), NodeId{0});
  EXPECT_EQ(parameter_at(tree, function, 3), NodeId{0});
}

TEST(Parameters, SaysWhereTheyWereNotMatched) {
  const std::string source = function_of(max_parameters + 1);
  const Tree tree = parse(source);
  const NodeId function = function_in(tree);
  ASSERT_LT(function, tree.size());
  static_cast<void>(text::take_limits());
  EXPECT_EQ(place_of_parameter(tree, function, parameter_at(tree, function, max_parameters - 1)),
            max_parameters - 1);
  EXPECT_TRUE(text::take_limits().empty());
  EXPECT_EQ(place_of_parameter(tree, function, parameter_at(tree, function, max_parameters)), -1);
  EXPECT_EQ(text::take_limits(), Limits{"max_parameters"});
}

}  // namespace
}  // namespace premod::js

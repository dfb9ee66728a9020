#include "cli/commands/graph.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace premod::cli {
namespace {

std::vector<FileGraph> sample() {
  FileGraph graph;
  graph.widget = "a \"b\"";
  graph.files = {{"manifest.json", "manifest", true, false},
                 {"script.js", "script", true, true},
                 {"x\n\\.png", "", false, false}};
  graph.references = {{1, 0, 7}};
  return {graph};
}

TEST(Graph, IsJson) {
  const auto json = nlohmann::json::parse(graph_json(sample()));
  const auto& widget = json["widgets"][0];
  EXPECT_EQ(widget["root"], "a \"b\"");
  EXPECT_EQ(widget["complete"], true);
  EXPECT_EQ(widget["files"].size(), 3U);
  EXPECT_EQ(widget["files"][2]["path"], "x\n\\.png");
  EXPECT_EQ(widget["files"][2]["used"], false);
  EXPECT_EQ(widget["files"][1]["vendored"], true);
  EXPECT_EQ(widget["files"][2]["vendored"], false);
  EXPECT_EQ(widget["references"][0]["from"], "script.js");
  EXPECT_EQ(widget["references"][0]["line"], 7);
  EXPECT_EQ(nlohmann::json::parse(graph_json({}))["widgets"].size(), 0U);
}

TEST(Graph, IsDot) {
  const std::string dot = graph_dot(sample());
  EXPECT_TRUE(dot.starts_with("digraph premod {"));
  EXPECT_NE(dot.find("w0_1 -> w0_0 [label=\"7\"];"), std::string::npos);
  EXPECT_NE(dot.find("label=\"manifest.json\", shape=box]"), std::string::npos);
  EXPECT_NE(dot.find("style=dashed"), std::string::npos);
}

TEST(Graph, TellsExpressions) {
  const std::vector<ExpressionNote> notes = {
      {"a.js", 3, 5, "run(\x1b)", {"\"x…\"", "?"}, {"lib/b.js:1"}, {}}};
  const std::string text = expressions_text(notes);
  EXPECT_TRUE(text.starts_with("a.js:3:5  run(\\u001b)\n")) << text;
  EXPECT_NE(text.find("    → lib/b.js:1\n"), std::string::npos) << text;
  EXPECT_EQ(text.find("←"), std::string::npos);
  const auto json = nlohmann::json::parse(expressions_json(notes));
  EXPECT_EQ(json["expressions"][0]["values"][1], "?");
  EXPECT_EQ(json["expressions"][0]["runs"][0], "lib/b.js:1");
  EXPECT_EQ(nlohmann::json::parse(expressions_json({}))["expressions"].size(), 0U);
}

}  // namespace
}  // namespace premod::cli

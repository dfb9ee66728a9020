// What users may ask of the analysis itself: the graph of a widget's files, and what is known of
// the expressions of a line.
#include "premod/graph.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/snapshot/scratch.hpp"

namespace premod {
namespace {

constexpr const char* manifest =
    R"({"widget": {"name": "widget.name", "version": "1.0.0"}, "locations": ["lcard-1"]})";
constexpr const char* script = R"(define(['./lib/api.js'], function (api) {
  const limits = {first: 2, second: true, third: undefined};
  const base = 'https://api.example.com/' + AMOCRM.constant('user').id;
  function load(url, count) { return api.get(url, count); }
  load(base, limits.first);
  return function () { this.callbacks = {render: function () { load(base, 3); }}; };
});
)";
constexpr const char* helper = "define([], () => ({get: (url) => fetch(url)}));\n";

class GraphOfWidget : public testing::Test {
 protected:
  GraphOfWidget() {
    folder_.write("manifest.json", manifest);
    folder_.write("script.js", script);
    folder_.write("lib/api.js", helper);
    folder_.write("lib/left.js", "var nobody = 1;\n");
    request_.paths = {folder_.path()};
  }
  [[nodiscard]] ExpressionNote note(int line, const std::string& code) const {
    const auto notes = expressions_on(request_, "script.js", line);
    EXPECT_TRUE(notes.ok());
    if (!notes.ok()) return {};
    const auto found = std::find_if(notes->begin(), notes->end(),
                                    [&](const ExpressionNote& one) { return one.code == code; });
    EXPECT_NE(found, notes->end()) << code;
    return found == notes->end() ? ExpressionNote{} : *found;
  }

  test::Scratch folder_;
  Request request_;
};

using Texts = std::vector<std::string>;

TEST_F(GraphOfWidget, TellsWhatAnExpressionMayBe) {
  EXPECT_EQ(note(5, "base").values, Texts{"\"https://api.example.com/…\""});
  EXPECT_EQ(note(5, "limits.first").values, Texts{"2"});
  EXPECT_EQ(note(5, "limits").values, Texts{"object script.js:2"});
  EXPECT_EQ(note(3, "AMOCRM.constant('user').id").values, Texts{"AMOCRM.constant('user').id"});
  EXPECT_EQ(note(5, "load").values, Texts{"function script.js:4"});
}

TEST_F(GraphOfWidget, TellsWhatACallRunsAndWhoCalls) {
  EXPECT_EQ(note(5, "load(base, limits.first)").runs, Texts{"script.js:4"});
  EXPECT_EQ(note(4, "api.get(url, count)").runs, Texts{"lib/api.js:1"});
  const ExpressionNote function =
      note(4, "function load(url, count) { return api.get(url, count); }");
  EXPECT_EQ(function.callers, (Texts{"script.js:5", "script.js:6"}));
  EXPECT_EQ(function.column, 3);
}

TEST_F(GraphOfWidget, TellsEveryValueOfAParameter) {
  EXPECT_EQ(note(4, "count").values.size(), 2U) << "2 and 3";
}

TEST_F(GraphOfWidget, SaysWhyNothingIsKnown) {
  const auto blank = expressions_on(request_, "script.js", 99);
  ASSERT_FALSE(blank.ok());
  EXPECT_NE(blank.error().message.find("script.js:99"), std::string::npos);
  const auto absent = expressions_on(request_, "other.js", 1);
  ASSERT_FALSE(absent.ok());
  EXPECT_NE(absent.error().message.find("other.js"), std::string::npos);
  folder_.write("script.js", "define([], function () { return ;;) });\n");
  EXPECT_FALSE(expressions_on(request_, "script.js", 1).ok()) << "a syntax error";
}

TEST_F(GraphOfWidget, AFileIsNamedByItsEndAndLongCodeIsCut) {
  folder_.write("lib/api.js", "define([], () => \"" + std::string(200, 'x') + "\" + window.y);\n");
  const auto notes = expressions_on(request_, "./lib/api.js", 1);
  ASSERT_TRUE(notes.ok());
  EXPECT_TRUE(std::all_of(notes->begin(), notes->end(), [](const ExpressionNote& one) {
    return one.file == "lib/api.js" && one.code.size() < 80;
  }));
  EXPECT_TRUE(expressions_on(request_, "api.js", 1).ok());
  EXPECT_FALSE(expressions_on(request_, "pi.js", 1).ok()) << "an end from a folder's name on";
}

TEST_F(GraphOfWidget, TellsWhichFilesAreUsedAndByWhichLine) {
  const auto graphs = file_graphs(request_);
  ASSERT_TRUE(graphs.ok());
  ASSERT_EQ(graphs->size(), 1U);
  const FileGraph& graph = graphs->front();
  EXPECT_TRUE(graph.complete);
  const auto index = [&](const std::string& path) {
    const auto at = std::find_if(graph.files.begin(), graph.files.end(),
                                 [&](const FileGraph::Node& one) { return one.path == path; });
    return static_cast<std::size_t>(at - graph.files.begin());
  };
  ASSERT_LT(index("lib/left.js"), graph.files.size());
  EXPECT_FALSE(graph.files[index("lib/left.js")].used);
  EXPECT_TRUE(graph.files[index("lib/api.js")].used);
  EXPECT_EQ(graph.files[index("manifest.json")].entry, "manifest");
  EXPECT_EQ(graph.files[index("script.js")].entry, "script");
  EXPECT_TRUE(std::any_of(
      graph.references.begin(), graph.references.end(), [&](const FileGraph::Reference& one) {
        return one.from == index("script.js") && one.to == index("lib/api.js") && one.line == 1;
      }));
}

}  // namespace
}  // namespace premod

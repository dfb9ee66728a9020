// premod.json: what it gives, what it refuses, and that the schema in docs says the same.
#include "widget/project/project.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "widget/project/project_schema.hpp"

namespace premod {
namespace {

std::string error_of(const std::string& source) {
  const File file{"premod.json", source};
  Result<Project> project = Project::parse(file);
  return project ? "" : project.error().message;
}

TEST(Project, Defaults) {
  const File file{"premod.json", "{}"};
  Result<Project> project = Project::parse(file);
  ASSERT_TRUE(project.ok());
  EXPECT_FALSE(project->profile().has_value());
  EXPECT_EQ(project->kind(), IntegrationKind::public_);
  EXPECT_FALSE(project->listing().given());
}

TEST(Project, ReadsEverything) {
  const std::string source = R"({
    "profile": "in-house", "kind": "private", "update": "unconverted", "widgets": ["a", "b/c"],
    "levels": {"js-console": "note"}, "taken_names": ["Calls"],
    "listing": {"en": {"name": "Calls by Acme", "prices": ["$5"], "tour": ["1.png", "2.png"]}},
    "submission": {"account_id": "1", "needs_test_data": true, "chat_channel": {"id": "c"}},
    "attestations": [{"rule": "conduct-oauth", "answer": "no", "by": "A", "on": "2026-02-28"}],
    "waivers": [{"fingerprint": "000000000000000000000000000000ff", "reason": "old", "until": "2027-01-01"}],
    "known_archives": [{"digest": "ab", "integration": "X"}], "backend": ["php"]})";
  const File file{"premod.json", source};
  Result<Project> result = Project::parse(file);
  ASSERT_TRUE(result.ok()) << result.error().message;
  const Project project = std::move(*result);
  EXPECT_EQ(project.profile(), Profile::in_house);
  EXPECT_EQ(project.kind(), IntegrationKind::private_);
  EXPECT_EQ(project.update(), UpdateKind::unconverted);
  EXPECT_EQ(project.widgets(), (std::vector<std::string>{"a", "b/c"}));
  ASSERT_EQ(project.levels().size(), 1U);
  EXPECT_EQ(project.levels()[0].level, Level::note);
  ASSERT_NE(project.listing().page("en"), nullptr);
  EXPECT_EQ(project.listing().page("en")->name.text(), "Calls by Acme");
  EXPECT_EQ(project.listing().page("en")->tour.size(), 2U);
  EXPECT_TRUE(project.submission().needs_test_data);
  EXPECT_EQ(project.submission().chat_channel.text(), "c");
  EXPECT_EQ(project.attestations()[0].answer, Answer::no);
  EXPECT_EQ(project.waivers()[0].until, "2027-01-01");
  EXPECT_EQ(project.known_archives()[0].integration, "X");
  EXPECT_EQ(project.backend()[0], "php");
}

TEST(Project, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(error_of(R"({"widgts": []})"),
            "premod.json:1:2: unknown key \"widgts\"; did you mean \"widgets\"?");
  EXPECT_EQ(error_of(R"({"zzzzzz": 1})"), "premod.json:1:2: unknown key \"zzzzzz\"");
  EXPECT_EQ(error_of("{\n \"profile\": \"amo\"}"),
            "premod.json:2:13: \"amo\" is not one of \"amocrm\", \"kommo\", \"in-house\"");
  EXPECT_EQ(error_of(R"({"widgets": "a"})"), "premod.json:1:13: expected array, found string");
  EXPECT_EQ(error_of(R"({"waivers": [{"reason": "x", "until": "2027-01-01"}]})"),
            "premod.json:1:14: \"fingerprint\" is missing");
  EXPECT_EQ(error_of(R"({"listing": {"en": {"nmae": "x"}}})"),
            "premod.json:1:21: unknown key \"nmae\"; did you mean \"name\"?");
  EXPECT_EQ(error_of(R"({"waivers": [{"until": "2026-02-30", "reason": "x",
                 "fingerprint": "0123456789abcdef0123456789abcdef"}]})"),
            "premod.json:1:24: \"2026-02-30\" is not a date; write YYYY-MM-DD");
  EXPECT_EQ(
      error_of(
          R"({"waivers": [{"fingerprint": "0123ABCD", "reason": "x", "until": "2026-02-28"}]})"),
      "premod.json:1:30: \"0123ABCD\" is not a fingerprint; copy the 32 hexadecimal digits of the "
      "finding");
  EXPECT_EQ(error_of(R"({"kind": "public",})"),
            "premod.json:1:18: not valid JSON: a comma before the closing bracket");
  EXPECT_EQ(error_of(R"({"kind": "public", "kind": "private"})"),
            "premod.json:1:20: the key \"kind\" occurs a second time");
  EXPECT_EQ(error_of("[]"), "premod.json:1:1: expected object");
  EXPECT_NE(error_of(""), "");
}

TEST(Project, ManyErrorsAreCounted) {
  std::string source = "{";
  for (int i = 0; i < 15; ++i) source += "\"q" + std::to_string(i) + "\": 1,";
  source.back() = '}';
  EXPECT_NE(error_of(source).find("and 5 more."), std::string::npos);
}

TEST(Project, Dates) {
  EXPECT_TRUE(is_date("2024-02-29"));
  for (const char* wrong : {"2023-02-29", "2023-13-01", "2023-00-01", "2023-1-01", "20230101", ""})
    EXPECT_FALSE(is_date(wrong)) << wrong;
}

/// "path type choices required" of every node, from the schema file.
void collect(const nlohmann::json& node, const std::string& path, bool required,
             std::set<std::string>& out) {
  if (!path.empty()) {
    std::string choices;
    if (node.contains("enum"))
      for (const auto& choice : node["enum"])
        choices += (choices.empty() ? "" : "|") + choice.get<std::string>();
    const bool date = node.value("format", "") == "date";
    const bool fingerprint = node.value("pattern", "") == "^[0-9a-f]{32}$";
    out.insert(path + " " +
               (date          ? "date"
                : fingerprint ? "fingerprint"
                              : node["type"].get<std::string>()) +
               " " + choices + (required ? " required" : ""));
  }
  const std::string dot = path.empty() ? "" : path + ".";
  if (node.contains("properties")) {
    for (const auto& [key, child] : node["properties"].items()) {
      bool must = false;
      if (node.contains("required"))
        for (const auto& name : node["required"]) must = must || name == key;
      collect(child, dot + key, must, out);
    }
  }
  if (node.contains("additionalProperties") && node["additionalProperties"].is_object()) {
    collect(node["additionalProperties"], dot + "*", false, out);
  } else if (node.value("type", "") == "object") {
    EXPECT_EQ(node["additionalProperties"], false) << path;
  }
  if (node.contains("items")) collect(node["items"], path + "[]", false, out);
}

TEST(Project, SchemaAndParserAgree) {
  std::ifstream in(std::string(PREMOD_SOURCE_DIR) + "/docs/premod.schema.json");
  ASSERT_TRUE(in.good());
  std::set<std::string> in_schema;
  collect(nlohmann::json::parse(in), "", false, in_schema);
  std::set<std::string> in_parser;
  for (const ProjectField& field : project_fields())
    in_parser.insert(std::string(field.path) + " " + std::string(field.type) + " " +
                     std::string(field.choices) + (field.required ? " required" : ""));
  EXPECT_EQ(in_schema, in_parser);
}

}  // namespace
}  // namespace premod

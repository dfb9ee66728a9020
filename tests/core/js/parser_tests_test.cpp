// The parser against test262-parser-tests (an npm package): what must be refused is, what must be
// accepted is, and two spellings of one program give one tree.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "core/js/round_trip.hpp"
#include "js/parser/parser.hpp"

namespace premod::js {
namespace {

namespace fs = std::filesystem;

// Files whose verdict changed with a later edition of the standard, or that Annex B decides
// otherwise. Each was read.
const std::set<std::string> outdated_early = {
    "0f5f47108da5c34e.js",  // catch (a) { for (var a of b); }: an exception that later editions
                            // dropped
    "12a74c60f52a60de.js",  // { function a(){} function a(){} }: Annex B.3.3, sloppy
    "1aff49273f3e3a98.js",  // the same
    "be7329119eaa3d47.js",  // the same
    "ec31fa5e521c5df4.js",  // the same
};
const std::set<std::string> outdated_fail = {
    "0d5e450f1da8a92a.js",  // "\9" in sloppy code: ES2021
    "748656edbfb2d0bb.js",  // "\8"
    "79f882da06f88c9f.js",  // "\8"
    "92b6af54adef3624.js",  // "\9"
    "647e21f8f157c338.js",  // U+2029 in a string: ES2019
    "8af69d8f15295ed2.js",  // U+2028
    "98204d734f8c72b3.js",  // class fields: ES2022
    "ef81b93cf9bdb4ec.js",  // class fields
    "e3fbcf63d7e43ead.js",  // for (var x = 1 in y): Annex B.3.5
    "a8beb1480f385441.js",  // f() = 4: an error of the run, not of the syntax, in sloppy code
};

struct Done {
  int status;
  std::string output;
};

Done run(const std::string& command) {
  std::string output;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  std::array<char, 4096> buffer{};
  while (std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe) != nullptr)
    output += buffer.data();
  return {pclose(pipe), output};
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class JsParserTests : public testing::Test {
 protected:
  void SetUp() override {
    if (run("npm --version").status != 0)
      GTEST_SKIP() << "NPM IS MISSING: THE PARSER WAS NOT JUDGED BY test262-parser-tests";
    const fs::path sources = fs::path(PREMOD_SOURCE_DIR) / "tests/js/parser_tests";
    const fs::path folder =
        fs::path(PREMOD_COMMAND).parent_path().parent_path() / "test262-parser-tests";
    fs::create_directories(folder);
    tests_ = folder / "node_modules/test262-parser-tests";
    const std::string in = "'" + folder.string() + "'";
    // Tests run in parallel, hence the lock; what is there is not fetched again.
    const Done installed =
        run("flock " + in + "/lock sh -c \"cd " + in + " && { cmp -s '" + sources.string() +
            "/package-lock.json' installed || { cp '" + sources.string() +
            "'/package*.json . && npm ci --ignore-scripts --no-audit --no-fund && "
            "cp package-lock.json installed; }; }\"");
    ASSERT_EQ(installed.status, 0) << installed.output;
  }

  static Tree parsed(const fs::path& path, const std::string& source) {
    ParseOptions options;
    const std::string name = path.filename().string();
    options.goal = name.find(".module.") == std::string::npos ? Goal::script : Goal::module;
    return parse(source, options);
  }

  void expect_refused(const std::string& folder, const std::set<std::string>& outdated) {
    std::size_t seen = 0;
    for (const auto& entry : fs::directory_iterator(tests_ / folder)) {
      const std::string source = read(entry.path());
      const Tree tree = parsed(entry.path(), source);
      const bool is_outdated = outdated.count(entry.path().filename().string()) != 0;
      EXPECT_EQ(tree.error() == nullptr, is_outdated) << entry.path() << "\n" << source;
      ++seen;
    }
    EXPECT_GT(seen, 600U);
  }

  fs::path tests_;
};

// The kinds and operators of the tree in preorder. The package renames and renumbers freely between
// the two spellings, quotes and unquotes keys, and puts parentheses into sequences.
std::string shape(const Tree& tree) {
  std::string out;
  NodeId at = tree.root();
  for (std::uint32_t depth = 0; at != 0;) {
    const Node& node = tree[at];
    const Node& parent = tree[tree.parent(at)];
    const bool key =
        parent.link == at && !parent.has(flag::computed | flag::shorthand) &&
        (parent.kind == NodeKind::property || parent.kind == NodeKind::method_definition);
    const bool sequence = node.kind == NodeKind::sequence_expression;
    if (node.kind != NodeKind::empty_statement && !sequence)
      out += std::to_string(depth) + (key ? "key" : name_of(node.kind)) + name_of(node.op) + '\n';
    if (const NodeId child = tree.first_child(at); child != 0) {
      at = child;
      if (!sequence) ++depth;
      continue;
    }
    while (at != tree.root() && tree.next(at) == 0) {
      at = tree.parent(at);
      if (tree[at].kind != NodeKind::sequence_expression) --depth;
    }
    at = at == tree.root() ? 0 : tree.next(at);
  }
  return out;
}

TEST_F(JsParserTests, Fail) { expect_refused("fail", outdated_fail); }
TEST_F(JsParserTests, Early) { expect_refused("early", outdated_early); }

TEST_F(JsParserTests, Pass) {
  std::size_t seen = 0;
  for (const auto& entry : fs::directory_iterator(tests_ / "pass")) {
    const std::string name = entry.path().filename().string();
    const fs::path explicitly = tests_ / "pass-explicit" / name;
    const std::string short_form = read(entry.path()), long_form = read(explicitly);
    const Tree first = parsed(entry.path(), short_form);
    const Tree second = parsed(explicitly, long_form);
    ++seen;
    EXPECT_EQ(first.error(), nullptr) << name << "\n" << short_form;
    EXPECT_EQ(second.error(), nullptr) << explicitly;
    EXPECT_EQ(round_trip_fault(short_form, first.goal()), "") << name << "\n" << short_form;
    if (first.error() == nullptr && second.error() == nullptr) {
      EXPECT_EQ(shape(first), shape(second)) << name << "\n" << short_form << "\n" << long_form;
    }
  }
  EXPECT_GT(seen, 1900U);
}

}  // namespace
}  // namespace premod::js

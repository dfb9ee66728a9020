// Several PATHs in one run: archives are a collection, whose names say nothing about an upload;
// files stand for their widget.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "core/snapshot/zip_builder.hpp"
#include "premod/premod.hpp"

namespace premod {
namespace {

namespace fs = std::filesystem;

class Batch : public testing::Test {
 protected:
  void SetUp() override {
    char pattern[] = "/tmp/premod-batch-XXXXXX";
    dir_ = mkdtemp(pattern);
    for (const char* name : {"one.zip", "two.zip"})
      std::ofstream(dir_ / name, std::ios::binary)
          << test::ZipBuilder().add("manifest.json", R"({"widget": {"name": "a.b"}})").bytes();
  }
  void TearDown() override { fs::remove_all(dir_); }

  Level level_of_name(std::vector<std::string> names) const {
    Request request;
    for (const std::string& name : names) request.paths.push_back((dir_ / name).string());
    request.rules = {"archive-name"};
    request.blame = Blame::off;
    const auto report = check(request);
    if (!report) {
      ADD_FAILURE() << report.error().message;
      return Level::off;
    }
    EXPECT_EQ(report->findings.size(), names.size());
    return report->findings.empty() ? Level::off : report->findings.front().level;
  }
  fs::path dir_;
};

TEST_F(Batch, TheNameOfOneArchiveCountsAndThoseOfManyAreNotes) {
  EXPECT_EQ(level_of_name({"one.zip"}), Level::error);
  EXPECT_EQ(level_of_name({"one.zip", "two.zip"}), Level::note);
}

/// A repository with two widgets and a file that is in none, as hooks name files of it.
class NamedFiles : public testing::Test {
 protected:
  void SetUp() override {
    char pattern[] = "/tmp/premod-named-XXXXXX";
    dir_ = mkdtemp(pattern);
    fs::create_directories(dir_ / ".git");
    for (const char* widget : {"one", "two"}) {
      fs::create_directories(dir_ / widget / "lib");
      std::ofstream(dir_ / widget / "manifest.json") << R"({"widget": {"name": "a.b"}})";
      for (const char* script : {"script.js", "lib/a.js"})
        std::ofstream(dir_ / widget / script) << "console.log(1);\n";
    }
    std::ofstream(dir_ / "README.md") << "# Two widgets\n";
  }
  void TearDown() override { fs::remove_all(dir_); }

  struct Said {
    std::multiset<std::string> files;
    std::size_t widgets = 0, errors = 0;
  };
  Said said(const std::vector<std::string>& names) const {
    Request request;
    for (const std::string& name : names) request.paths.push_back((dir_ / name).string());
    request.rules = {"js-console"};
    request.blame = Blame::off;
    const auto report = check(request);
    Said out;
    if (!report) {
      ADD_FAILURE() << report.error().message;
      return out;
    }
    for (const Finding& finding : split_by_place(report->findings))
      out.files.insert(finding.place.file);
    out.widgets = report->widgets.size();
    out.errors = report->moderator_errors;
    return out;
  }
  fs::path dir_;
};

using Names = std::multiset<std::string>;

TEST_F(NamedFiles, ShowWhatIsInThemAndCheckTheirWidgetOnce) {
  const Said one = said({"one/script.js"});
  EXPECT_EQ(one.files, Names({"one/script.js"}));
  EXPECT_EQ(one.errors, 2U);
  const Said both = said({"one/script.js", "one/lib/a.js", "one/script.js"});
  EXPECT_EQ(both.files, Names({"one/lib/a.js", "one/script.js"}));
  EXPECT_EQ(both.widgets, 1U);
  EXPECT_EQ(both.errors, 2U);
  const Said all = said({"two/lib/a.js", "one/script.js", "two/script.js"});
  EXPECT_EQ(all.files, Names({"one/script.js", "two/lib/a.js", "two/script.js"}));
  EXPECT_EQ(all.widgets, 2U);
  EXPECT_EQ(all.errors, 4U);
}

TEST_F(NamedFiles, AddNothingToAFolderThatIsNamedAsWell) {
  const Said folder = said({"one"});
  EXPECT_EQ(folder.files, Names({"one/lib/a.js", "one/script.js"}));
  for (const std::vector<std::string>& names : {std::vector<std::string>{"one", "one/script.js"},
                                                {"one/script.js", "one"},
                                                {"one", "one"}}) {
    const Said said_of_both = said(names);
    EXPECT_EQ(said_of_both.files, folder.files);
    EXPECT_EQ(said_of_both.errors, folder.errors);
    EXPECT_EQ(said_of_both.widgets, 1U);
  }
}

TEST_F(NamedFiles, OfNoWidgetFindNothingInOthers) {
  EXPECT_TRUE(said({"README.md"}).files.empty());
  const Said with = said({"README.md", "one/script.js"});
  EXPECT_EQ(with.files, Names({"one/script.js"}));
  EXPECT_EQ(with.errors, 4U);  // the README's folder holds both widgets
}

}  // namespace
}  // namespace premod

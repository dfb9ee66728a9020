// Several archives in one run are a collection: their names say nothing about an upload.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

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

}  // namespace
}  // namespace premod

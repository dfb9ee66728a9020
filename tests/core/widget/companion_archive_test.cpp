#include "widget/companion_archive.hpp"

#include <gtest/gtest.h>

#include "core/snapshot/zip_builder.hpp"
#include "core/widget/memory_widget.hpp"
#include "snapshot/archive.hpp"

namespace premod {
namespace {

using test::Contents;

Project project_of(const File& config) {
  Result<Project> project = Project::parse(config);
  EXPECT_TRUE(project) << (project ? "" : project.error().message);
  return project ? std::move(*project) : Project();
}

// "archive -> widget" for each.
std::vector<std::string> found(const Contents& contents, const std::string& config = "{}") {
  const auto snapshot = test::snapshot_of(contents);
  const File file{"premod.json", config};
  const Project project = project_of(file);
  const auto widgets = discover_widgets(*snapshot, project);
  std::vector<std::string> out;
  for (const CompanionArchive& one : find_companion_archives(*snapshot, widgets, project))
    out.push_back(one.file->path + " -> " + one.folder);
  return out;
}

const std::string manifest = R"({"widget": {"name": "x"}})";

TEST(CompanionArchive, IsFoundInsideAndBeside) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(found({{"manifest.json", manifest}, {"widget.zip", ""}, {"old.zip", ""}}),
            Lines{"widget.zip -> "});
  EXPECT_EQ(found({{"widget/manifest.json", manifest}, {"widget.zip", ""}}),
            Lines{"widget.zip -> widget"});
  EXPECT_EQ(found({{"a/w/manifest.json", manifest}, {"a/w/widget.zip", ""}, {"widget.zip", ""}}),
            Lines{"a/w/widget.zip -> a/w"});
  // Two widgets side by side: nobody can say whose archive it is.
  EXPECT_EQ(
      found({{"a/manifest.json", manifest}, {"b/manifest.json", manifest}, {"widget.zip", ""}}),
      Lines());
}

TEST(CompanionArchive, IsFoundByName) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(
      found({{"widget/manifest.json", manifest}, {"dist/crm-1.2.zip", ""}, {"dist/other.zip", ""}},
            R"({"archives": ["dist/crm-1.2.zip", "dist/gone.zip"]})"),
      Lines{"dist/crm-1.2.zip -> widget"});
}

TEST(CompanionArchive, TellsWhatDiffers) {
  test::ZipBuilder zip;
  zip.add("manifest.json", manifest)
      .add("script.js", "1;\r\n2;\r\n")
      .add("a.css", "old")
      .add("bundle.js", "x");
  Result<Snapshot> archive = read_archive_bytes("widget.zip", zip.bytes());
  ASSERT_TRUE(archive);
  const Widget packed(std::make_shared<const Snapshot>(std::move(*archive)), ".");
  const Widget folder = test::widget_of({{"w/manifest.json", manifest},
                                         {"w/script.js", "1;\n2;\n"},
                                         {"w/a.css", "new"},
                                         {"w/images/x.png", ""},
                                         {"w/.gitignore", ""},
                                         {"w/widget.zip", ""}},
                                        "w");
  const ArchiveDifference difference = compare_with_archive(folder, packed);
  EXPECT_EQ(difference.changed, std::vector<std::string>{"a.css"});
  EXPECT_EQ(difference.line_ends, std::vector<std::string>{"script.js"});
  EXPECT_EQ(difference.only_in_archive, std::vector<std::string>{"bundle.js"});
  EXPECT_EQ(difference.only_in_folder, std::vector<std::string>{"images/x.png"});
  EXPECT_EQ(describe(difference),
            "The archive and the folder differ, files: 1 changed (a.css); 1 with other line ends "
            "only (script.js); "
            "1 only in the archive (bundle.js); 1 only in the folder (images/x.png).");
  EXPECT_EQ(describe(compare_with_archive(packed, packed)), "");
}

}  // namespace
}  // namespace premod

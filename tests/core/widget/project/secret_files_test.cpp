// Which files of a back end are looked at for secrets, and how often.
#include "widget/project/secret_files.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/widget/memory_widget.hpp"

namespace premod {
namespace {

const test::Contents contents = {
    {"manifest.json", R"({"widget": {"name": "widget.name"}})"},
    {"premod.json", R"({"backend": ["./server/", "server/api"]})"},
    {"server/api/.gitignore", ".env\n"},
    {"server/api/.env", "API_TOKEN=f3a91c77d0b24e68a5c2e9d1b7f04a36\n"},
    {"server/api/conf.ini", "API_TOKEN=a7c2e9d1b7f04a36f3a91c77d0b24e68\n"},
};

Widget widget_from(Source source, const test::Contents& files, std::string root) {
  const auto memory = test::snapshot_of(files);
  const auto all = memory->files();
  auto snapshot = std::make_shared<const Snapshot>(
      source, std::vector<File>(all.begin(), all.end()), std::vector<SkippedEntry>(), memory);
  auto project = Project::parse(*memory->find("premod.json"));
  EXPECT_TRUE(project.ok());
  return {std::move(snapshot), std::move(root),
          std::make_shared<const Project>(std::move(*project))};
}

std::vector<std::string> places(Source source, const test::Contents& files,
                                std::string root = ".") {
  std::vector<std::string> out;
  const Widget widget = widget_from(source, files, std::move(root));
  for (const FileSecret& found : secrets_in_files(widget))
    out.push_back(found.file->path + (found.of_back_end ? " back end" : ""));
  return out;
}

TEST(SecretFiles, EachFileOnce) {
  EXPECT_EQ(places(Source::directory, contents),
            std::vector<std::string>{"server/api/conf.ini back end"});
  test::Contents outside;
  for (const auto& [path, bytes] : contents)
    outside.emplace(path == "manifest.json" ? "widget/" + path : path, bytes);
  EXPECT_EQ(places(Source::directory, outside, "widget"),
            std::vector<std::string>{"server/api/conf.ini back end"});
}

TEST(SecretFiles, BrokenJsonToo) {
  const std::string token = R"("api_token": "f3a91c77d0b24e68a5c2e9d1b7f04a36")";
  for (const std::string& text : {"{\"x\": 1 " + token, "[NaN, {" + token + "}", "}\n{" + token})
    EXPECT_EQ(places(Source::directory, {{"premod.json", "{}"}, {"keys.json", text}}),
              std::vector<std::string>{"keys.json"})
        << text;
}

TEST(SecretFiles, CommittedWhateverIsIgnored) {
  const std::vector<std::string> all = {"server/api/.env back end", "server/api/conf.ini back end"};
  EXPECT_EQ(places(Source::git_tree, contents), all);
  EXPECT_EQ(places(Source::archive, contents), all);
}

TEST(SecretFiles, TheLastLineOfALongIgnoreListDecides) {
  const std::vector<std::string> all = {"server/api/.env back end", "server/api/conf.ini back end"};
  for (const int lines : {5, 700, 20'000}) {
    test::Contents files = contents;
    std::string& ignored = files["server/api/.gitignore"];
    for (int i = 0; i < lines; ++i) ignored += "*.tmp\n";
    EXPECT_EQ(places(Source::directory, files).size(), lines < 10'000 ? 1U : 2U) << lines;
    ignored += "!.env\n";
    EXPECT_EQ(places(Source::directory, files), all) << lines;
  }
}

}  // namespace
}  // namespace premod

// Which folders of a repository are widgets, and which files are a widget's own.
#include "widget/discover.hpp"

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "widget/widget.hpp"

namespace premod {
namespace {

using Files = std::map<std::string, std::string>;

std::shared_ptr<const Snapshot> snapshot_of(const Files& contents, Source source = Source::memory) {
  auto owner = std::make_shared<const Files>(contents);
  std::vector<File> files;
  for (const auto& [path, bytes] : *owner) files.push_back({path, bytes, FileMode::regular});
  return std::make_shared<const Snapshot>(source, std::move(files), std::vector<SkippedEntry>{},
                                          owner);
}

std::string found(const Files& files, const Project& project = {}, Source source = Source::memory) {
  std::string out;
  for (const FoundWidget& widget : discover_widgets(*snapshot_of(files, source), project)) {
    out += "[" + widget.folder + (widget.missing ? "?" : "");
    for (const std::string& nested : widget.nested) out += " >" + nested;
    out += "]";
  }
  return out;
}

const std::string good = R"({"widget": {}})";

TEST(Discover, EveryManifestWithAWidgetObject) {
  EXPECT_EQ(found({{"manifest.json", good}}), "[]");
  EXPECT_EQ(found({{"a/manifest.json", good}, {"b/c/manifest.json", good}}), "[a][b/c]");
  EXPECT_EQ(
      found({{"manifest.json", good}, {"a/manifest.json", good}, {"a/b/manifest.json", good}}),
      "[ >a >a/b][a >a/b][a/b]");
}

TEST(Discover, ASecondManifestInAnArchiveIsAFile) {
  const auto archive = [](const Files& files) { return found(files, {}, Source::archive); };
  EXPECT_EQ(archive({{"manifest.json", good}, {"build/out/manifest.json", good}}), "[]");
  EXPECT_EQ(archive({{"a/manifest.json", good}, {"b/manifest.json", good}}), "[a][b]");
  EXPECT_EQ(archive({{"manifest.json", R"({"name": "app", "start_url": "/"})"},
                     {"widget/manifest.json", good}}),
            "[widget]");
}

TEST(Discover, LeavesOtherManifestsAlone) {
  EXPECT_EQ(found({{"manifest.json", R"({"name": "app", "start_url": "/"})"}, {"script.js", ""}}),
            "");
  EXPECT_EQ(found({{"manifest.json", R"({"widget": "text"})"}}), "");
  EXPECT_EQ(found({{"node_modules/x/manifest.json", good},
                   {"__MACOSX/manifest.json", good},
                   {".git/manifest.json", good},
                   {"my-manifest.json", good}}),
            "");
  EXPECT_EQ(found({{"assets.json", "{"}, {"manifest.json", "{"}}), "");
}

TEST(Discover, BrokenManifestsCountBesideAWidgetsFiles) {
  EXPECT_EQ(found({{"w/manifest.json", "{"}, {"w/script.js", ""}}), "[w]");
  EXPECT_EQ(found({{"w/manifest.json", ""}, {"w/i18n/ru.json", "{}"}}), "[w]");
  EXPECT_EQ(found({{"w/manifest.json", "{\"widget\": {}, // x\n}"}}), "[w]");
  EXPECT_EQ(found({{"w/manifest.json", R"({"locations": []})"}, {"w/script.js", ""}}), "[w]");
}

TEST(Discover, PremodJsonNamesThem) {
  const std::string config = R"({"widgets": ["./a/", "gone"]})";
  const File file{"premod.json", config};
  Result<Project> project = Project::parse(file);
  ASSERT_TRUE(project.ok());
  EXPECT_EQ(found({{"a/script.js", ""}, {"b/manifest.json", good}}, *project), "[a][gone?]");
}

TEST(Widget, OwnFilesOnly) {
  const auto snapshot = snapshot_of({{"w/manifest.json", good},
                                     {"w/premod.json", "{}"},
                                     {"w/x/manifest.json", good},
                                     {"w/x/script.js", ""},
                                     {"w-other/a.js", ""},
                                     {"w/i18n/ru.json", "{}"},
                                     {"w/i18n/en/errors.json", "{}"},
                                     {"w/i18n/pt-BR.json", "{}"}});
  const Widget widget(snapshot, "w", nullptr, {"w/x"});
  std::string files;
  for (const File& file : widget.files()) files += std::string(widget.relative(file)) + " ";
  EXPECT_EQ(files, "i18n/en/errors.json i18n/pt-BR.json i18n/ru.json manifest.json ");
  EXPECT_NE(widget.find("manifest.json"), nullptr);
  EXPECT_EQ(widget.find("x/script.js"), nullptr);
  ASSERT_NE(widget.manifest(), nullptr);
  ASSERT_EQ(widget.locales().size(), 3U);
  EXPECT_TRUE(widget.locales()[0].is_split());
  EXPECT_EQ(widget.locales()[1].base_language(), "pt");
  EXPECT_EQ(widget.locale("en"), nullptr);
  EXPECT_EQ(widget.root(), "w");
}

TEST(Locale, FindsTextsByPath) {
  const File file{"i18n/en.json",
                  R"({"widget": {"name": "N", "a.b": "dotted"}, "list": ["x"], "e": {}})"};
  const Locale locale(file, "en", false);
  std::string paths;
  for (const LocaleText& text : locale.texts()) paths += text.path + " ";
  EXPECT_EQ(paths, "widget.name widget.a.b list.0 e ");
  EXPECT_EQ(locale.find("widget.name")->string, "N");
  EXPECT_NE(locale.find("widget.a.b"), nullptr);
  EXPECT_EQ(locale.find("widget"), nullptr);
  EXPECT_TRUE(locale.has("widget"));
  EXPECT_FALSE(locale.has("widge"));
}

TEST(Locale, KeyPathsAreLimited) {
  std::string source;
  const std::string key(100'000, 'k');
  for (int i = 0; i < 100; ++i) source += "{\"" + key + "\":";
  source += "{";
  for (int i = 0; i < 5'000; ++i) source += "\"a" + std::to_string(i) + "\":1,";
  source.back() = '}';
  source += std::string(100, '}');
  const File file{"i18n/en.json", source};
  const Locale locale(file, "en", false);
  EXPECT_TRUE(locale.parsed());
  EXPECT_TRUE(locale.truncated());
}

TEST(TextFile, EncodingsAndLineEnds) {
  const auto check = [](std::string bytes) {
    static std::vector<std::unique_ptr<std::string>> keep;
    static std::vector<std::unique_ptr<File>> files;
    keep.push_back(std::make_unique<std::string>(std::move(bytes)));
    files.push_back(std::make_unique<File>(File{"a.js", *keep.back()}));
    return TextFile(*files.back());
  };
  EXPECT_TRUE(check("\xD0\xB6\n").is_utf8());
  const TextFile cyrillic = check("\xEF\xF0\xE8\xE2\xE5\xF2 - \xEC\xE8\xF0");
  EXPECT_EQ(cyrillic.encoding(), Encoding::windows_1251);
  EXPECT_EQ(cyrillic.first_invalid().begin, 0U);
  EXPECT_EQ(check(std::string("\xFF\xFE{\0", 4)).encoding(), Encoding::utf16_le);
  EXPECT_EQ(check(std::string("v\0a\0r\0 \0x\0;\0", 12)).encoding(), Encoding::utf16_le);
  EXPECT_EQ(check("caf\xE9 au lait").encoding(), Encoding::unknown);
  const TextFile ends = check("a\r\nb\rc\nd\r\n");
  EXPECT_EQ(ends.crlf(), 2U);
  EXPECT_EQ(ends.lone_cr(), 1U);
  EXPECT_EQ(ends.lone_lf(), 1U);
  EXPECT_EQ(ends.first_wrong_line_end().begin, 1U);
}

TEST(TextFile, WhichFilesAreText) {
  const auto text = [](const char* path, std::string_view bytes) {
    return is_text(File{path, bytes});
  };
  EXPECT_TRUE(text("a/B.JS", ""));
  EXPECT_TRUE(text("i18n/ru.json", "\xFF"));
  EXPECT_FALSE(text("images/logo.png", "text"));
  EXPECT_FALSE(text("__MACOSX/._script.js", "x"));
  EXPECT_FALSE(text("._script.js", "x"));
  EXPECT_TRUE(text("LICENSE", "words"));
  EXPECT_FALSE(text("blob", std::string_view("a\0b", 3)));
}

}  // namespace
}  // namespace premod

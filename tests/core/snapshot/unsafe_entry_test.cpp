// The rule archive-unsafe-entry on archives that no fixture folder can hold.
#include <gtest/gtest.h>

#include <memory>

#include "core/snapshot/zip_builder.hpp"
#include "engine/run.hpp"
#include "rule/table.hpp"
#include "snapshot/archive.hpp"
#include "snapshot/limits.hpp"
#include "widget/widget.hpp"

namespace premod {
namespace {

using test::ZipBuilder;
using test::ZipEntry;

// "variant: entry (count)" of every hit.
std::vector<std::string> hits(const std::string& archive) {
  Result<Snapshot> snapshot = read_archive_bytes("widget.zip", archive);
  EXPECT_TRUE(snapshot) << (snapshot ? "" : snapshot.error().message);
  if (!snapshot) return {};
  const Widget widget(std::make_shared<const Snapshot>(std::move(*snapshot)), ".");
  const Rule* const rules[] = {find_rule("archive-unsafe-entry")};
  const RunResult result = run(widget, rules);
  std::vector<std::string> out;
  for (const Hit& hit : result.results.at(0).hits.hits()) {
    std::string line = std::string(hit.variant_name) + ":";
    for (const Value& value : hit.values)
      if (value.name != "detail") line += " " + value.value;
    out.push_back(line);
  }
  return out;
}

std::vector<std::string> with(ZipEntry entry) {
  return hits(ZipBuilder().add("manifest.json", "{}").add(std::move(entry)).bytes());
}

using Lines = std::vector<std::string>;

TEST(UnsafeEntry, HasASentenceForEveryProblem) {
  EXPECT_EQ(hits(ZipBuilder().add("manifest.json", "{}").bytes()), Lines());
  EXPECT_EQ(with({.name = "e", .data = "123456789012x", .flags = 1}), Lines{"encrypted: e 1"});
  EXPECT_EQ(with({.name = "../x"}), Lines{"leaves-folder: ../x 1"});
  EXPECT_EQ(with({.name = "C:x"}), Lines{"leaves-folder: C:x 1"});
  EXPECT_EQ(with({.name = "/x"}), Lines{"leaves-folder: /x 1"});
  EXPECT_EQ(with({.name = "a\\b"}), Lines{"backslash: a\\b 1"});
  EXPECT_EQ(with({.name = "a\x1B[2Jb"}), Lines{"odd-name: a\\x1b[2Jb 1"});
  EXPECT_EQ(with({.name = "l", .data = "/etc/passwd", .mode = 0120777}), Lines{"link: l 1"});
  EXPECT_EQ(with({.name = "manifest.json"}), Lines{"twice: manifest.json 1"});
  EXPECT_EQ(with({.name = "MANIFEST.json"}), Lines{"letter-case: manifest.json 1"});
  EXPECT_EQ(with({.name = "b", .data = "x", .method = 12}), Lines{"compression: b 1"});
  EXPECT_EQ(with({.name = "h", .data = "x", .unpacked = std::int64_t{limits::max_entry_bytes} + 1}),
            Lines{"limit: h 1"});
  EXPECT_EQ(with({.name = "c", .data = "abc", .crc = 1}), Lines{"damaged: c 1"});
}

TEST(UnsafeEntry, SaysTheSameThingOnce) {
  ZipBuilder zip;
  for (const char* name : {"i18n\\ru.json", "i18n\\en.json", "manifest.json", "images\\logo.png"})
    zip.add(name, "x");
  EXPECT_EQ(hits(zip.bytes()), Lines{"backslash: i18n\\ru.json 3"});
}

}  // namespace
}  // namespace premod

#include "snapshot/archive.hpp"

#include <gtest/gtest.h>
#include <zip.h>

#include <cstdlib>

#include "core/snapshot/scratch.hpp"
#include "core/snapshot/zip_builder.hpp"
#include "snapshot/entry_path.hpp"
#include "snapshot/limits.hpp"
#include "text/digest.hpp"

namespace premod {
namespace {

using test::Scratch;
using test::ZipBuilder;
using test::ZipEntry;

Snapshot read(const std::string& bytes) {
  const Result<Snapshot> snapshot = read_archive_bytes("in/widget.zip", bytes);
  EXPECT_TRUE(snapshot) << (snapshot ? "" : snapshot.error().message);
  return snapshot ? *snapshot : Snapshot();
}

std::string error_of(const std::string& bytes) {
  const Result<Snapshot> snapshot = read_archive_bytes("widget.zip", bytes);
  return snapshot ? "no error" : snapshot.error().message;
}

// The archive has one bad entry beside a good one; the good one must still be there.
SkippedEntry only_problem(ZipBuilder& zip) {
  zip.add("good.txt", "good");
  const Snapshot snapshot = read(zip.bytes());
  EXPECT_NE(snapshot.find("good.txt"), nullptr);
  EXPECT_EQ(snapshot.skipped().size(), 1U);
  return snapshot.skipped().empty() ? SkippedEntry() : snapshot.skipped()[0];
}

EntryProblem problem_of(ZipEntry entry) {
  ZipBuilder zip;
  zip.add(std::move(entry));
  const SkippedEntry found = only_problem(zip);
  EXPECT_FALSE(found.kept);
  return found.problem;
}

// An archive as other programs write it: libzip with deflate.
std::string with_libzip(const std::string& name, const std::string& data) {
  zip_error_t error;
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* zip = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
  zip_file_add(zip, name.c_str(), zip_source_buffer(zip, data.data(), data.size(), 0), 0);
  EXPECT_EQ(zip_close(zip), 0);
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

TEST(ReadArchive, ReadsFilesFoldersAndFacts) {
  ZipBuilder zip;
  zip.add("manifest.json", "{}").add("i18n/", "").add("i18n/ru.json", "[1]").add("./a//b.txt", "");
  zip.add({.name = "run.sh", .data = "#!", .mode = 0100755});
  const std::string bytes = zip.bytes("a comment");
  const Snapshot snapshot = read(bytes);
  ASSERT_EQ(snapshot.files().size(), 4U);
  EXPECT_EQ(snapshot.files()[0].path, "a/b.txt");
  EXPECT_EQ(snapshot.find("i18n/ru.json")->bytes, "[1]");
  EXPECT_EQ(snapshot.find("run.sh")->mode, FileMode::executable);
  EXPECT_TRUE(snapshot.skipped().empty());
  ASSERT_NE(snapshot.archive(), nullptr);
  EXPECT_EQ(snapshot.archive()->name, "widget.zip");
  EXPECT_EQ(snapshot.archive()->path, "in/widget.zip");
  EXPECT_EQ(snapshot.archive()->size, bytes.size());
  EXPECT_EQ(snapshot.archive()->digest, text::sha256_hex(bytes));
  EXPECT_EQ(snapshot.archive()->directories, std::vector<std::string>{"i18n/"});
}

TEST(ReadArchive, InflatesWhatLibzipDeflates) {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "line " + std::to_string(i * 7919 % 10'007) + "\n";
  const Snapshot snapshot = read(with_libzip("script.js", text));
  ASSERT_NE(snapshot.find("script.js"), nullptr);
  EXPECT_EQ(snapshot.find("script.js")->bytes, text);
}

TEST(ReadArchive, AgreesWithOtherPrograms) {
  const Scratch scratch;
  scratch.write("w/manifest.json", "{\"widget\": {}}");
  scratch.write("w/images/logo.png", std::string(100'000, 'x') + "end");
  scratch.write("w/i18n/ru.json", "{}");
  const std::string folder = "cd '" + scratch.path("w") + "' && ";
  int tried = 0;
  for (const char* command : {"zip -qr ../a.zip .", "zip -qr -0 ../b.zip .",
                              "zip -qr -fz ../c.zip .", "7z a -tzip ../d.zip . >/dev/null",
                              "python3 -m zipfile -c ../e.zip manifest.json images i18n"}) {
    const std::string name = std::string(1, static_cast<char>('a' + tried)) + ".zip";
    ++tried;
    if (std::system((folder + command + " 2>/dev/null").c_str()) != 0) continue;  // not installed
    const Result<Snapshot> snapshot = read_archive(scratch.path(name));
    ASSERT_TRUE(snapshot) << command << ": " << snapshot.error().message;
    EXPECT_EQ(snapshot->files().size(), 3U) << command;
    EXPECT_TRUE(snapshot->skipped().empty()) << command << snapshot->skipped()[0].detail;
    EXPECT_EQ(snapshot->find("images/logo.png")->bytes, std::string(100'000, 'x') + "end")
        << command;
  }
}

TEST(ReadArchive, RefusesPathsThatLeaveTheFolder) {
  EXPECT_EQ(problem_of({.name = "../evil"}), EntryProblem::parent_path);
  EXPECT_EQ(problem_of({.name = "a/../../evil"}), EntryProblem::parent_path);
  EXPECT_EQ(problem_of({.name = "a\\..\\..\\evil"}), EntryProblem::parent_path);
  EXPECT_EQ(problem_of({.name = "/etc/passwd"}), EntryProblem::absolute_path);
  EXPECT_EQ(problem_of({.name = "\\\\host\\share"}), EntryProblem::absolute_path);
  EXPECT_EQ(problem_of({.name = "C:\\x"}), EntryProblem::drive_letter);
  EXPECT_EQ(problem_of({.name = "c:x"}), EntryProblem::drive_letter);
}

TEST(ReadArchive, RefusesNamesNobodyCanSee) {
  EXPECT_EQ(problem_of({.name = std::string("a\0b", 3)}), EntryProblem::control_character);
  EXPECT_EQ(problem_of({.name = "a\nb"}), EntryProblem::control_character);
  EXPECT_EQ(problem_of({.name = "a\x1B[31m"}), EntryProblem::control_character);
  EXPECT_EQ(problem_of({.name = ""}), EntryProblem::empty_name);
  EXPECT_EQ(problem_of({.name = "./"}), EntryProblem::empty_name);
  EXPECT_EQ(problem_of({.name = std::string(limits::max_path_bytes + 1, 'a')}),
            EntryProblem::path_too_long);
  std::string deep;
  for (std::size_t i = 0; i < limits::max_path_depth; ++i) deep += "a/";
  EXPECT_EQ(problem_of({.name = deep + "a"}), EntryProblem::path_too_deep);
}

TEST(ReadArchive, KeepsBackslashNamesAndSaysSo) {
  ZipBuilder zip;
  zip.add("images\\logo.png", "x");
  const Snapshot snapshot = read(zip.bytes());
  ASSERT_NE(snapshot.find("images/logo.png"), nullptr);
  ASSERT_EQ(snapshot.skipped().size(), 1U);
  EXPECT_EQ(snapshot.skipped()[0].problem, EntryProblem::backslash);
  EXPECT_EQ(snapshot.skipped()[0].path, "images\\logo.png");
  EXPECT_TRUE(snapshot.skipped()[0].kept);
}

TEST(ReadArchive, RefusesLinksDevicesEncryptionAndOddCompression) {
  EXPECT_EQ(problem_of({.name = "l", .data = "/etc/passwd", .mode = 0120777}),
            EntryProblem::symlink);
  EXPECT_EQ(problem_of({.name = "d", .mode = 0060666}), EntryProblem::special_file);
  EXPECT_EQ(problem_of({.name = "e", .data = "123456789012x", .flags = 1}),
            EntryProblem::encrypted);
  EXPECT_EQ(problem_of({.name = "m", .data = "x", .method = 12}),
            EntryProblem::unsupported_compression);
  EXPECT_EQ(problem_of({.name = "m", .data = "x", .method = 93}),
            EntryProblem::unsupported_compression);
}

TEST(ReadArchive, FindsNamesThatOverwriteEachOther) {
  ZipBuilder twice;
  twice.add("a.js", "first").add("a.js", "second");
  const Snapshot snapshot = read(twice.bytes());
  EXPECT_EQ(snapshot.find("a.js")->bytes, "first");
  ASSERT_EQ(snapshot.skipped().size(), 1U);
  EXPECT_EQ(snapshot.skipped()[0].problem, EntryProblem::duplicate_name);

  ZipBuilder cases;
  cases.add("a.js", "1").add("A.js", "2");
  const SkippedEntry collision = only_problem(cases);
  EXPECT_EQ(collision.problem, EntryProblem::case_collision);
  EXPECT_TRUE(collision.kept);

  ZipBuilder both;
  both.add("a", "1").add("a/b", "2");
  EXPECT_EQ(only_problem(both).problem, EntryProblem::duplicate_name);
}

TEST(ReadArchive, FindsNamesThatAreOneFileOnWindows) {
  for (const char* name : {"lib/a.js.", "lib/a.js ", "lib/a.js . .", "lib/a.js::$DATA",
                           "lib/a.js:other", "lib./a.js", "lib /A.JS", "Lib:x/a.js"}) {
    ZipBuilder zip;
    zip.add("lib/a.js", "1").add(name, "2");
    const SkippedEntry found = only_problem(zip);
    EXPECT_EQ(family_of(found), "same-on-windows") << name;
    EXPECT_TRUE(found.kept);
  }
  ZipBuilder both;
  both.add("a.js.", "1").add("a.js ", "2");
  const Snapshot snapshot = read(both.bytes());
  ASSERT_EQ(snapshot.skipped().size(), 1U);
  EXPECT_EQ(family_of(snapshot.skipped()[0]), "same-on-windows");
}

TEST(ReadArchive, FindsNamesThatWindowsDoesNotKeep) {
  for (const char* name :
       {"a.js.",           "lib /a.js", "a.js::$DATA",  "NUL",          "con.js",
        "lib/Aux.txt",     "COM1.js",   "lpt9",         "con .js",      "CONIN$",
        "lib/conout$.txt", "com1 .js",  "LPT².js",      "a?.js",        "a*.js",
        "a<b>.js",         "a|b.js",    "say \"a\".js", "MANIFE~1.JSO", "lib/SCRIP~12"}) {
    ZipBuilder zip;
    zip.add(name, "1");
    const SkippedEntry found = only_problem(zip);
    EXPECT_EQ(found.problem, EntryProblem::windows_name) << name;
    EXPECT_EQ(family_of(found), "windows-name") << name;
  }
  ZipBuilder plain;
  for (const char* name : {".htaccess", "a..b.js", "lib/.git keep", "console.js", "com10.js",
                           "nul_.js", "lpt.js", "conin.js", "con a.js", "com⁴.js", "~a.js",
                           "a~b.js", "a~.js", "long-name~1.js", "a~1.json"})
    plain.add(name, "1");
  EXPECT_TRUE(read(plain.bytes()).skipped().empty());
}

TEST(ReadArchive, KeepsNamesWithCharactersThatNobodySeesAndSaysSo) {
  for (const char* name : {"lib/a\u202Egpj.js", "script\u200B.js", "a\uFEFF.css", "\u00AD.js"}) {
    ZipBuilder zip;
    zip.add(name, "1");
    const SkippedEntry found = only_problem(zip);
    EXPECT_EQ(found.problem, EntryProblem::invisible_character) << name;
    EXPECT_TRUE(found.kept);
  }
  ZipBuilder plain;
  plain.add("i18n/\u0444\u0430.json", "{}").add("\u0645\u06CC\u200C\u0631.txt", "");
  EXPECT_TRUE(read(plain.bytes()).skipped().empty());
}

TEST(ReadArchive, FindsAFolderWhereAFileIs) {
  ZipBuilder zip;
  zip.add("script.js", "1").add("script.js/", "");
  const SkippedEntry found = only_problem(zip);
  EXPECT_EQ(found.problem, EntryProblem::duplicate_name);
  EXPECT_EQ(found.path, "script.js/");
}

TEST(ReadArchive, CountsBytesThatNoEntryClaims) {
  ZipBuilder zip;
  zip.add("a.txt", "1").add("b.txt", "2");
  const std::string whole = zip.bytes();
  EXPECT_TRUE(read(whole).skipped().empty());
  const Snapshot trailing = read(whole + std::string(100, 'x'));
  ASSERT_EQ(trailing.skipped().size(), 1U);
  EXPECT_EQ(trailing.skipped()[0].problem, EntryProblem::unclaimed_bytes);
  EXPECT_EQ(trailing.skipped()[0].detail, "100");
  // A whole other entry between the last one and the central directory.
  ZipBuilder other;
  other.add("evil.js", "e()");
  const std::string hidden = other.bytes();
  const std::size_t length = hidden.find("PK\x01\x02");
  const std::size_t central = whole.find("PK\x01\x02");
  std::string bytes = whole.substr(0, central) + hidden.substr(0, length) + whole.substr(central);
  const std::size_t field = bytes.rfind("PK\x05\x06") + 16;
  for (unsigned i = 0; i < 4; ++i)
    bytes[field + i] = static_cast<char>((central + length) >> (8 * i) & 0xFFU);
  const Snapshot snapshot = read(bytes);
  ASSERT_EQ(snapshot.skipped().size(), 1U);
  EXPECT_EQ(snapshot.skipped()[0].problem, EntryProblem::unclaimed_bytes);
  EXPECT_EQ(snapshot.files().size(), 2U);
}

TEST(ReadArchive, FindsDamagedEntries) {
  EXPECT_EQ(problem_of({.name = "c", .data = "abc", .crc = 1}), EntryProblem::damaged);
  EXPECT_EQ(problem_of({.name = "n", .data = "abc", .local_name = "other"}), EntryProblem::damaged);
  EXPECT_EQ(problem_of({.name = "s", .data = "abc", .unpacked = 2}), EntryProblem::damaged);
  EXPECT_EQ(problem_of({.name = "i", .data = "\xFF\xFF no deflate", .method = 8}),
            EntryProblem::damaged);
  EXPECT_EQ(problem_of({.name = "h", .data = "abc", .offset = 7}), EntryProblem::damaged);
}

TEST(ReadArchive, SaysWhatIsDamagedInTheReadersLanguage) {
  const auto said = [](const ZipEntry& entry, Language language) {
    ZipBuilder zip;
    zip.add(entry);
    return only_problem(zip).said.in(language);
  };
  const ZipEntry renamed{.name = "n", .data = "abc", .local_name = "other"};
  EXPECT_EQ(said(renamed, Language::en), "the local header has another name");
  EXPECT_EQ(said(renamed, Language::ru), "в локальном заголовке другое имя");
  const ZipEntry bzip{.name = "m", .data = "abc", .method = 12};
  EXPECT_EQ(said(bzip, Language::en), "method 12");
  EXPECT_EQ(said(bzip, Language::es), "método 12");
}

TEST(ReadArchive, RefusesEntriesThatShareBytes) {
  ZipBuilder zip;
  zip.add("a", std::string(1000, 'x'));
  for (int i = 0; i < 3; ++i)
    zip.add({.name = "b" + std::to_string(i),
             .data = std::string(1000, 'x'),
             .offset = 0,
             .no_local = true});
  zip.add("good.txt", "good");
  const Snapshot snapshot = read(zip.bytes());
  ASSERT_EQ(snapshot.files().size(), 1U);
  EXPECT_EQ(snapshot.skipped().size(), 4U);
  int overlapping = 0;
  for (const SkippedEntry& entry : snapshot.skipped())
    overlapping += entry.problem == EntryProblem::overlapping ? 1 : 0;
  EXPECT_GE(overlapping, 1);
}

TEST(ReadArchive, StopsABombWhateverItDeclares) {
  const std::string honest = with_libzip("bomb", std::string(std::size_t{8} << 20, '\0'));
  Snapshot snapshot = read(honest);
  ASSERT_EQ(snapshot.skipped().size(), 1U);
  EXPECT_EQ(snapshot.skipped()[0].problem, EntryProblem::ratio_too_large);
  EXPECT_EQ(snapshot.skipped()[0].detail, "max_ratio 200");
  EXPECT_TRUE(snapshot.files().empty());

  std::string liar = honest;  // says 5 bytes in both headers
  liar.replace(liar.find("PK\x01\x02") + 24, 4, test::little(5, 4));
  liar.replace(22, 4, test::little(5, 4));
  snapshot = read(liar);
  ASSERT_EQ(snapshot.skipped().size(), 1U);
  EXPECT_TRUE(snapshot.files().empty());

  ZipBuilder huge;
  huge.add({.name = "h", .data = "x", .unpacked = std::int64_t{limits::max_entry_bytes} + 1});
  EXPECT_EQ(only_problem(huge).problem, EntryProblem::entry_too_large);
}

TEST(ReadArchive, StopsAtTheTotal) {
  std::string page(std::size_t{60} << 20, '\0');  // packs about 1 : 100
  std::uint32_t random = 1;
  for (std::size_t i = 0; i < page.size(); ++i)
    if (i % 4096 < 24) page[i] = static_cast<char>((random = random * 1664525 + 1013904223) >> 24);
  const std::string packed = with_libzip("f", page);
  const std::string central = packed.substr(packed.rfind("PK\x01\x02"), 46);
  const auto u32 = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;)
      value = value << 8 | static_cast<unsigned char>(central[at + i]);
    return value;
  };
  const std::string data = packed.substr(packed.find("PK\x01\x02") - u32(20), u32(20));
  ZipBuilder zip;
  for (int i = 0; i < 9; ++i)
    zip.add({.name = "f" + std::to_string(i),
             .data = data,
             .method = 8,
             .unpacked = static_cast<std::int64_t>(page.size()),
             .crc = u32(16)});
  const Snapshot snapshot = read(zip.bytes());
  EXPECT_EQ(snapshot.files().size(), 8U);
  ASSERT_EQ(snapshot.skipped().size(), 1U);
  EXPECT_EQ(snapshot.skipped()[0].problem, EntryProblem::total_too_large);
  EXPECT_EQ(snapshot.skipped()[0].detail, "max_total_bytes 536870912");
}

TEST(ReadArchive, SeesEncryptionByOtherPrograms) {
  const Scratch scratch;
  scratch.write("manifest.json", "{}");
  const std::string command = "cd '" + scratch.path() +
                              "' && \"$(command -v 7z || command -v 7zz)\" a -tzip -psecret "
                              "-mem=AES256 w.zip manifest.json >/dev/null 2>&1";
  if (std::system(command.c_str()) != 0) GTEST_SKIP() << "7z is not installed";
  const Result<Snapshot> snapshot = read_archive(scratch.path("w.zip"));
  ASSERT_TRUE(snapshot);
  ASSERT_EQ(snapshot->skipped().size(), 1U);
  EXPECT_EQ(snapshot->skipped()[0].problem, EntryProblem::encrypted);
}

TEST(ReadArchive, StopsAtTheNumberOfEntries) {
  ZipBuilder zip;
  for (std::size_t i = 0; i < limits::max_entries + 5; ++i) zip.add("f" + std::to_string(i), "");
  const Snapshot snapshot = read(zip.bytes());
  EXPECT_EQ(snapshot.files().size(), limits::max_entries);
  ASSERT_EQ(snapshot.skipped().size(), 1U);
  EXPECT_EQ(snapshot.skipped()[0].problem, EntryProblem::too_many_entries);
  EXPECT_EQ(snapshot.skipped()[0].size, limits::max_entries + 5);
}

TEST(ReadArchive, ReadsZip64AndDistrustsIt) {
  ZipBuilder zip;
  zip.add({.name = "a", .data = "abc", .zip64 = true}).add("b", "x");
  const Snapshot snapshot = read(zip.bytes64());
  EXPECT_NE(snapshot.find("b"), nullptr);
  EXPECT_NE(
      error_of(zip.bytes64(std::int64_t{1} << 40)).find("promises more than the file contains"),
      std::string::npos);
}

TEST(ReadArchive, SaysWhyAnArchiveCannotBeOpened) {
  EXPECT_NE(error_of("").find("is empty"), std::string::npos);
  EXPECT_NE(error_of("<!doctype html><title>404</title>").find("looks like a web page"),
            std::string::npos);
  EXPECT_NE(error_of("Rar!\x1A\x07 and more than twenty-two bytes").find("a RAR archive"),
            std::string::npos);
  EXPECT_NE(error_of(ZipBuilder().bytes()).find("contains no files"), std::string::npos);
  ZipBuilder zip;
  zip.add("a", "abc").add("b", "abc");
  const std::string good = zip.bytes();
  EXPECT_NE(error_of(good.substr(0, good.size() - 10)).find("was cut short"), std::string::npos);
  std::string broken = good;
  broken.replace(broken.rfind("PK\x01\x02"), 4, "PKxx");
  EXPECT_NE(error_of(broken).find("ends after 1 of 2 entries"), std::string::npos);
  std::string offset = good;
  offset.replace(offset.size() - 6, 4, test::little(0x7FFFFFFF, 4));
  EXPECT_NE(error_of(offset).find("lies outside of the file"), std::string::npos);
  const Result<Snapshot> missing = read_archive("/nonexistent/widget.zip");
  ASSERT_FALSE(missing);
  EXPECT_NE(missing.error().message.find("There is no file or folder"), std::string::npos);
}

TEST(ReadArchive, SurvivesEveryTruncationAndEveryFlippedByte) {
  ZipBuilder zip;
  zip.add("manifest.json", "{}").add({.name = "z", .data = "abc", .zip64 = true});
  const std::string good = zip.bytes64();
  for (std::size_t i = 0; i < good.size(); ++i) {
    (void)read_archive_bytes("w.zip", good.substr(0, i));
    for (const int bit : {0, 3, 7}) {
      std::string bad = good;
      bad[i] = static_cast<char>(bad[i] ^ (1 << bit));
      const Result<Snapshot> snapshot = read_archive_bytes("w.zip", bad);
      if (snapshot) {
        EXPECT_LE(snapshot->total_bytes(), 1000U);
      }
    }
  }
}

}  // namespace
}  // namespace premod

// The fixtures of the rules as widgets: tests/rules/<rule-id>/{pass-*,fail-*}. Whoever includes
// this names PREMOD_SOURCE_DIR.
#pragma once

#include <gtest/gtest.h>
#include <zip.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "snapshot/archive.hpp"
#include "text/digest.hpp"
#include "widget/pictures.hpp"
#include "widget/widget.hpp"

namespace premod::test {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

inline const fs::path fixtures = fs::path(PREMOD_SOURCE_DIR) / "tests/rules";

inline std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

inline Files files_of(const fs::path& folder) {
  Files out;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      out[fs::relative(entry.path(), folder).generic_string()] = read(entry.path());
  return out;
}

inline std::vector<fs::path> folders_in(const fs::path& folder) {
  std::vector<fs::path> out;
  if (!fs::exists(folder)) return out;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.is_directory()) out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

inline Snapshot snapshot_of(const Files& contents) {
  auto owner = std::make_shared<const Files>(contents);
  std::vector<File> files;
  for (const auto& [path, bytes] : *owner) files.push_back({path, bytes, FileMode::regular});
  return {Source::directory, std::move(files), {}, owner};
}

inline std::string zip_of(const Files& files) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
  zip_source_keep(buffer);
  for (const auto& [path, bytes] : files)
    zip_file_add(archive, path.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0),
                 ZIP_FL_ENC_UTF_8);
  zip_close(archive);
  zip_source_open(buffer);
  zip_source_seek(buffer, 0, SEEK_END);
  std::string out(static_cast<std::size_t>(zip_source_tell(buffer)), '\0');
  zip_source_seek(buffer, 0, SEEK_SET);
  zip_source_read(buffer, out.data(), out.size());
  zip_source_close(buffer);
  zip_source_free(buffer);
  return out;
}

/// A case as the run sees it, and what it should say.
struct Case {
  std::shared_ptr<const Snapshot> snapshot;
  std::shared_ptr<const Project> project;
  std::shared_ptr<const File> config;
  std::string config_bytes;
  std::string expected;
  std::shared_ptr<const PictureTexts> pictures;  // null: nobody has read them
};

/// What a reader of pictures would say: `.picture-words/PATH` holds the words of the picture PATH.
inline std::shared_ptr<const PictureTexts> take_picture_words(Files& files) {
  const std::string folder = ".picture-words/";
  auto out = std::make_shared<PictureTexts>();
  for (auto at = files.lower_bound(folder); at != files.end() && at->first.starts_with(folder);
       at = files.erase(at))
    out->by_digest[text::sha256_hex(files.at(at->first.substr(folder.size())))] = at->second;
  return out->by_digest.empty() ? nullptr : out;
}

inline std::unique_ptr<Case> load(const fs::path& folder) {
  auto out = std::make_unique<Case>();
  Files files = files_of(folder);
  out->expected = files["expected.txt"];
  files.erase("expected.txt");
  out->pictures = take_picture_words(files);
  std::string archive_name = "widget.zip";
  if (const auto name = files.find(".archive-name"); name != files.end()) {
    archive_name = name->second.substr(0, name->second.find('\n'));
    files.erase(name);
  }
  if (const auto config = files.find("premod.json"); config != files.end()) {
    out->config_bytes = config->second;
    out->config = std::make_shared<const File>(File{"premod.json", out->config_bytes});
    Result<Project> project = Project::parse(*out->config);
    EXPECT_TRUE(project.ok()) << folder << ": " << (project.ok() ? "" : project.error().message);
    if (project) out->project = std::make_shared<const Project>(std::move(*project));
    files.erase(config);
  }
  if (const auto packed = files.find(".packed-premod.json"); packed != files.end()) {
    files["premod.json"] = packed->second;  // lies in the archive and configures nothing
    files.erase(packed);
  }
  if (folder.filename().string().ends_with("-zip")) {
    Result<Snapshot> archive = read_archive_bytes(archive_name, zip_of(files));
    EXPECT_TRUE(archive.ok()) << folder << ": " << (archive.ok() ? "" : archive.error().message);
    if (archive) out->snapshot = std::make_shared<const Snapshot>(std::move(*archive));
  } else {
    out->snapshot = std::make_shared<const Snapshot>(snapshot_of(files));
  }
  return out;
}

}  // namespace premod::test

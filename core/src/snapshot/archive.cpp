#include "snapshot/archive.hpp"

#include <zip.h>

#include <algorithm>
#include <memory>
#include <unordered_set>
#include <utility>

#include "snapshot/byte_store.hpp"
#include "snapshot/directory.hpp"
#include "snapshot/entry_path.hpp"
#include "snapshot/limits.hpp"
#include "snapshot/zip_directory.hpp"
#include "text/digest.hpp"
#include "text/wording/error.hpp"

namespace premod {
namespace {

constexpr std::uint16_t encrypted_flag = 1, strong_encryption_flag = 1U << 6,
                        masked_flag = 1U << 13;
constexpr std::uint32_t type_mask = 0170000, type_regular = 0100000, type_folder = 0040000,
                        type_link = 0120000, owner_executes = 0100;
constexpr std::uint8_t made_on_unix = 3, made_on_mac = 19;
constexpr std::size_t chunk = std::size_t{64} << 10;

using Zip = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using ZipFile = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

Result<Zip> open_zip(std::string_view name, std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  const std::string why = zip ? "" : zip_error_strerror(&error);
  if (!zip && source) zip_source_free(source);
  zip_error_fini(&error);
  if (zip) return Zip(zip, zip_discard);
  return error_of(
      ErrorKind::environment,
      {Wording("error.zip-damaged",
               "\"{file}\" is damaged: {why}. Pack the widget folder again as widget.zip."),
       {{"file", std::string(name)}, {"why", why}}});
}

class Reader {
 public:
  Reader(zip_t* zip, const zip::Directory& directory) : zip_(zip), directory_(directory) {}

  void read_all() {
    for (std::size_t i = 0; i < directory_.entries.size(); ++i)
      read_entry(i, directory_.entries[i]);
    if (directory_.declared_entries > directory_.entries.size())
      skipped_.push_back({.path = {},
                          .problem = EntryProblem::too_many_entries,
                          .size = directory_.declared_entries,
                          .detail = "max_entries " + std::to_string(limits::max_entries)});
    std::sort(files_.begin(), files_.end(),
              [](const File& a, const File& b) { return a.path < b.path; });
    report_names(files_, skipped_);
    report_folders_over_files();
    if (directory_.unclaimed_bytes > 0)
      skipped_.push_back({.path = {},
                          .problem = EntryProblem::unclaimed_bytes,
                          .size = directory_.unclaimed_bytes,
                          .detail = std::to_string(directory_.unclaimed_bytes),
                          .kept = true});
  }

  [[nodiscard]] Snapshot snapshot(ArchiveFacts facts) {
    std::sort(directories_.begin(), directories_.end());
    facts.directories = std::move(directories_);
    Snapshot snapshot(Source::archive, std::move(files_), std::move(skipped_), std::move(store_));
    snapshot.set_archive(std::move(facts));
    return snapshot;
  }

 private:
  void skip(const zip::Entry& entry, EntryProblem problem, std::string detail = {}) {
    skipped_.push_back({.path = std::string(entry.name),
                        .problem = problem,
                        .size = entry.unpacked,
                        .detail = std::move(detail)});
  }

  void skip(const zip::Entry& entry, EntryProblem problem, Message said) {
    skip(entry, problem);
    skipped_.back().said = std::move(said);
  }

  // Everything the headers tell; true if the entry may be unpacked.
  [[nodiscard]] bool acceptable(std::size_t index, const zip::Entry& entry) {
    const auto problem = path_problem(entry.name);
    if (problem) return skip(entry, *problem), false;
    if (entry.overlapping) return skip(entry, EntryProblem::overlapping, entry.damage), false;
    if (!entry.damage.empty()) return skip(entry, EntryProblem::damaged, entry.damage), false;
    if (entry.flags & (encrypted_flag | strong_encryption_flag | masked_flag))
      return skip(entry, EntryProblem::encrypted), false;
    const std::uint32_t type = unix_mode(entry) & type_mask;
    if (type == type_link) return skip(entry, EntryProblem::symlink), false;
    if (type != 0 && type != type_regular && type != type_folder)
      return skip(entry, EntryProblem::special_file), false;
    if (entry.method != ZIP_CM_STORE && entry.method != ZIP_CM_DEFLATE)
      return skip(entry, EntryProblem::unsupported_compression,
                  Message(Wording("skipped.method", "method {number}"),
                          {{"number", std::to_string(entry.method)}})),
             false;
    const char* const seen = zip_get_name(zip_, index, ZIP_FL_ENC_RAW);
    if (!seen || seen != entry.name)
      return skip(entry, EntryProblem::damaged,
                  Wording("skipped.two-names", "two readers see different names")),
             false;
    return true;
  }

  static std::uint32_t unix_mode(const zip::Entry& entry) {
    const bool tells = entry.system == made_on_unix || entry.system == made_on_mac;
    return tells ? entry.attributes >> 16 : 0;
  }

  void read_entry(std::size_t index, const zip::Entry& entry) {
    if (!acceptable(index, entry)) return;
    std::string path(entry.name);
    const bool backslash = path.find('\\') != std::string::npos;
    std::replace(path.begin(), path.end(), '\\', '/');
    if (const auto problem = path_problem(path)) return skip(entry, *problem);
    const bool folder = path.back() == '/';
    path = normal_path(path);
    if (!names_.insert(folder ? path + '/' : path).second) {
      if (!folder) skip(entry, EntryProblem::duplicate_name);
      return;
    }
    if (backslash) {
      skip(entry, EntryProblem::backslash);
      skipped_.back().kept = true;
    }
    if (folder) return directories_.push_back(path + '/');
    const bool executable = (unix_mode(entry) & owner_executes) != 0;
    unpack(index, entry, std::move(path), executable ? FileMode::executable : FileMode::regular);
  }

  // The limit that `size` bytes out of `packed` break, with its name; nothing if none.
  [[nodiscard]] bool over_limit(const zip::Entry& entry, std::uint64_t size) {
    const auto report = [&](EntryProblem problem, const char* name, std::uint64_t value) {
      skip(entry, problem, name + (' ' + std::to_string(value)));
      return true;
    };
    if (size > limits::max_entry_bytes)
      return report(EntryProblem::entry_too_large, "max_entry_bytes", limits::max_entry_bytes);
    if (size > limits::ratio_counts_from && size / limits::max_ratio > entry.packed)
      return report(EntryProblem::ratio_too_large, "max_ratio", limits::max_ratio);
    if (size > limits::max_total_bytes - total_)
      return report(EntryProblem::total_too_large, "max_total_bytes", limits::max_total_bytes);
    return false;
  }

  // `script.js/` beside `script.js`: which of the two is there after unpacking?
  void report_folders_over_files() {
    for (const std::string& folder : directories_) {
      const auto path = std::string_view(folder).substr(0, folder.size() - 1);
      const auto file =
          std::lower_bound(files_.begin(), files_.end(), path,
                           [](const File& f, std::string_view wanted) { return f.path < wanted; });
      if (file == files_.end() || file->path != path) continue;
      skipped_.push_back({.path = folder,
                          .problem = EntryProblem::duplicate_name,
                          .size = 0,
                          .detail = file->path,
                          .kept = true});
    }
  }

  void unpack(std::size_t index, const zip::Entry& entry, std::string path, FileMode mode) {
    if (over_limit(entry, entry.unpacked)) return;
    const ZipFile file(zip_fopen_index(zip_, index, 0), zip_fclose);
    if (!file) return skip(entry, EntryProblem::damaged, zip_strerror(zip_));
    std::string bytes;
    for (std::size_t have = 0;;) {
      bytes.resize(have + (have == 0 ? std::min<std::size_t>(entry.unpacked + 1, chunk) : chunk));
      const zip_int64_t got = zip_fread(file.get(), bytes.data() + have, bytes.size() - have);
      if (got < 0) return skip(entry, EntryProblem::damaged, zip_file_strerror(file.get()));
      have += static_cast<std::size_t>(got);
      if (over_limit(entry, have)) return;
      if (got > 0) continue;
      bytes.resize(have);
      break;
    }
    if (bytes.size() != entry.unpacked)
      return skip(entry, EntryProblem::damaged,
                  Message(Wording("skipped.unpacked", "has {bytes} bytes"),
                          {{"bytes", std::to_string(bytes.size())}}));
    total_ += bytes.size();
    bytes.shrink_to_fit();
    files_.push_back({std::move(path), store_->keep(std::move(bytes)), mode});
  }

  zip_t* zip_;
  const zip::Directory& directory_;
  std::shared_ptr<ByteStore> store_ = std::make_shared<ByteStore>();
  std::unordered_set<std::string> names_;
  std::vector<File> files_;
  std::vector<SkippedEntry> skipped_;
  std::vector<std::string> directories_;
  std::uint64_t total_ = 0;
};

}  // namespace

Result<Snapshot> read_archive_bytes(std::string_view name, std::string_view bytes) {
  const Result<zip::Directory> directory = zip::read_directory(name, bytes);
  if (!directory) return directory.error();
  if (directory->entries.empty())
    return error_of(
        ErrorKind::environment,
        {Wording("error.zip-without-files",
                 "The archive \"{file}\" contains no files. Pack the widget folder as widget.zip."),
         {{"file", std::string(name)}}});
  const Result<Zip> zip = open_zip(name, bytes);
  if (!zip) return zip.error();
  Reader reader(zip->get(), *directory);
  reader.read_all();
  ArchiveFacts facts;
  facts.path = name;
  facts.name = name.substr(name.rfind('/') + 1);
  facts.size = bytes.size();
  facts.digest = text::sha256_hex(bytes);
  return reader.snapshot(std::move(facts));
}

Result<Snapshot> read_archive(const std::string& path) {
  const Result<std::string> bytes = read_disk_file(path);
  if (!bytes) return bytes.error();
  return read_archive_bytes(path, *bytes);
}

}  // namespace premod

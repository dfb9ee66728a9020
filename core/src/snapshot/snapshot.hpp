// The files to be checked, read once and never changed: the same value for a folder, an archive and
// a commit's tree, so that no later stage knows where they came from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/wording/message.hpp"

namespace premod {

enum class FileMode : std::uint8_t { regular, executable, symlink, other };

/// One file. `path` is relative to the snapshot's root, with `/`, as its bytes stand in the source
/// (not necessarily UTF-8); `bytes` lives as long as the snapshot.
struct File {
  std::string path;
  std::string_view bytes;
  FileMode mode = FileMode::regular;

  [[nodiscard]] std::string_view name() const;       ///< after the last `/`
  [[nodiscard]] std::string_view extension() const;  ///< lower case cannot be assumed; without dot
};

/// Why an entry is not among the files; rules turn these into findings, the engine into notices.
enum class EntryProblem : std::uint8_t {
  encrypted,
  absolute_path,
  parent_path,  ///< has a `..` component
  backslash,
  drive_letter,
  control_character,
  invisible_character,  ///< a name with characters that nobody sees or that turn the text around
  windows_name,         ///< a name that Windows does not keep
  empty_name,
  path_too_long,
  path_too_deep,
  symlink,  ///< a symlink in an archive, or one that leaves the root
  special_file,
  duplicate_name,
  case_collision,
  unsupported_compression,
  entry_too_large,
  total_too_large,
  ratio_too_large,
  too_many_entries,
  overlapping,
  unclaimed_bytes,  ///< bytes of an archive that belong to no entry
  damaged,          ///< CRC or data error
  unreadable,       ///< permission or I/O error in a folder
  not_in_tree,      ///< a submodule, or an object that the repository lacks
};

struct SkippedEntry {
  std::string path;
  EntryProblem problem{};
  std::uint64_t size = 0;  ///< declared or measured bytes; 0 where unknown
  std::string detail;  ///< a name or a number, or what the library or the system says; may be empty
  bool kept = false;   ///< the bytes are among the files nevertheless (e.g. a case collision)
  Message said = {};   ///< what premod itself has to add, instead of `detail`
};

enum class Source : std::uint8_t { directory, archive, git_tree, memory };

/// Facts of an archive that a folder does not have.
struct ArchiveFacts {
  std::string name;                      ///< file name without folders
  std::string path;                      ///< as given
  std::uint64_t size = 0;                ///< bytes of the archive itself
  std::string digest;                    ///< SHA-256 of the archive, lower-case hex
  std::vector<std::string> directories;  ///< directory entries, with final `/`
  /// Several archives were named at once: a look at a collection, not what is about to be uploaded.
  bool in_batch = false;
};

/// Immutable after it is built; sorted by path (bytewise). Copying shares the bytes.
class Snapshot {
 public:
  Snapshot() = default;
  Snapshot(Source source, std::vector<File> files, std::vector<SkippedEntry> skipped,
           std::shared_ptr<const void> owner);

  [[nodiscard]] Source source() const { return source_; }
  [[nodiscard]] std::span<const File> files() const { return files_; }
  [[nodiscard]] const File* find(std::string_view path) const;  ///< exact; null if there is none
  /// Files whose path begins with `folder` + "/" ("" for all); a contiguous, sorted range.
  [[nodiscard]] std::span<const File> under(std::string_view folder) const;
  [[nodiscard]] std::span<const SkippedEntry> skipped() const { return skipped_; }
  [[nodiscard]] std::uint64_t total_bytes() const;

  /// The same snapshot with other files, whose bytes `owner` keeps alive, and `more` that could not
  /// be read.
  [[nodiscard]] std::shared_ptr<const Snapshot> with_files(
      std::vector<File> files, std::shared_ptr<const void> owner,
      std::span<const SkippedEntry> more = {}) const;

  /// Set for archives.
  [[nodiscard]] const ArchiveFacts* archive() const { return archive_.get(); }
  void set_archive(ArchiveFacts facts);

  /// A widget that git keeps, by its folder ("" for the root): it is worked on here, and is not
  /// what a build wrote to be uploaded. Of folders on a disk those that are given; all of a
  /// commit's.
  [[nodiscard]] bool is_versioned(std::string_view folder) const;
  void set_versioned(std::vector<std::string> folders);

 private:
  Source source_ = Source::memory;
  std::vector<File> files_;
  std::vector<SkippedEntry> skipped_;
  std::shared_ptr<const void> owner_;  // keeps the bytes alive
  std::shared_ptr<const ArchiveFacts> archive_;
  std::vector<std::string> versioned_;  // sorted
};

}  // namespace premod

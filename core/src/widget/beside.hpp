// The files that a listing names, read beside premod.json: what is checked may be a folder or an
// archive that does not hold them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "widget/project.hpp"

namespace premod {

/// Paths, relative to premod.json, of the pictures and descriptions of a listing; none that leads
/// out of its folder. Sorted.
[[nodiscard]] std::vector<std::string> files_named_by(const Listing& listing);

/// Such a file of a project; null if it was not read.
[[nodiscard]] const File* file_beside(const Project& project, std::string_view path);

/// Keeps the files of one project for as long as it lives. Any thread.
class FilesBeside {
 public:
  /// `files` are sorted by path, `owner` keeps their bytes; `project` must outlive this.
  FilesBeside(const Project& project, std::vector<File> files, std::shared_ptr<const void> owner);
  ~FilesBeside();
  FilesBeside(const FilesBeside&) = delete;
  FilesBeside& operator=(const FilesBeside&) = delete;

 private:
  const Project* project_;
};

}  // namespace premod

// Secrets in data files, settings and templates of a widget, and in those of its back end.
#pragma once

#include <string>
#include <vector>

#include "widget/widget.hpp"

namespace premod {

struct FileSecret {
  const File* file = nullptr;
  Span span;  ///< the string, or the line
  std::string value;
  std::string kind;          ///< what it was known by
  bool of_back_end = false;  ///< in a folder that premod.json names as back end
  bool in_document = false;  ///< in a Markdown file, where it may be an example
};
/// Those of the back end that a .gitignore of the folders above leaves out of the repository are
/// left alone.
[[nodiscard]] std::vector<FileSecret> secrets_in_files(const Widget& widget);

}  // namespace premod

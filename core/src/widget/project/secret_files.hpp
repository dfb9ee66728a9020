// Secrets in data files, settings, templates and code of other languages of a widget, and in those
// of its back end.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "widget/widget.hpp"

namespace premod {

enum class SecretPlace : std::uint8_t {
  usual,
  document,   ///< Markdown and other prose, where it may be an example
  other_code  ///< shell, Python, SQL, build files ...
};

struct FileSecret {
  const File* file = nullptr;
  Span span;  ///< the string, or the line
  std::string value;
  std::string kind;  ///< what it was known by
  SecretPlace place = SecretPlace::usual;
  bool of_back_end = false;  ///< in a folder that premod.json names as back end
};
/// Those of the back end that a .gitignore of the folders above leaves out of the repository are
/// left alone.
[[nodiscard]] std::vector<FileSecret> secrets_in_files(const Widget& widget);

}  // namespace premod

#include "php/libraries.hpp"

#include <algorithm>
#include <string>

#include "data/php_libraries.hpp"

namespace premod::php {

std::string_view library_of(const File& file) {
  for (std::uint32_t i = 0; i + 1 < file.tokens().size(); ++i) {
    if (file.tokens()[i].kind != TokenKind::name) continue;
    const std::string word = lower(file.text(i));
    if (word != "namespace" && word != "class") continue;
    const std::string name = lower(file.text(i + 1));
    for (const auto& row : data::php_libraries::rows)
      if (row.declares == word &&
          (name == row.name ||
           (word == "namespace" && name.starts_with(row.name) && name[row.name.size()] == '\\')))
        return row.library;
    if (word == "class") return {};  // the first one says what the file is
  }
  return {};
}

bool loads_packages(const File& file) {
  return std::any_of(file.calls().begin(), file.calls().end(), [&](const Call& call) {
    return call.kind == CallKind::language_construct &&
           (call.name.starts_with("require") || call.name.starts_with("include")) &&
           call.span.of(file.source()).find("autoload.php") != std::string_view::npos;
  });
}

std::vector<std::string_view> libraries_used(const File& file) {
  std::vector<std::string_view> out;
  for (std::uint32_t i = 0; i < file.tokens().size(); ++i) {
    if (file.tokens()[i].kind != TokenKind::name) continue;
    const std::string_view text = file.text(i);
    std::string before = i == 0 ? std::string() : lower(file.text(i - 1));
    if (i > 1 && (before == "function" || before == "const")) before = lower(file.text(i - 2));
    // A name without a leading backslash elsewhere stands below the file's own namespace.
    if (!text.starts_with('\\') && before != "use") continue;
    const std::string name = lower(text.substr(text.starts_with('\\') ? 1 : 0));
    for (const auto& row : data::php_libraries::rows)
      if (row.declares == "namespace" && name.starts_with(row.name) &&
          (name.size() > row.name.size() ? name[row.name.size()] == '\\'
                                         : file.text(i + 1) == "\\"))  // use Monolog\{Logger}
        out.push_back(row.library);
  }
  return out;
}

}  // namespace premod::php

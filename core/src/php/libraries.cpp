#include "php/libraries.hpp"

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

}  // namespace premod::php

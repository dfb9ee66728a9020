// Secrets that PHP code holds as strings.
#pragma once

#include <vector>

#include "php/file.hpp"
#include "text/secrets/secret.hpp"

namespace premod::php {

struct StringSecret {
  Span span;              ///< of the string, in the file
  std::string_view text;  ///< what the string says
  text::Secret secret;
};
[[nodiscard]] std::vector<StringSecret> string_secrets(const File& file);

}  // namespace premod::php

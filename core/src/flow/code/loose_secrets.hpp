// Secrets in a script that cannot be parsed, by its tokens.
#pragma once

#include <vector>

#include "flow/script.hpp"
#include "text/secrets/secret.hpp"

namespace premod::js {

struct LooseSecret {
  Span span;               ///< of the string with its quotes, in the script's file
  std::string_view value;  ///< without the quotes
  text::Secret secret;
};
/// `name = '…'`, `name: '…'`, and what shows itself.
[[nodiscard]] std::vector<LooseSecret> loose_secrets(const File& script);

}  // namespace premod::js

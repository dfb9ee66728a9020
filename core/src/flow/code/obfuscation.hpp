// Signs that a script was made unreadable on purpose.
#pragma once

#include <optional>
#include <string>

#include "flow/script.hpp"

namespace premod::js {

struct Obfuscation {
  Span span;
  std::string sign;  ///< "_0x3fa1", "function(p,a,c,k,e,d)", "\\x61\\x62…"
};
/// The first sign found; nothing for code that is only minified.
[[nodiscard]] std::optional<Obfuscation> obfuscation(const File& script);

}  // namespace premod::js

// Keys and passwords that stand in a script for everybody to read.
#pragma once

#include <string>
#include <vector>

#include "flow/script.hpp"

namespace premod::js {

struct Secret {
  Span span;
  std::string kind;   ///< "Bearer", "JWT", "client_secret" ...: what it was known by
  std::string shown;  ///< its first characters only
};
[[nodiscard]] std::vector<Secret> secrets(const File& script);

/// A value nobody would choose as a word: long, mixed, without the look of a path or a key of
/// texts.
[[nodiscard]] bool looks_random(std::string_view value);

}  // namespace premod::js

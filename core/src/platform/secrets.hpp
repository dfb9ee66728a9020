// Keys and passwords that stand in a script for everybody to read.
#pragma once

#include <string>
#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

struct Secret {
  Span span;
  std::string kind;   ///< "Bearer", "JWT", "client_secret" ...: what it was known by
  std::string shown;  ///< its first characters only
};
/// By the value's own shape, or by the name it is given to.
[[nodiscard]] std::vector<Secret> secrets(const js::File& script);

}  // namespace premod::platform

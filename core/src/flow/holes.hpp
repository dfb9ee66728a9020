// Texts that are not wholly known before a script runs.
#pragma once

#include <string>
#include <string_view>

#include "flow/value.hpp"

namespace premod::js {

/// What stands in each hole of the text is given: for people, or where a hole would not be read.
[[nodiscard]] inline std::string without_holes(std::string_view text,
                                               std::string_view instead = "…") {
  std::string out;
  for (const char c : text) c == hole ? out += instead : out += c;
  return out;
}

}  // namespace premod::js

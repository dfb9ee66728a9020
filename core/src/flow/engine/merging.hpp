// The calls that make one object of several, by their paths: what is put into them keeps its
// fields.
#pragma once

#include <string_view>

#include "text/ascii.hpp"

namespace premod::js {

/// Whose first argument gets the properties of the others, after a flag for deep copies.
[[nodiscard]] inline bool is_merging(std::string_view path) {
  constexpr std::string_view calls[] = {"Object.assign", "$.extend", "_.extend",   "_.assign",
                                        "_.defaults",    "_.merge",  "_.extendOwn"};
  return text::contains(calls, path);
}

}  // namespace premod::js

// The source line of a finding with a mark under the place, fitted to a width.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "premod/premod.hpp"

namespace premod::cli {

/// One line of a code frame. `marks` is drawn under `text`; empty where nothing is marked.
struct FrameLine {
  int number = 0;
  std::string text;
  std::string marks;
};

/// The lines of `place.snippet`, cut around the mark to `width` cells; tabs are two cells, text
/// that is not safe to print is replaced. Empty if the place has no region or no snippet.
[[nodiscard]] std::vector<FrameLine> code_frame(const Place& place, int width);

}  // namespace premod::cli

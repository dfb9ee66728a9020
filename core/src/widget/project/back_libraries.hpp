// Third-party libraries that the back end uses.
#pragma once

#include <string>
#include <vector>

#include "widget/widget.hpp"

namespace premod {

struct BackLibrary {
  const File* file = nullptr;
  Span span;         ///< empty: the whole file is its copy, or uses it
  std::string name;  ///< "guzzlehttp/guzzle"
};
/// Those that composer.json requires; without one copies in vendor folders and what is used. Each
/// once.
[[nodiscard]] std::vector<BackLibrary> back_libraries(const Widget& widget);

/// Those that the message to moderation names neither in full nor by the part people know them by.
[[nodiscard]] std::vector<BackLibrary> unnamed_back_libraries(const Widget& widget);

}  // namespace premod

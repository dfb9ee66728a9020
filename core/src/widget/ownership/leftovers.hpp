// The files of a widget that have no business in its archive.
#pragma once

#include <string_view>
#include <vector>

#include "widget/ownership/junk.hpp"
#include "widget/widget.hpp"

namespace premod {

struct Leftover {
  std::string_view path;  ///< below the widget's root; of a file beside it, the snapshot's
  const File* file = nullptr;
  Junk junk;
};

/// In the order of the files. Of an archive that holds the widget in a folder those beside the
/// folder too: packed anew as archive-root asks, they would come along.
[[nodiscard]] std::vector<Leftover> leftovers_of(const Widget& widget);

}  // namespace premod

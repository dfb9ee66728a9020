// Drop areas of a widget's own elements that its styles fix to the top of the window.
#pragma once

#include <vector>

#include "platform/page/drop_areas.hpp"
#include "widget/widget.hpp"

namespace premod::platform {

struct TopDrop {
  const File* script = nullptr;
  DropArea area;
  const File* style = nullptr;
  FixedName fixed;
};
[[nodiscard]] std::vector<TopDrop> drops_at_top(const Widget& widget);

}  // namespace premod::platform

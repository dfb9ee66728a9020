// What becomes of the buttons of the settings window: blocks put below Save, the block around it
// turned over, a button hidden by a class that it is given.
#pragma once

#include <vector>

#include "platform/page/zone_deeds.hpp"
#include "widget/widget.hpp"

namespace premod::platform {

/// What is put behind the zone's element and holds something to fill in.
[[nodiscard]] std::vector<const page::Deed*> fields_put_behind(const js::File& script, Zone zone);
/// What is put behind it and is more than a line of text.
[[nodiscard]] std::vector<const page::Deed*> blocks_put_behind(const js::File& script, Zone zone);
/// Parts of the window around Save (core/data/save_holders.tsv) whose order is turned over.
[[nodiscard]] std::vector<ZoneUse> turned_over(const css::File& style);
[[nodiscard]] std::vector<ZoneUse> turned_over(const js::File& script);

/// The row of Save, by its own class, put before other parts of the window.
[[nodiscard]] std::vector<ZoneUse> rows_moved_up(const css::File& style);
[[nodiscard]] std::vector<ZoneUse> rows_moved_up(const js::File& script);

/// Where a script gives the zone's element a class by which some sheet hides it, or puts it into an
/// element that is hidden.
struct ZoneClass {
  const js::File* script = nullptr;
  ZoneUse use;
};
[[nodiscard]] std::vector<ZoneClass> hidden_by_class(const Widget& widget, Zone zone);

}  // namespace premod::platform

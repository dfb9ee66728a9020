// What a script does to the protected parts of the platform's interface.
#pragma once

#include <string>
#include <vector>

#include "platform/page/deeds.hpp"
#include "platform/page/zones.hpp"

namespace premod::platform {

/// What the script does in one zone, reading and listening included.
[[nodiscard]] std::vector<const page::Deed*> zone_deeds(const js::File& script, Zone zone);

/// Anything of the zone changed in any way.
[[nodiscard]] std::vector<ZoneUse> find_zone_uses(const js::File& script, Zone zone);
/// The zone's own element hidden, removed, disabled, or what stands around it.
[[nodiscard]] std::vector<ZoneUse> find_zone_hiding(const js::File& script, Zone zone);
/// The zone's own element put elsewhere, or copied.
[[nodiscard]] std::vector<ZoneUse> moved(const js::File& script, Zone zone);
/// Anything of the zone that is not the widget's own changed in any way.
[[nodiscard]] std::vector<ZoneUse> find_zone_changes(const js::File& script, Zone zone);
/// Items of the zone's list put in another order by styles.
[[nodiscard]] std::vector<ZoneUse> reordered(const css::File& style, Zone zone);
[[nodiscard]] std::vector<ZoneUse> reordered(const js::File& script, Zone zone);
/// Links to pages of the platform's Settings that are hidden, or lead or say something else.
[[nodiscard]] std::vector<ZoneUse> changed_links(const css::File& style);
[[nodiscard]] std::vector<ZoneUse> changed_links(const js::File& script);
/// Clicks on the zone's element that its handlers keep from doing what they are for.
[[nodiscard]] std::vector<ZoneUse> prevented(const js::File& script, Zone zone);
/// Something put behind the zone's element or into it.
[[nodiscard]] std::vector<const page::Deed*> put_behind(const js::File& script, Zone zone);
/// Changes of the zone that are no moves and not in the widget's own part of it.
[[nodiscard]] std::vector<const page::Deed*> deeds_in(const js::File& script, Zone zone);
/// Something put or moved among the zone's items, except at their end and in the widget's own.
[[nodiscard]] std::vector<const page::Deed*> reorderings(const js::File& script, Zone zone);
/// Changes of whatever button a selector finds on the whole page, the platform's too.
[[nodiscard]] std::vector<const page::Deed*> changes_of_every_button(const js::File& script);

struct SyntheticClick {
  Span span;
  bool by_caption = false;  ///< the button is known by what is written on it
  Zone button{};            ///< of the window of a widget's settings: install, disable, save
};
/// Clicks that the script makes in the user's name.
[[nodiscard]] std::vector<SyntheticClick> virtual_clicks(const js::File& script);

/// The function does nothing but keep an event from its consequences.
[[nodiscard]] bool only_prevents(const js::File& script, js::NodeId handler);

}  // namespace premod::platform

#include "platform/page/clicks.hpp"

#include "platform/page/zone_deeds.hpp"

namespace premod::platform {

std::vector<SyntheticClick> virtual_clicks(const js::File& script) {
  std::vector<SyntheticClick> out;
  for (const Zone button : {Zone::install_button, Zone::disable_button, Zone::save_button})
    for (const page::Deed* deed : zone_deeds(script, button)) {
      if (deed->kind != page::DeedKind::clicks || deed->on.around || deed->on.behind) continue;
      if (!out.empty() && out.back().span == deed->span && out.back().button == button) continue;
      out.push_back({deed->span, deed->on.by_caption, button});
    }
  return out;
}

}  // namespace premod::platform

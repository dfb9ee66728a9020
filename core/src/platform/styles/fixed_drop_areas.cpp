// Joins scripts and styles by the classes and ids both name.
#include "platform/styles/fixed_drop_areas.hpp"

#include <map>

#include "css/file.hpp"

namespace premod::platform {

std::vector<TopDrop> drops_at_top(const Widget& widget) {
  std::map<std::string, TopDrop> places;
  for (const js::File& script : widget.scripts()) {
    if (script.is_vendored()) continue;
    for (const DropArea& area : drop_areas(script))
      for (const std::string& name : area.names)
        places.emplace(name, TopDrop{&script.file(), area, nullptr, {}});
  }
  std::vector<TopDrop> out;
  if (places.empty()) return out;
  for (const css::File& style : widget.styles())
    for (FixedName& fixed : fixed_to_top(style)) {
      const auto found = places.find(fixed.name);
      if (found == places.end() || (fixed.sticky && !found->second.area.first)) continue;
      TopDrop drop = std::move(found->second);
      places.erase(found);
      drop.style = &style.file();
      drop.fixed = std::move(fixed);
      out.push_back(std::move(drop));
    }
  return out;
}

}  // namespace premod::platform

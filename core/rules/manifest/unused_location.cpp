// Finds declared areas that the code makes no use of: they come along with the sample's manifest.
#include "platform/area_use.hpp"
#include "platform/callbacks.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

using namespace std::string_view_literals;

static void check(const Widget& widget, Hits& out) {
  const auto code = platform::widget_code(widget);
  if (!code) return out.not_applicable();
  std::string_view used;  // an area with several callbacks: one in use is enough
  std::string_view told;
  const auto needs = platform::area_callbacks(widget, *code);
  for (const platform::AreaCallback& need : needs) {
    const std::string_view area = need.location.text;
    for (const platform::AreaCallback& other : needs)
      if (other.location.text == area && other.state == platform::CallbackState::present)
        used = area;
    if (area == used || area == told || platform::is_area_named(widget, need.location)) continue;
    told = area;
    Hit& hit = out.add(widget.manifest()->file(), need.location.span,
                       {{"area", std::string(area)}, {"callback", platform::shown_callback(need)}});
    if (need.state == platform::CallbackState::stub) hit.variant("stub");
  }
  for (const Location& idle : platform::idle_areas(widget, *code))
    out.add(widget.manifest()->file(), idle.span, {{"area", std::string(idle.text)}})
        .variant("idle");
}

extern constinit const Rule manifest_unused_location = {
    .id = "manifest-unused-location",
    .clauses = {"req-3.1.2-unused-locations", "dp-callback"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Unused area",
    .message = "The area {area} is declared but the code does not use it: there is no {callback}.",
    .remedy = "Remove the area from locations in manifest.json.",
    .variants = {{"stub", "The area {area} is declared but {callback} does nothing."},
                 {"idle", "The area {area} is declared but the code does nothing there."}},
    .checks = {check},
    .yields_to = {"manifest-location-callback"sv, "manifest-digital-pipeline"sv,
                  "manifest-left-menu"sv, "manifest-salesbot"sv},
    .blind_spots =
        "Cards and lists are judged only if all that render, init and bind_actions do can be read "
        "in one script; what other modules do there is assumed to be useful.",
};

}  // namespace premod::rules

// Asked of a person, because no file can show it: Drop areas are not in the left menu, not in the
// top 65 px across the visible width, not where system controls are.
#include "rule/rule.hpp"
#include "widget/project/conduct.hpp"

namespace premod::rules {

extern constinit const Rule conduct_drop_areas = {
    .id = "conduct-drop-areas",
    .clauses = {"req-2.2-drop-areas"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Drop areas",
    .message =
        "Answered \"no\": Drop areas are not in the left menu, not in the top 65 px across the "
        "visible width, not where system controls are.",
    .remedy = "Fix it, then answer again: premod attest conduct-drop-areas.",
    .ask = {.question = "Do all drop areas keep clear of these three places at every screen width "
                        "you support?",
            .evidence = "Screenshot with drop areas made visible and the 65 px marked",
            .invalidated_by = {Part::scripts, Part::styles, Part::templates},
            .asked_when = handles_drag_and_drop},
};

}  // namespace premod::rules

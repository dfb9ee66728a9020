// Asked of a person, because no file can show it: An industry solution is agreed with amoCRM
// support and is of undeniable use to its users.
#include "rule/rule.hpp"
#include "widget/project/conduct.hpp"

namespace premod::rules {

static bool asked(const Widget& widget) {
  return widget.project().kind() == IntegrationKind::industry;
}

extern constinit const Rule conduct_industry_solution = {
    .id = "conduct-industry-solution",
    .clauses = {"kind-industry"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::advice,
    .title = "Industry solution",
    .message =
        "Answered \"no\": An industry solution is agreed with amoCRM support and is of undeniable "
        "use to its users.",
    .remedy = "Fix it, then answer again: premod attest conduct-industry-solution.",
    .ask = {.question =
                "Was the solution described to support and approved, and can its use be shown?",
            .evidence = "The answer from support, id of the account made technical, figures or "
                        "examples of use",
            .invalidated_by = {Part::listing},
            .asked_when = asked},
};

}  // namespace premod::rules

// What premod.json says the integration is, against what there is: an external one has no widget.
#include "rule/needs.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  const Project& project = widget.project();
  const json::Value* kind =
      project.file() != nullptr ? project.document().root()->find("kind") : nullptr;
  if (kind == nullptr) return out.not_applicable();
  const bool is_private = project.kind() == IntegrationKind::private_;
  if (is_private || (project.kind() == IntegrationKind::external && !widget.files().empty()))
    out.add(*project.file(), kind->span).variant(is_private ? "private" : "");
}

extern constinit const Rule project_kind = {
    .id = "project-kind",
    .clauses = {"kind-private", "kind-public", "kind-external", "kind-widget-optional",
                "kind-industry-moderation"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Kind of integration",
    .message =
        "premod.json calls the integration external, and an external integration has no widget "
        "archive.",
    .remedy = "Correct kind, or remove the widget.",
    .variants =
        {{"private",
          "A private integration: it is not moderated and is not published in the marketplace.",
          "Check it with the profile in-house.", Level::note}},
    .checks = {check},
};

}  // namespace premod::rules

// What premod.json says the integration is, against what there is: an external one has no widget.
#include "rule/needs.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  const Project& project = widget.project();
  if (project.file() == nullptr) return out.not_applicable();
  const json::Value* kind = project.document().root()->find("kind");
  if (kind == nullptr) return out.not_applicable();
  if (project.kind() == IntegrationKind::external) out.add(*project.file(), kind->span);
  if (project.kind() == IntegrationKind::private_)
    out.add(*project.file(), kind->span).variant("private");
}

}  // namespace

extern const Rule project_kind = define({
    .id = "project-kind",
    .clauses = {"kind-private", "kind-public", "kind-external", "kind-widget-optional",
                "kind-industry-moderation"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Вид интеграции",
              .en = "Kind of integration",
              .es = "Tipo de integración",
              .pt = "Tipo de integração"},
    .message = {.ru = "premod.json называет интеграцию внешней, а у внешней интеграции не бывает "
                      "архива виджета.",
                .en = "premod.json calls the integration external, and an external integration has "
                      "no widget archive.",
                .es = "premod.json declara la integración como externa, y una integración externa "
                      "no lleva archivo de widget.",
                .pt = "premod.json declara a integração como externa, e uma integração externa não "
                      "tem arquivo de widget."},
    .remedy = {.ru = "Исправьте kind или уберите виджет.",
               .en = "Correct kind, or remove the widget.",
               .es = "Corrija kind o retire el widget.",
               .pt = "Corrija kind ou retire o widget."},
    .variants =
        {{.name = "private",
          .message =
              {.ru = "Приватная интеграция: её не модерируют, и в маркетплейс она не попадает.",
               .en = "A private integration: it is not moderated and does not get into the "
                     "marketplace.",
               .es = "Integración privada: no se modera ni entra en el marketplace.",
               .pt = "Integração privada: não é moderada nem entra no marketplace."},
          .remedy = {.ru = "Проверяйте её с профилем in-house.",
                     .en = "Check it with the profile in-house.",
                     .es = "Revísela con el perfil in-house.",
                     .pt = "Verifique-a com o perfil in-house."},
          .at_most = Level::note}},
    .checks = {check},
});

}  // namespace premod::rules

// Names the third-party libraries of the back end: attaching one is discussed with the platform.
#include "rule/rule.hpp"
#include "text/shown.hpp"
#include "widget/project/back_libraries.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  const bool listed = widget.project().submission().value == nullptr;
  for (const BackLibrary& library : unnamed_back_libraries(widget)) {
    const Value name{"library", text::shown(library.name, 60)};
    Hit& hit = library.span.empty() ? out.add(*library.file, {name})
                                    : out.add(*library.file, library.span, {name});
    if (listed) hit.variant("listed");
  }
}

extern constinit const Rule php_third_party_library = {
    .id = "php-third-party-library",
    .clauses = {"en-back-libraries"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Third-party PHP library",
    .message =
        "The back end uses the third-party library `{library}`, which the message to moderation "
        "does not name.",
    .remedy = "Agree on it with the moderator and name it in submission.third_party_libraries.",
    .variants = {{.name = "listed",
                  .message = "The back end uses the third-party library `{library}`.",
                  .at_most = Level::note}},
    .checks = {check},
};

}  // namespace premod::rules

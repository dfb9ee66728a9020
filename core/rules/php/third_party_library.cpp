// Names the third-party libraries of the back end: attaching one is discussed with the platform.
#include <string>

#include "rule/rule.hpp"
#include "text/shown.hpp"
#include "text/words.hpp"
#include "widget/project/back_libraries.hpp"

namespace premod::rules {

/// The message names it by its full name, or by the part that people know it by.
static bool is_named(std::string_view library, std::string_view message) {
  const std::string whole = text::folded(library);
  const std::string_view part = std::string_view(whole).substr(whole.find('/') + 1);
  return !part.empty() && message.find(part) != std::string_view::npos;
}

static void check(const Widget& widget, Hits& out) {
  const Submission& message = widget.project().submission();
  const std::string named = text::folded(message.third_party_libraries.text());
  for (const BackLibrary& library : back_libraries(widget)) {
    if (is_named(library.name, named)) continue;
    const Value name{"library", text::shown(library.name, 60)};
    Hit& hit = library.span.empty() ? out.add(*library.file, {name})
                                    : out.add(*library.file, library.span, {name});
    if (message.value == nullptr) hit.variant("listed");
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

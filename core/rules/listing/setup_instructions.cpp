// After installation the description says how to set up and use the integration, or where that
// stands, §4.2.
#include <algorithm>

#include "rule/phrases.hpp"
#include "rule/rule.hpp"
#include "text/url.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  static const Phrases steps("setup-steps");
  for (const VisibleText& text : widget.visible_texts()) {
    if (text.role != TextRole::description || text::is_blank(text.text())) continue;
    if (steps.find(text.language, text.prose())) continue;
    const auto addresses = text::find_addresses(text.text());
    const bool link = std::any_of(addresses.begin(), addresses.end(),
                                  [](const text::Address& a) { return !a.mail; });
    if (!link) out.add(*text.file, text.span(), {{"language", std::string(text.language)}});
  }
}

}  // namespace

extern constinit const Rule listing_setup_instructions = {
    .id = "listing-setup-instructions",
    .clauses = {"req-4.2-setup"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Setup instructions",
    .message =
        "The description in {language} says neither how to set the integration up nor where that "
        "stands.",
    .remedy = "Add the steps, or a link to an instruction.",
    .checks = {check},
};

}  // namespace premod::rules

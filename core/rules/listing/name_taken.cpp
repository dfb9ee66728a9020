// A name that is already used in the marketplace and does not name its maker, §4.1.
#include "rule/rule.hpp"
#include "widget/texts/name_text.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  if (widget.project().taken_names().empty()) return out.not_applicable();
  for (const VisibleText& text : widget.visible_texts()) {
    if (text.role != TextRole::name || names_maker(text.text())) continue;
    for (const std::string& taken : widget.project().taken_names())
      if (text::folded(taken) == text::folded(text.text())) {
        out.add(*text.file, text.span(), {{"name", text::shortened(text.text(), 80)}});
        break;
      }
  }
}

extern constinit const Rule listing_name_taken = {
    .id = "listing-name-taken",
    .clauses = {"req-4.1-name-taken"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Name already taken",
    .message =
        "The name \"{name}\" is already used in the marketplace and does not name its developer.",
    .remedy = "Put the developer into the name or on the logo.",
    .checks = {check},
};

}  // namespace premod::rules

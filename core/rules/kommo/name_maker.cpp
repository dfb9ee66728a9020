// Kommo: the name carries via or by and the maker.
#include "rule/rule.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  // "by" in front of a small letter tells how: "Stock sorted by shelf". A Spanish or Portuguese
  // name keeps "by", as the catalogue does; "vía" is "via".
  static const text::Pattern maker(
      R"((?-i)\s(?:[Vv][iií]a|[Bb]y|BY|VIA|от|через)\s+[\p{Lu}\p{Lo}\d«"“])");
  for (const VisibleText& text : widget.visible_texts())
    if (text.role == TextRole::name && !maker.matches(text.text()))
      out.add(*text.file, text.span(), {{"name", text::shortened(text.text(), 80)}});
}

extern constinit const Rule kommo_name_maker = {
    .id = "kommo-name-maker",
    .clauses = {"kommo-name-via"},
    .levels = {.amocrm = Level::off, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Developer in the name",
    .message = "The name \"{name}\" lacks \"via\" or \"by\" and the developer's name.",
    .remedy = "Write for example \"{name} by …\".",
    .checks = {check},
};

}  // namespace premod::rules

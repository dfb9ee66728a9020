// Kommo: the name carries via or by and the maker.
#include "rule/rule.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  // A name in another language says it in that language.
  static const text::Pattern maker(R"(\s(?:via|by|por|vía|от|через)\s+\S)");
  for (const VisibleText& text : widget.visible_texts())
    if (text.role == TextRole::name && !maker.matches(text.text()))
      out.add(*text.file, text.span(), {{"name", text::shortened(text.text(), 80)}});
}

}  // namespace

extern const Rule kommo_name_maker = define({
    .id = "kommo-name-maker",
    .clauses = {"kommo-name-via"},
    .levels = {.amocrm = Level::off, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = {.ru = "Разработчик в названии",
              .en = "Maker in the name",
              .es = "Autor en el nombre",
              .pt = "Autor no nome"},
    .message = {.ru = "В названии «{name}» нет via или by с именем разработчика.",
                .en = "The name \"{name}\" lacks via or by and the maker.",
                .es = "Al nombre «{name}» le falta via o by y el autor.",
                .pt = "Falta ao nome “{name}” via ou by e o autor."},
    .remedy = {.ru = "Напишите, например, «{name} by …».",
               .en = "Write for example \"{name} by …\".",
               .es = "Escriba, por ejemplo, «{name} by …».",
               .pt = "Escreva, por exemplo, “{name} by …”."},
    .checks = {check},
});

}  // namespace premod::rules

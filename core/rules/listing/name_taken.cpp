// A name that is already used in the marketplace and does not name its maker, §4.1.
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

bool names_maker(std::string_view name) {
  const std::string small = " " + text::folded(name) + " ";
  for (const char* word : {" by ", " via ", " от ", " por ", " de ", " da ", " do "})
    if (small.find(word) != small.npos) return true;
  return false;
}

void check(const Widget& widget, Hits& out) {
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

}  // namespace

extern const Rule listing_name_taken = define({
    .id = "listing-name-taken",
    .clauses = {"req-4.1-name-taken"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = {.ru = "Название занято",
              .en = "Name already taken",
              .es = "Nombre ya usado",
              .pt = "Nome já usado"},
    .message =
        {.ru = "Название «{name}» уже есть в маркетплейсе, а разработчик в нём не назван.",
         .en =
             "The name \"{name}\" is already used in the marketplace and does not name its maker.",
         .es = "El nombre «{name}» ya se usa en el marketplace y no menciona a su autor.",
         .pt = "O nome “{name}” já é usado no marketplace e não cita o autor."},
    .remedy = {.ru = "Добавьте в название разработчика или покажите его на логотипе.",
               .en = "Put the maker into the name or on the logo.",
               .es = "Ponga el autor en el nombre o en el logotipo.",
               .pt = "Coloque o autor no nome ou no logotipo."},
    .checks = {check},
});

}  // namespace premod::rules

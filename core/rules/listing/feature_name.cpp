// An integration or company called like one of the platform's own functions, §4.2.
#include "data/feature_names.hpp"
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

bool is_name(const VisibleText& text) {
  return text.role == TextRole::name || text.role == TextRole::company;
}

const data::feature_names::Row* feature(std::string_view name) {
  const std::string wanted = text::folded(name);
  for (const auto& row : data::feature_names::rows)
    if (text::folded(row.name) == wanted) return &row;
  return nullptr;
}

void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!is_name(text)) continue;
    const auto* row = feature(text.text());
    if (row == nullptr) continue;
    Hit& hit = out.add(*text.file, text.span(), {{"name", text::shortened(text.text(), 80)}});
    if (row->status != "documented") hit.variant("likely");
  }
}

}  // namespace

extern const Rule listing_feature_name = define({
    .id = "listing-feature-name",
    .clauses = {"req-4.2-feature-names"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Название функции площадки",
              .en = "Name of a platform function",
              .es = "Nombre de una función de la plataforma",
              .pt = "Nome de uma função da plataforma"},
    .message = {.ru = "«{name}» — название функции площадки.",
                .en = "\"{name}\" is the name of a function of the platform.",
                .es = "«{name}» es el nombre de una función de la plataforma.",
                .pt = "“{name}” é o nome de uma função da plataforma."},
    .remedy = {.ru = "Возьмите другое название; частью названия имя функции быть может.",
               .en = "Take another name; as a part of a name the function's is allowed.",
               .es = "Elija otro nombre; como parte de un nombre sí se permite.",
               .pt = "Escolha outro nome; como parte de um nome é permitido."},
    .variants = {{.name = "likely",
                  .message = {.ru = "«{name}» называется часть самой площадки.",
                              .en = "\"{name}\" is what the platform calls a part of itself.",
                              .es = "«{name}» es como la plataforma llama a una parte suya.",
                              .pt = "“{name}” é como a plataforma chama uma parte de si mesma."},
                  .at_most = Level::warning}},
    .checks = {check},
});

}  // namespace premod::rules

// A description too thin to tell what the integration is for, §4.2.
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/page_texts.hpp"

namespace premod::rules {
namespace {

constexpr std::size_t min_length = 80;

void check(const Widget& widget, Hits& out) {
  const auto pages = page_texts(widget);
  for (const VisibleText& text : widget.visible_texts()) {
    if (text.role != TextRole::description) continue;
    // listing-description speaks of one that says nothing at all.
    const PageTexts& page = pages.at(text.language);
    if (page.description == &text && !emptiness_of(page).empty()) continue;
    const std::size_t length = text::length(text::folded(text::without_markup(text.text())));
    if (length != 0 && length < min_length)
      out.add(*text.file, text.span(),
              {{"length", std::to_string(length)}, {"limit", std::to_string(min_length)}});
  }
}

}  // namespace

extern const Rule listing_description_thin = define({
    .id = "listing-description-thin",
    .clauses = {"req-4.2-purpose"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = {.ru = "Слишком короткое описание",
              .en = "Thin description",
              .es = "Descripción demasiado breve",
              .pt = "Descrição curta demais"},
    .message = {.ru = "Знаков в описании — {length}: меньше {limit} мало, чтобы понять пользу.",
                .en = "The description has {length} characters; under {limit} hardly tells what it "
                      "is good for.",
                .es = "La descripción tiene {length} caracteres; con menos de {limit} apenas se "
                      "entiende su utilidad.",
                .pt = "A descrição tem {length} caracteres; com menos de {limit} mal se entende a "
                      "utilidade."},
    .remedy = {.ru = "Опишите задачу и пользу несколькими предложениями.",
               .en = "Describe task and benefit in a few sentences.",
               .es = "Describa la tarea y el beneficio en unas frases.",
               .pt = "Descreva a tarefa e o benefício em algumas frases."},
    .checks = {check},
});

}  // namespace premod::rules

// A description that says nothing: blank, the name again, or the sample's words, §4.2.
#include <algorithm>
#include <array>
#include <map>

#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

/// The texts of one language that the marketplace page shows.
struct Page {
  const VisibleText* name = nullptr;
  const VisibleText* short_description = nullptr;
  const VisibleText* description = nullptr;
};

/// The listing's own texts stand behind those of i18n and win.
std::map<std::string_view, Page> pages_of(const Widget& widget) {
  std::map<std::string_view, Page> pages;
  for (const VisibleText& text : widget.visible_texts()) {
    Page& page = pages[text.language];
    if (text.role == TextRole::name) page.name = &text;
    if (text.role == TextRole::short_description) page.short_description = &text;
    if (text.role == TextRole::description) page.description = &text;
  }
  return pages;
}

bool is_sample(std::string_view text) {
  constexpr std::array<std::string_view, 12> samples = {
      "описание виджета",       "описание",    "полное описание",     "полное описание виджета",
      "widget description",     "description", "full description",    "descripción",
      "descripción del widget", "descrição",   "descrição do widget", "widget.description"};
  return std::find(samples.begin(), samples.end(), text) != samples.end();
}

void check(const Widget& widget, Hits& out) {
  for (const auto& [language, page] : pages_of(widget)) {
    if (page.description == nullptr) continue;
    const VisibleText& description = *page.description;
    std::string text = text::folded(text::without_markup(description.text()));
    while (text.ends_with('.')) text.pop_back();
    const auto same = [&](const VisibleText* other) {
      return other != nullptr && text::folded(other->text()) == text;
    };
    const char* variant = text.empty()                   ? "blank"
                          : is_sample(text)              ? "sample"
                          : same(page.name)              ? "name"
                          : same(page.short_description) ? "short"
                                                         : nullptr;
    if (variant == nullptr) continue;
    out.add(*description.file, description.span(), {{"language", std::string(language)}})
        .variant(variant);
  }
}

}  // namespace

extern const Rule listing_description = define({
    .id = "listing-description",
    .clauses = {"req-4-presentation", "req-4.2-purpose", "en-ready", "up-ready"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Описание ни о чём",
              .en = "Description that says nothing",
              .es = "Descripción vacía de contenido",
              .pt = "Descrição sem conteúdo"},
    .message = {.ru = "Описание на языке {language} ничего не сообщает.",
                .en = "The description in {language} says nothing.",
                .es = "La descripción en {language} no dice nada.",
                .pt = "A descrição em {language} não diz nada."},
    .remedy = {.ru = "Напишите, для чего интеграция и как она улучшает работу.",
               .en = "Say what the integration is for and what gets better with it.",
               .es = "Diga para qué sirve la integración y qué mejora.",
               .pt = "Diga para que serve a integração e o que ela melhora."},
    .variants = {{.name = "blank",
                  .message = {.ru = "Описание на языке {language} пусто.",
                              .en = "The description in {language} is blank.",
                              .es = "La descripción en {language} está vacía.",
                              .pt = "A descrição em {language} está vazia."}},
                 {.name = "sample",
                  .message = {.ru = "Описание на языке {language} осталось от образца.",
                              .en = "The description in {language} is the sample's.",
                              .es = "La descripción en {language} es la del ejemplo.",
                              .pt = "A descrição em {language} é a do exemplo."}},
                 {.name = "name",
                  .message = {.ru = "Описание на языке {language} повторяет название.",
                              .en = "The description in {language} repeats the name.",
                              .es = "La descripción en {language} repite el nombre.",
                              .pt = "A descrição em {language} repete o nome."}},
                 {.name = "short",
                  .message = {.ru = "Описание на языке {language} повторяет краткое описание.",
                              .en = "The description in {language} repeats the short one.",
                              .es = "La descripción en {language} repite la corta.",
                              .pt = "A descrição em {language} repete a curta."},
                  .at_most = Level::warning}},
    .checks = {check},
});

}  // namespace premod::rules

// Finds selectors in dpSettings that reach the trigger cards of other widgets.
#include "platform/callbacks.hpp"
#include "platform/foreign_cards.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {
namespace {

std::string readable(std::string_view selector) {
  std::string out;
  for (const char c : selector) {
    if (c == js::hole)
      out += "…";
    else
      out += c;
  }
  return text::shown(out);
}

void check(const Widget& widget, Hits& out) {
  const auto code = widget_code(widget);
  if (!code) return out.not_applicable();
  const auto settings = code->callbacks.values.find("dpSettings");
  if (settings == code->callbacks.values.end()) return;
  const Manifest* manifest = widget.manifest();
  const std::string_view own =
      manifest != nullptr && manifest->parsed() ? manifest->code() : std::string_view();
  for (const css::ForeignCard& card : css::foreign_cards(*code->script, settings->second, own)) {
    Hit& hit = out.add(code->script->file(), card.span, {{"selector", readable(card.selector)}});
    if (card.named) hit.variant("named");
  }
}

}  // namespace

extern const Rule dp_foreign_card = define({
    .id = "dp-foreign-card",
    .clauses = {"dp-own-card", "dp-sample-selectors"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = {.ru = "Чужая карточка триггера",
              .en = "Trigger card of another widget",
              .es = "Tarjeta de disparador de otro widget",
              .pt = "Cartão de gatilho de outro widget"},
    .message =
        {.ru = "Селектор `{selector}` в dpSettings находит карточки всех виджетов.",
         .en = "The selector `{selector}` in dpSettings finds the cards of all widgets.",
         .es =
             "El selector `{selector}` de dpSettings encuentra las tarjetas de todos los widgets.",
         .pt = "O seletor `{selector}` em dpSettings encontra os cartões de todos os widgets."},
    .remedy =
        {.ru = "Начните со своей карточки: $('.digital-pipeline__short-task_widget-style_' + "
               "self.get_settings().widget_code).",
         .en = "Begin with the widget's own card: $('.digital-pipeline__short-task_widget-style_' "
               "+ self.get_settings().widget_code).",
         .es = "Empiece por la tarjeta propia: $('.digital-pipeline__short-task_widget-style_' + "
               "self.get_settings().widget_code).",
         .pt =
             "Comece pelo cartão do próprio widget: "
             "$('.digital-pipeline__short-task_widget-style_' + self.get_settings().widget_code)."},
    .variants =
        {{.name = "named",
          .message =
              {.ru = "Селектор `{selector}` в dpSettings называет карточку виджета с другим кодом.",
               .en = "The selector `{selector}` in dpSettings names the card of a widget with "
                     "another code.",
               .es = "El selector `{selector}` de dpSettings nombra la tarjeta de un widget con "
                     "otro código.",
               .pt = "O seletor `{selector}` em dpSettings nomeia o cartão de um widget com outro "
                     "código."}}},
    .checks = {check},
    .blind_spots = {.ru = "Смотрит только в тело dpSettings; функции, которые оно вызывает, и "
                          "селекторы без классов карточки (кнопки, поля) не проверяются. Код "
                          "виджета известен, только если он есть в манифесте.",
                    .en = "Looks only into the body of dpSettings; functions it calls, and "
                          "selectors without the card's classes (buttons, fields), are not judged. "
                          "The widget's code is known only where the manifest has it.",
                    .es = "Solo mira el cuerpo de dpSettings; no juzga las funciones que llama ni "
                          "los selectores sin las clases de la tarjeta (botones, campos). El "
                          "código del widget solo se conoce si está en el manifiesto.",
                    .pt = "Olha só o corpo de dpSettings; não julga as funções que ele chama nem "
                          "seletores sem as classes do cartão (botões, campos). O código do widget "
                          "só é conhecido quando está no manifesto."},
});

}  // namespace premod::rules

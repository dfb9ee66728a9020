// Finds clicks on Install, Disable and Save that the script makes instead of the user.
#include "flow/script.hpp"
#include "platform/clicks.hpp"
#include "rule/rule.hpp"
#include "widget/widget.hpp"

namespace premod::rules {
namespace {

bool has_settings(const Widget& widget) {
  const Manifest* manifest = widget.manifest();
  const json::Value* settings = manifest == nullptr ? nullptr : manifest->find("/settings");
  return settings != nullptr && !settings->children.empty();
}

void check(const Widget& widget, Hits& out) {
  const bool configured = has_settings(widget);
  for (const js::File& script : widget.scripts()) {
    for (const js::VirtualClick& click : js::virtual_clicks(script)) {
      const std::string& on = click.selector;
      if (on.find("js-widget-install") != on.npos)
        out.add(script.file(), click.span, {{"button", "js-widget-install"}});
      else if (on.find("js-widget-uninstall") != on.npos)
        out.add(script.file(), click.span, {{"button", "js-widget-uninstall"}});
      else if (on.find("js-widget-save") != on.npos && configured)
        out.add(script.file(), click.span, {{"button", "js-widget-save"}}).variant("save");
    }
  }
}

}  // namespace

extern const Rule js_virtual_click = define({
    .id = "js-virtual-click",
    .clauses = {"req-2.2-virtual-click"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .basis = Basis::reject,
    .title = {.ru = "Виртуальный клик",
              .en = "Virtual click",
              .es = "Clic virtual",
              .pt = "Clique virtual"},
    .message = {.ru = "Скрипт сам нажимает кнопку .{button}; это может делать только пользователь.",
                .en = "The script itself clicks .{button}; only the user may do so.",
                .es = "El propio script pulsa .{button}; solo puede hacerlo el usuario.",
                .pt = "O próprio script clica em .{button}; só o usuário pode fazer isso."},
    .remedy = {.ru = "Уберите клик и попросите пользователя нажать кнопку.",
               .en = "Drop the click and ask the user to press the button.",
               .es = "Quite el clic y pida al usuario que pulse el botón.",
               .pt = "Remova o clique e peça ao usuário que pressione o botão."},
    .variants =
        {{.name = "save",
          .message =
              {.ru = "Скрипт сам нажимает .{button}, хотя у виджета есть настройки.",
               .en = "The script itself clicks .{button} although the widget has settings.",
               .es = "El propio script pulsa .{button} aunque el widget tiene ajustes.",
               .pt = "O próprio script clica em .{button} embora o widget tenha configurações."},
          .at_most = Level::warning}},
    .checks = {check},
    .blind_spots = {.ru = "Видит клики по селекторам, которые стоят в тексте; элемент, переданный "
                          "из другой функции, и onclick, вызванный напрямую, не видны.",
                    .en = "Sees clicks on selectors that stand in the text; an element handed over "
                          "from another function, and a handler called directly, are not seen.",
                    .es = "Ve clics sobre selectores escritos en el texto; no un elemento recibido "
                          "de otra función ni un manejador llamado directamente.",
                    .pt = "Vê cliques em seletores escritos no texto; não um elemento recebido de "
                          "outra função nem um tratador chamado diretamente."},
});

}  // namespace premod::rules

// Asked of a person, because no file can show it: Drop areas are not in the left menu, not in the
// top 65 px across the visible width, not where system controls are.
#include "rule/rule.hpp"
#include "widget/conduct.hpp"

namespace premod::rules {

extern const Rule conduct_drop_areas = define(Rule{
    .id = "conduct-drop-areas",
    .clauses = {"req-2.2-drop-areas"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Области для перетаскивания",
              .en = "Drop areas",
              .es = "Zonas de arrastre",
              .pt = "Áreas de arrastar e soltar"},
    .message =
        {.ru = "Ответ «нет»: Области перетаскивания не находятся в левом меню, в верхних 65 "
               "пикселях по всей видимой ширине и там, где системные элементы.",
         .en = "Answered \"no\": Drop areas are not in the left menu, not in the top 65 px across "
               "the visible width, not where system controls are.",
         .es = "Respuesta «no»: Las zonas de arrastre no están en el menú izquierdo, ni en los 65 "
               "px superiores de todo el ancho visible, ni donde hay controles del sistema.",
         .pt = "Resposta \"não\": As áreas de soltar não ficam no menu esquerdo, nem nos 65 px "
               "superiores de toda a largura visível, nem onde há controles do sistema."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-drop-areas.",
               .en = "Put it right, then answer again: premod attest conduct-drop-areas.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-drop-areas.",
               .pt = "Corrija e responda novamente: premod attest conduct-drop-areas."},
    .checks = {AskHuman{
        .question = {.ru = "Все области перетаскивания не заходят на эти три места при любой "
                           "поддерживаемой ширине экрана?",
                     .en = "Do all drop areas keep clear of these three places at every screen "
                           "width you support?",
                     .es = "¿Todas las zonas de arrastre evitan esos tres lugares en cada anchura "
                           "de pantalla admitida?",
                     .pt = "Todas as áreas de soltar evitam esses três lugares em cada largura de "
                           "tela suportada?"},
        .evidence = {.ru = "Снимок с видимыми областями перетаскивания и отмеченными 65 пикселями",
                     .en = "Screenshot with drop areas made visible and the 65 px marked",
                     .es = "Captura con las zonas visibles y los 65 px marcados",
                     .pt = "Captura com as áreas visíveis e os 65 px marcados"},
        .stale_when_changed = {"scripts", "styles", "templates"},
        .asked_when = handles_drag_and_drop}},
});

}  // namespace premod::rules

// Finds changes on pages that are the platform's alone: payment, profile, its own settings pages.
#include <array>

#include "platform/dom_changes.hpp"
#include "platform/page_guards.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

constexpr std::array<css::Zone, 2> zones = {css::Zone::billing_page, css::Zone::profile_page};

void check_style(const css::File& style, Hits& out) {
  for (const css::Zone zone : zones)
    for (const css::Touched& found : css::changed(style, zone))
      out.add(style.file(), found.span, {{"selector", found.selector}});
}

void check_script(const js::File& script, Hits& out) {
  for (const css::Zone zone : zones)
    for (const css::Touched& found : css::changed(script, zone))
      out.add(script.file(), found.span, {{"selector", found.selector}}).variant("script");
  for (const css::PageChange& found : css::guarded_page_changes(script))
    out.add(script.file(), found.span, {{"page", found.page}})
        .related(script.file(), found.test, found.page)
        .variant("page");
}

}  // namespace

extern const Rule interface_changes_forbidden_area = define({
    .id = "interface-changes-forbidden-area",
    .clauses = {"req-2.2-allowed-areas", "en-front-areas"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .basis = Basis::reject,
    .title = {.ru = "Изменение чужой страницы",
              .en = "Change on a page of the platform",
              .es = "Cambio en una página de la plataforma",
              .pt = "Alteração em uma página da plataforma"},
    .message = {.ru = "Стиль `{selector}` меняет страницу оплаты или профиля.",
                .en = "The style `{selector}` changes the payment or profile page.",
                .es = "El estilo `{selector}` altera la página de pago o de perfil.",
                .pt = "O estilo `{selector}` altera a página de pagamento ou de perfil."},
    .remedy = {.ru =
                   "Уберите изменение: виджет работает только в областях, объявленных в locations.",
               .en = "Remove the change: a widget works only in the areas that locations declares.",
               .es =
                   "Quite el cambio: un widget solo trabaja en las áreas declaradas en locations.",
               .pt = "Remova a alteração: um widget só atua nas áreas declaradas em locations."},
    .variants =
        {{.name = "script",
          .message = {.ru = "Код меняет страницу оплаты или профиля: `{selector}`.",
                      .en = "The code changes the payment or profile page: `{selector}`.",
                      .es = "El código altera la página de pago o de perfil: `{selector}`.",
                      .pt = "O código altera a página de pagamento ou de perfil: `{selector}`."}},
         {.name = "page",
          .message = {.ru = "Код меняет интерфейс на странице {page}, которой нет среди "
                            "разрешённых областей.",
                      .en = "The code changes the interface on {page}, which is not among the "
                            "permitted areas.",
                      .es = "El código altera la interfaz en {page}, que no está entre las áreas "
                            "permitidas.",
                      .pt = "O código altera a interface em {page}, que não está entre as áreas "
                            "permitidas."},
          .at_most = Level::warning}},
    .checks = {check_style, check_script},
    .blind_spots = {.ru = "Страница узнаётся по известным классам и по проверке её адреса рядом с "
                          "изменением. Не видны селекторы, собранные во время работы, и изменения, "
                          "сделанные через everywhere без такой проверки.",
                    .en = "A page is known by its known classes and by a test of its address "
                          "around the change. Selectors put together at run time, and changes made "
                          "everywhere without such a test, are not seen.",
                    .es =
                        "Una página se reconoce por sus clases conocidas y por una comprobación de "
                        "su dirección junto al cambio. No se ven los selectores formados durante "
                        "la ejecución ni los cambios hechos en todas partes sin esa comprobación.",
                    .pt = "Uma página é reconhecida por suas classes conhecidas e por um teste do "
                          "seu endereço em volta da alteração. Não se veem seletores montados em "
                          "tempo de execução nem alterações feitas em toda parte sem esse teste."},
});

}  // namespace premod::rules

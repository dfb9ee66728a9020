// Finds styles for the platform's own classes and ids outside the widget's root: they change the
// interface for everybody (requirement 3.1.4).
#include "css/file.hpp"
#include "platform/scope.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const css::File& style, Hits& out) {
  if (css::in_own_page(style)) return;
  const css::Scoping& scoping = css::scoping_of(style);
  for (const css::Rule& rule : style.rules()) {
    if (!rule.is_style() || rule.declaration_count == 0) continue;
    for (const selector::Complex& one : style.selectors(rule)) {
      const css::Reach reach = scoping.reach(rule, one);
      if (reach.own || reach.system == nullptr) continue;
      const std::string name = css::shown(style, reach.system->span);
      Hit& hit = out.add(style.file(), one.span,
                         {{"selector", css::shown(style, one.span)}, {"name", name}});
      if (reach.standing == css::Standing::generic) hit.variant("common-word");
      if (reach.standing == css::Standing::likely) hit.variant("likely");
      break;  // one finding a rule
    }
  }
}

}  // namespace

extern const Rule css_system_class = define({
    .id = "css-system-class",
    .clauses = {"req-3.1.4-system-classes", "req-3.1.4-root", "en-front-styles"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Стиль системного класса",
              .en = "Style of a system class",
              .es = "Estilo de una clase del sistema",
              .pt = "Estilo de uma classe do sistema"},
    .message = {.ru = "Селектор `{selector}` без корня виджета меняет системный элемент `{name}`.",
                .en = "The selector `{selector}`, without the widget's root, restyles the system's "
                      "`{name}`.",
                .es = "El selector `{selector}`, sin la raíz del widget, altera el elemento del "
                      "sistema `{name}`.",
                .pt = "O seletor `{selector}`, sem a raiz do widget, altera o elemento do sistema "
                      "`{name}`."},
    .remedy = {.ru = "Ограничьте его корневым селектором: `#код_виджета {selector}`, или дайте "
                     "элементу собственный класс.",
               .en = "Limit it with the root selector, `#widget_code {selector}`, or give the "
                     "element a class of your own.",
               .es = "Limítelo con el selector raíz, `#codigo_del_widget {selector}`, o dé al "
                     "elemento una clase propia.",
               .pt = "Limite-o com o seletor raiz, `#codigo_do_widget {selector}`, ou dê ao "
                     "elemento uma classe própria."},
    .variants = {{.name = "likely",
                  .message = {.ru = "`{selector}` без корня виджета, вероятно, меняет системный "
                                    "элемент: `{name}` похоже на класс системы.",
                              .en = "`{selector}`, without the widget's root, probably restyles "
                                    "the system: `{name}` looks like one of its names.",
                              .es = "`{selector}`, sin la raíz del widget, probablemente altera el "
                                    "sistema: `{name}` parece un nombre suyo.",
                              .pt = "`{selector}`, sem a raiz do widget, provavelmente altera o "
                                    "sistema: `{name}` parece um nome dele."},
                  .at_most = Level::warning},
                 {.name = "common-word",
                  .message = {.ru = "У `{name}` то же имя, что у класса системы; `{selector}` без "
                                    "корня виджета меняет и системные элементы.",
                              .en = "`{name}` is a class of the system too; `{selector}` without "
                                    "the widget's root also restyles the system's elements.",
                              .es =
                                  "`{name}` también es una clase del sistema; `{selector}` sin la "
                                  "raíz del widget altera además los elementos del sistema.",
                              .pt = "`{name}` também é uma classe do sistema; `{selector}` sem a "
                                    "raiz do widget altera também os elementos do sistema."},
                  .at_most = Level::warning}},
    .checks = {check},
    .blind_spots = {.ru = "Список классов системы собран из открытых источников и неполон.",
                    .en = "The list of system classes is collected from public sources and is not "
                          "complete.",
                    .es = "La lista de clases del sistema procede de fuentes públicas y no es "
                          "completa.",
                    .pt = "A lista de classes do sistema vem de fontes públicas e não é completa."},
});

}  // namespace premod::rules

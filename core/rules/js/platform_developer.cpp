// Finds AMOCRM.developer: a tool for the developer's own browser that must not be in a product.
#include "flow/script.hpp"
#include "platform/objects.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::PlatformRead& read : js::platform_reads(script)) {
    if (read.verdict != js::Documented::developer) continue;
    out.add(script.file(), read.access->span, {{"access", std::string(read.access->path)}});
  }
}

}  // namespace

extern const Rule js_platform_developer = define({
    .id = "js-platform-developer",
    .clauses = {"req-3.1.1-platform-documented"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .basis = Basis::reject,
    .title = {.ru = "Средства разработчика платформы",
              .en = "The platform's developer tools",
              .es = "Herramientas de desarrollo de la plataforma",
              .pt = "Ferramentas de desenvolvimento da plataforma"},
    .message = {.ru = "{access} предназначено только для отладки и не должно попадать в продукт.",
                .en = "{access} is meant for debugging only and must not be in a product.",
                .es = "{access} sirve solo para depurar y no debe estar en un producto.",
                .pt = "{access} serve apenas para depuração e não deve estar em um produto."},
    .remedy = {.ru = "Удалите обращение к {access}.",
               .en = "Delete the use of {access}.",
               .es = "Elimine el uso de {access}.",
               .pt = "Remova o uso de {access}."},
    .checks = {check},
    .vendored = true,
    .blind_spots = {.ru = "Не видит обращений по вычисленному имени.",
                    .en = "Does not see accesses by a computed name.",
                    .es = "No ve accesos por un nombre calculado.",
                    .pt = "Não vê acessos por nome calculado."},
});

}  // namespace premod::rules

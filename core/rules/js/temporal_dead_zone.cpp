// Finds let, const and class used where they surely have no value yet: the line throws.
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::EarlyUse& use : script.early_uses()) {
    if (!use.throws) continue;
    out.add(script.file(), use.span, {{"name", std::string(use.name)}})
        .related(script.file(), use.declaration, std::string(use.name));
  }
}

}  // namespace

extern const Rule js_temporal_dead_zone = define({
    .id = "js-temporal-dead-zone",
    .clauses = {"req-3.1.1-declared"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .basis = Basis::reject,
    .title = {.ru = "Обращение до инициализации",
              .en = "Use before initialisation",
              .es = "Uso antes de la inicialización",
              .pt = "Uso antes da inicialização"},
    .message =
        {.ru = "{name} используется до своего объявления: здесь возникнет ReferenceError.",
         .en = "{name} is used before its declaration has run: a ReferenceError is thrown here.",
         .es = "{name} se usa antes de ejecutarse su declaración: aquí se lanza un ReferenceError.",
         .pt = "{name} é usada antes de sua declaração ser executada: aqui ocorre um "
               "ReferenceError."},
    .remedy = {.ru = "Перенесите объявление выше первого использования.",
               .en = "Move the declaration above the first use.",
               .es = "Mueva la declaración antes del primer uso.",
               .pt = "Mova a declaração para antes do primeiro uso."},
    .checks = {check},
    .blind_spots = {.ru = "Находит только использование в той же функции, что и объявление: вызов "
                          "функции до объявления переменной, которую она читает, не виден.",
                    .en = "Finds only uses in the same function as the declaration: a call, made "
                          "too early, of a function that reads the variable is not seen.",
                    .es = "Solo encuentra usos en la misma función que la declaración: no ve una "
                          "llamada prematura a una función que lee la variable.",
                    .pt = "Só encontra usos na mesma função da declaração: não vê uma chamada "
                          "precoce de uma função que lê a variável."},
});

}  // namespace premod::rules
